using EditLint.Scripting;

namespace EditLint.ScriptHost;

/// <summary>
/// Threads with a stack that is several times what a script may use of it, since exceptions that are handled inside one another need room beyond
/// that. There are never more than pieces of work at once. Thread-safe.
/// </summary>
internal sealed class HostThreads
{
    private readonly Queue<Action> _work = [];
    private int _waiting;

    /// <summary>Has a thread do the work.</summary>
    public void Start(Action work)
    {
        lock (_work)
        {
            _work.Enqueue(work);
            if (_waiting == 0)
            {
                new Thread(Work, ScriptLoader.ThreadStackBytes) { IsBackground = true, Name = "scripts" }.Start();
                return;
            }
            _waiting--;
            Monitor.Pulse(_work);
        }
    }

    private void Work()
    {
        while (true)
        {
            Action work;
            lock (_work)
            {
                while (_work.Count == 0)
                {
                    _waiting++;
                    Monitor.Wait(_work);
                }
                work = _work.Dequeue();
            }
            work();
        }
    }
}
