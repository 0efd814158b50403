using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using EditLint.Core.Protocol;

namespace EditLint.Cli.Scripting;

/// <summary>A running script host. Thread-safe: requests of several threads are under way at once.</summary>
internal sealed class ScriptHostProcess : IDisposable
{
    private static readonly TimeSpan ExitTime = TimeSpan.FromSeconds(2);

    private readonly Process _process;
    private readonly MessageChannel _channel;
    private readonly ScriptHostErrorOutput _errorOutput;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<Message>> _pending = [];
    private volatile string? _end;
    private int _lastId;

    private ScriptHostProcess(Process process)
    {
        _process = process;
        _channel = new MessageChannel(process.StandardOutput.BaseStream, process.StandardInput.BaseStream);
        _errorOutput = new ScriptHostErrorOutput(process.StandardError);
        new Thread(ReadAnswers) { IsBackground = true, Name = "script host answers" }.Start();
    }

    /// <summary>True when the host cannot answer any more.</summary>
    public bool HasEnded => _end is not null;

    /// <summary>Starts a host.</summary>
    /// <exception cref="ScriptHostException">It cannot be started.</exception>
    public static ScriptHostProcess Start(ProcessStartInfo start)
    {
        if (!File.Exists(start.ArgumentList[^1]))
            throw new ScriptHostException($"the script host '{start.ArgumentList[^1]}' is missing; install the program anew");
        try
        {
            return new ScriptHostProcess(Process.Start(start)!);
        }
        catch (Win32Exception exception)
        {
            throw new ScriptHostException($"their process could not be started with '{start.FileName}': {exception.Message}. C# rules need the .NET runtime");
        }
    }

    /// <summary>Sends a request and waits for its answer; a host that lets the deadline pass is ended.</summary>
    /// <param name="request">Makes the request with its number.</param>
    /// <param name="deadline">How long the host may take.</param>
    /// <param name="cancellationToken">Ends the waiting; the host goes on.</param>
    /// <exception cref="ScriptHostException">No answer came, or not the right one.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public T Ask<T>(Func<int, Message> request, TimeSpan deadline, CancellationToken cancellationToken)
        where T : Message
    {
        var id = Interlocked.Increment(ref _lastId);
        var answer = new TaskCompletionSource<Message>(TaskCreationOptions.RunContinuationsAsynchronously);
        _pending[id] = answer;
        var late = new ScriptHostException($"they took longer than {deadline.TotalSeconds:0} s and were stopped");
        // Covers the sending too, which blocks when the host does not listen.
        using var timer = new Timer(_ =>
        {
            if (answer.Task.IsCompleted)
                return;
            // Said before the waiting thread goes on, so that nothing more is sent to a host that is about to go.
            _end = "their process was stopped";
            answer.TrySetException(late);
            Kill();
        }, null, deadline, Timeout.InfiniteTimeSpan);
        try
        {
            _channel.Write(request(id));
            if (_end is { } end)
                answer.TrySetException(new ScriptHostException(end, mayRetry: true));
            answer.Task.Wait(cancellationToken);
        }
        catch (InvalidDataException exception)
        {
            throw new ScriptHostException(exception.Message.TrimEnd('.'));
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or AggregateException)
        {
            // The reason why the host is gone is known a little later, to the thread that reads.
            throw Reason(answer.Task);
        }
        finally
        {
            _pending.TryRemove(id, out _);
        }
        return answer.Task.Result as T ?? throw new ScriptHostException("their process gave an answer to another question");
    }

    public void Kill()
    {
        try
        {
            _process.Kill();
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
        {
            // It has ended by itself.
        }
    }

    public void Dispose()
    {
        Kill();
        _process.WaitForExit(ExitTime);
        _process.Dispose();
    }

    private static ScriptHostException Reason(Task answer)
    {
        try
        {
            answer.Wait(ExitTime * 2);
        }
        catch (AggregateException exception) when (exception.InnerException is ScriptHostException reason)
        {
            return reason;
        }
        return new ScriptHostException("their process does not listen any more", mayRetry: true);
    }

    private void ReadAnswers()
    {
        string end;
        try
        {
            while (_channel.Read() is { } message)
            {
                if (_pending.TryGetValue(message.Id, out var answer))
                    answer.TrySetResult(message);
            }
            end = $"their process ended{DescribeExit()}";
        }
        catch (InvalidDataException exception)
        {
            end = $"their process sent what makes no sense ({exception.Message.TrimEnd('.')}){DescribeExit()}";
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            end = $"their process broke off ({exception.Message.TrimEnd('.')})";
        }
        // Of several requests any may be to blame; a single one is, unless the host was stopped for another.
        var mayRetry = _end is not null || _pending.Count > 1;
        _end = end;
        Kill();
        foreach (var answer in _pending.Values)
            answer.TrySetException(new ScriptHostException(end, mayRetry));
    }

    private string DescribeExit()
    {
        try
        {
            if (!_process.WaitForExit(ExitTime))
                return "";
            var lastWords = _errorOutput.CrashMessage;
            return lastWords is null ? $" with exit code {_process.ExitCode}" : $" with exit code {_process.ExitCode}: {lastWords.TrimEnd('.')}";
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }
}
