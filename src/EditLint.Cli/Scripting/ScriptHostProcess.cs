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
    private readonly ConcurrentDictionary<int, ScriptHostRequest> _pending = [];
    private volatile string? _end;
    private int _lastId;

    private ScriptHostProcess(Process process, long heapLimit)
    {
        _process = process;
        HeapLimit = heapLimit;
        _channel = new MessageChannel(process.StandardOutput.BaseStream, process.StandardInput.BaseStream);
        _errorOutput = new ScriptHostErrorOutput(process.StandardError);
        new Thread(ReadAnswers) { IsBackground = true, Name = "script host answers" }.Start();
    }

    /// <summary>The bytes that what the host keeps may take.</summary>
    public long HeapLimit { get; }

    /// <summary>True when the host cannot answer any more.</summary>
    public bool HasEnded => _end is not null;

    /// <summary>Starts a host.</summary>
    /// <param name="start">How to start it.</param>
    /// <param name="heapLimit">The bytes that what it keeps may take.</param>
    /// <exception cref="ScriptHostException">It cannot be started.</exception>
    public static ScriptHostProcess Start(ProcessStartInfo start, long heapLimit)
    {
        if (!File.Exists(start.ArgumentList[^1]))
            throw new ScriptHostException($"the script host '{start.ArgumentList[^1]}' is missing; install the program anew");
        try
        {
            start.Environment["DOTNET_GCHeapHardLimit"] = $"{heapLimit:x}";
            return new ScriptHostProcess(Process.Start(start)!, heapLimit);
        }
        catch (Win32Exception exception)
        {
            throw new ScriptHostException($"the process could not be started with '{start.FileName}': {exception.Message}. C# rules need the .NET runtime");
        }
    }

    /// <summary>Sends a request. A host that lets the deadline pass is ended.</summary>
    /// <param name="request">Makes the request with its number.</param>
    /// <param name="deadline">How long the host may take: for all of it, or, when it is traced, for each rule. Covers the sending too, which blocks when the host does not listen.</param>
    /// <exception cref="ScriptHostException">It cannot be sent.</exception>
    public ScriptHostRequest Send(Func<int, Message> request, TimeSpan deadline)
    {
        var pending = new ScriptHostRequest(Interlocked.Increment(ref _lastId), deadline, StopFor, r => _pending.TryRemove(r.Id, out _));
        _pending[pending.Id] = pending;
        try
        {
            _channel.Write(request(pending.Id));
            if (_end is { } end)
                pending.Failed(end);
            return pending;
        }
        catch (InvalidDataException exception)
        {
            pending.Dispose();
            throw new ScriptHostException(exception.Message.TrimEnd('.'));
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // Why the host is gone is known a little later, to the thread that reads, unless it knows already.
            if (_end is { } end)
                pending.Failed(end);
            return pending;
        }
    }

    /// <summary>Sends a request and waits for its answer.</summary>
    /// <exception cref="ScriptHostException">No answer came, or not the right one.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; the host goes on.</exception>
    public T Ask<T>(Func<int, Message> request, TimeSpan deadline, CancellationToken cancellationToken)
        where T : Message
    {
        using var pending = Send(request, deadline);
        return pending.Wait<T>(cancellationToken);
    }

    public void Dispose()
    {
        Kill();
        _process.WaitForExit(ExitTime);
        _process.Dispose();
    }

    // Said before the waiting thread goes on, so that nothing more is sent to a host that is about to go.
    private void StopFor(ScriptHostRequest late)
    {
        _end = "was under way when the process of the C# rules was stopped";
        late.Failed();
        Kill();
    }

    private void Kill()
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

    private void ReadAnswers()
    {
        string end;
        try
        {
            while (_channel.Read() is { } message)
            {
                if (!_pending.TryGetValue(message.Id, out var request))
                    continue;
                if (message is RuleStarted started)
                    request.Started(started.Rule);
                else
                    request.Answered(message);
            }
            end = DescribeExit();
        }
        catch (InvalidDataException exception)
        {
            end = $"sent what makes no sense ({exception.Message.TrimEnd('.')}): {DescribeExit()}";
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            end = $"broke off ({exception.Message.TrimEnd('.')})";
        }
        _end ??= end;
        Kill();
        foreach (var request in _pending.Values)
            request.Failed(end);
    }

    private string DescribeExit()
    {
        try
        {
            if (!_process.WaitForExit(ExitTime))
                return "brought the process of the C# rules down";
            if (_process.ExitCode == HostExitCode.OutOfMemory)
                return $"needed more memory than the {HeapLimit >> 20} MB that there are for C# rules";
            var lastWords = _errorOutput.CrashMessage;
            return lastWords is null ? $"ended the process of the C# rules with exit code {_process.ExitCode}" : $"brought the process of the C# rules down: {lastWords.TrimEnd('.')}";
        }
        catch (InvalidOperationException)
        {
            return "brought the process of the C# rules down";
        }
    }
}
