using System.Collections.Concurrent;
using System.Collections.Immutable;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;
using EditLint.Core.Protocol;
using EditLint.Core.Text;
using EditLint.Formats;
using EditLint.Scripting;

namespace EditLint.ScriptHost;

/// <summary>
/// Answers the program's requests until it closes the stream. Sources are analysed in parallel; what a script throws is a finding,
/// and what brings the process down is the program's business.
/// </summary>
internal sealed class HostSession
{
    private const int MostLogLines = 10_000;

    private readonly MessageChannel _channel;
    private readonly HostThreads _threads = new();
    private readonly DocumentReaderSet _readers = new(DocumentReaders.All);
    private readonly ConcurrentDictionary<string, Document> _documents = new(StringComparer.Ordinal);
    private AnalyzerDriver _driver = new([]);
    private int _logged;

    public HostSession(MessageChannel channel) => _channel = channel;

    /// <summary>Runs the conversation.</summary>
    /// <returns>The exit code: 0 when the program closed the stream, 1 when what it sent makes no sense.</returns>
    public int Run()
    {
        WarmUp.Start(_readers);
        try
        {
            while (_channel.Read() is { } message)
                _threads.Start(() => Answer(message));
            return 0;
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            return Stop(exception);
        }
    }

    private static int Stop(Exception exception)
    {
        Console.Error.WriteLine($"The script host stops: {exception.Message}");
        return 1;
    }

    private void Answer(Message message)
    {
        try
        {
            Write(AnswerTo(message));
        }
        catch (InvalidDataException exception)
        {
            Environment.Exit(Stop(exception));
        }
        catch (OutOfMemoryException)
        {
            // Whoever else runs here may be hit by what one script has taken. The program finds out which one it is.
            Environment.Exit(HostExitCode.OutOfMemory);
        }
    }

    private Message AnswerTo(Message message) => message switch
    {
        LoadRequest request => Load(request),
        AnalyzeRequest request => Analyze(request),
        FinishRequest request => Finish(request),
        TimingsRequest request => new TimingsResponse(request.Id, [.. _driver.Timings.Select(t => new WireTiming(t.Descriptor.Id, (long)t.Elapsed.TotalMicroseconds))]),
        _ => throw new InvalidDataException($"The script host does not answer a {message.GetType().Name}."),
    };

    private void Write(Message message)
    {
        try
        {
            _channel.Write(message);
        }
        catch (IOException)
        {
            // The program has gone; the reading thread sees the same.
        }
    }

    private LoadResponse Load(LoadRequest request)
    {
        if (request.Version != Message.ProtocolVersion)
            return new LoadResponse(request.Id, Message.ProtocolVersion, HasSubmissionActions: false, IsFromCache: false, []);
        var settings = request.Settings;
        var loaded = ScriptLoader.Load([.. request.Scripts.Select(ToScript)], new ScriptSettings
        {
            IsTrusted = settings.IsTrusted,
            CacheFolder = settings.CacheFolder,
            SecretFolder = settings.SecretFolder,
        }, rule => Write(new RuleStarted(request.Id, rule)));
        var paths = request.Scripts.ToDictionary(s => s.Rule, s => s.Path);
        _driver = loaded.CreateDriver(settings.IsVerbose ? (rule, article, line, message) => Log(LogLine.Of(paths[rule], line, message, article)) : null);
        return new LoadResponse(request.Id, Message.ProtocolVersion, _driver.HasSubmissionActions, loaded.IsFromCache, ToWire(loaded.Errors));
    }

    // A script that says more than anybody reads must not fill the disk of whoever keeps what the run printed.
    private void Log(string line)
    {
        var count = Interlocked.Increment(ref _logged);
        if (count <= MostLogLines)
            Console.Error.WriteLine(count == MostLogLines ? "More lines of C# rules are not shown." : line);
    }

    private AnalyzeResponse Analyze(AnalyzeRequest request)
    {
        var document = _readers.Read(new SourceText(request.Path, request.Text), request.Reading?.ToOptions());
        if (_driver.HasSubmissionActions)
            _documents[request.Path] = document;
        var diagnostics = _driver.Analyze(document, rule => MayRun(rule, request.Id, request.Skipped, request.IsTraced) ? rule.Severity : null, options: ToOptions(request.Options));
        return new AnalyzeResponse(request.Id, ToWire(diagnostics, request.Id, request.IsTraced));
    }

    private FinishResponse Finish(FinishRequest request)
    {
        ImmutableArray<Document> documents = [.. _documents.Values.OrderBy(d => d.Source.Path, StringComparer.Ordinal)];
        // What comes from here on belongs to another run.
        _documents.Clear();
        var diagnostics = _driver.AnalyzeSubmission(documents, rule => MayRun(rule, request.Id, request.Skipped, isTraced: true), ToOptions(request.Options));
        return new FinishResponse(request.Id, ToWire(diagnostics, request.Id, isTraced: true));
    }

    // Asked right before the rule runs.
    private bool MayRun(DiagnosticDescriptor rule, int request, ImmutableArray<string> skipped, bool isTraced)
    {
        if (skipped.Contains(rule.Id))
            return false;
        if (isTraced)
            Write(new RuleStarted(request, rule.Id));
        return true;
    }

    private static Script ToScript(WireScript script) => new(
        new SourceText(script.Path, script.Text),
        new TextSpan(script.BodyStart, script.BodyLength),
        new DiagnosticDescriptor(script.Rule, script.Message, script.Severity))
    {
        Options = new RuleOptions(script.Options),
    };

    private static Dictionary<string, RuleOptions>? ToOptions(ImmutableArray<WireRuleOptions> options) =>
        options.IsEmpty ? null : options.ToDictionary(o => o.Rule, o => new RuleOptions(o.Options));

    // From here on no rule is to blame.
    private ImmutableArray<WireDiagnostic> ToWire(ImmutableArray<Diagnostic> diagnostics, int request, bool isTraced)
    {
        if (isTraced)
            Write(new RuleStarted(request, ""));
        return ToWire(diagnostics);
    }

    private static ImmutableArray<WireDiagnostic> ToWire(ImmutableArray<Diagnostic> diagnostics) => [.. diagnostics.Select(WireDiagnostic.From)];
}
