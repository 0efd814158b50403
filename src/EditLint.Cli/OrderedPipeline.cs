namespace EditLint.Cli;

/// <summary>Works on items in parallel and takes the results in the order of the items, so that the output does not depend on the number of workers.</summary>
internal static class OrderedPipeline
{
    // Enough that one slow item does not leave the other workers idle, few enough that results do not pile up.
    private const int ItemsAhead = 8;

    /// <summary>Runs until every result is taken.</summary>
    /// <param name="items">What to work on.</param>
    /// <param name="jobs">The most items worked on at once.</param>
    /// <param name="work">Makes a result; runs on several threads.</param>
    /// <param name="take">Takes a result; runs on the calling thread.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static void Run<TItem, TResult>(IEnumerable<TItem> items, int jobs, Func<TItem, TResult> work, Action<TItem, TResult> take, CancellationToken cancellationToken)
    {
        var scheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, jobs).ConcurrentScheduler;
        var waiting = new Queue<(TItem Item, Task<TResult> Result)>();
        foreach (var item in items)
        {
            if (waiting.Count == jobs * ItemsAhead)
                TakeFirst();
            waiting.Enqueue((item, Task.Factory.StartNew(() => work(item), cancellationToken, TaskCreationOptions.DenyChildAttach, scheduler)));
        }
        while (waiting.Count > 0)
            TakeFirst();

        void TakeFirst()
        {
            var (item, result) = waiting.Dequeue();
            take(item, result.WaitAsync(cancellationToken).GetAwaiter().GetResult());
        }
    }
}
