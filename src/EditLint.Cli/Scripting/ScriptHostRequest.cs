using EditLint.Core.Protocol;

namespace EditLint.Cli.Scripting;

/// <summary>A request that a host has not answered yet, and its deadline. Disposed by the thread that waits for it.</summary>
internal sealed class ScriptHostRequest : IDisposable
{
    private readonly TaskCompletionSource<Message> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TimeSpan _deadline;
    private readonly Timer _timer;
    private readonly Action<ScriptHostRequest> _forget;
    private volatile string? _rule;

    /// <summary>Starts the clock.</summary>
    /// <param name="id">The number of the request.</param>
    /// <param name="deadline">How long the host may take: for the whole request, or, when it is traced, for each rule.</param>
    /// <param name="stop">Called when the deadline has passed.</param>
    /// <param name="forget">Called when nobody waits any more.</param>
    public ScriptHostRequest(int id, TimeSpan deadline, Action<ScriptHostRequest> stop, Action<ScriptHostRequest> forget)
    {
        Id = id;
        _deadline = deadline;
        _forget = forget;
        _timer = new Timer(_ =>
        {
            if (!_answer.Task.IsCompleted)
                stop(this);
        }, null, deadline, Timeout.InfiniteTimeSpan);
    }

    public int Id { get; }

    /// <summary>The host says that a rule begins.</summary>
    public void Started(string rule)
    {
        _rule = rule.Length == 0 ? null : rule;
        try
        {
            _timer.Change(_deadline, Timeout.InfiniteTimeSpan);
        }
        catch (ObjectDisposedException)
        {
            // Nobody waits any more.
        }
    }

    public void Answered(Message message) => _answer.TrySetResult(message);

    /// <summary>No answer will come.</summary>
    /// <param name="reason">Why, as the end of a sentence about the rules.</param>
    /// <param name="mayRetry">True when a fresh host may answer, or show which rule is to blame.</param>
    public void Failed(string reason, bool mayRetry = true) => _answer.TrySetException(new ScriptHostException(reason, mayRetry) { Rule = _rule });

    /// <summary>The deadline has passed.</summary>
    public void Failed() => _answer.TrySetException(new ScriptHostException($"took longer than {_deadline.TotalSeconds:0.#} s", mayRetry: true) { Rule = _rule, IsLate = true });

    /// <summary>Waits for the answer.</summary>
    /// <exception cref="ScriptHostException">None came, or not the right one.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; the host goes on.</exception>
    public T Wait<T>(CancellationToken cancellationToken)
        where T : Message
    {
        try
        {
            _answer.Task.Wait(cancellationToken);
        }
        catch (AggregateException exception) when (exception.InnerException is ScriptHostException failure)
        {
            throw failure;
        }
        return _answer.Task.Result as T ?? throw new ScriptHostException("gave an answer to another question");
    }

    public void Dispose()
    {
        _forget(this);
        _timer.Dispose();
    }
}
