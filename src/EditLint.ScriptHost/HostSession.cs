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
    private readonly MessageChannel _channel;
    private readonly DocumentReaderSet _readers = new(DocumentReaders.All);
    private readonly ConcurrentBag<Document> _documents = [];
    private AnalyzerDriver _driver = new([]);

    public HostSession(MessageChannel channel) => _channel = channel;

    /// <summary>Runs the conversation.</summary>
    /// <returns>The exit code: 0 when the program closed the stream, 1 when what it sent makes no sense.</returns>
    public int Run()
    {
        try
        {
            while (_channel.Read() is { } message)
            {
                switch (message)
                {
                    case LoadRequest request:
                        _channel.Write(Load(request));
                        break;
                    case AnalyzeRequest request:
                        var options = request.Reading?.ToOptions();
                        ThreadPool.UnsafeQueueUserWorkItem(_ => Answer(request, options), null);
                        break;
                    case FinishRequest request:
                        _channel.Write(new FinishResponse(request.Id, ToWire(_driver.AnalyzeSubmission([.. _documents.OrderBy(d => d.Source.Path, StringComparer.Ordinal)]))));
                        break;
                    default:
                        throw new InvalidDataException($"The script host does not answer a {message.GetType().Name}.");
                }
            }
            return 0;
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            Console.Error.WriteLine($"The script host stops: {exception.Message}");
            return 1;
        }
    }

    private LoadResponse Load(LoadRequest request)
    {
        if (request.Version != Message.ProtocolVersion)
            return new LoadResponse(request.Id, Message.ProtocolVersion, HasSubmissionActions: false, []);
        var compiled = ScriptCompiler.Compile([.. request.Scripts.Select(ToScript)], trusted: true);
        _driver = new AnalyzerDriver(compiled.Analyzers);
        return new LoadResponse(request.Id, Message.ProtocolVersion, _driver.HasSubmissionActions, ToWire(compiled.Errors));
    }

    private void Answer(AnalyzeRequest request, ReadingOptions? options)
    {
        var document = _readers.Read(new SourceText(request.Path, request.Text), options);
        if (_driver.HasSubmissionActions)
            _documents.Add(document);
        var response = new AnalyzeResponse(request.Id, ToWire(_driver.Analyze(document)));
        try
        {
            _channel.Write(response);
        }
        catch (IOException)
        {
            // The program has gone; the reading thread sees the same.
        }
    }

    private static Script ToScript(WireScript script) => new(
        new SourceText(script.Path, script.Text),
        new TextSpan(script.BodyStart, script.BodyLength),
        new DiagnosticDescriptor(script.Rule, script.Message, script.Severity));

    private static ImmutableArray<WireDiagnostic> ToWire(ImmutableArray<Diagnostic> diagnostics) => [.. diagnostics.Select(WireDiagnostic.From)];
}
