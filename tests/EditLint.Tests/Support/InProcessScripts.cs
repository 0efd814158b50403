using System.Collections.Concurrent;
using System.Collections.Immutable;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;
using EditLint.Core.Rules;
using EditLint.Formats;
using EditLint.Scripting;

namespace EditLint.Tests.Support;

/// <summary>Runs the C# rules among some rules in this process.</summary>
internal sealed class InProcessScripts : IScriptRunner
{
    private readonly AnalyzerDriver _driver;
    private readonly DocumentReaderSet _readers = new(DocumentReaders.All);
    private readonly ConcurrentDictionary<string, Document> _documents = new(StringComparer.Ordinal);

    public InProcessScripts(IEnumerable<Rule> rules)
    {
        var compiled = ScriptLoader.Load([.. rules.Where(r => r.Language == RuleLanguage.CSharp).Select(r => new Script(r.Source, r.BodySpan, r.Descriptor) { Options = r.Options })], new ScriptSettings());
        Errors = compiled.Errors;
        _driver = new AnalyzerDriver(compiled.Analyzers);
    }

    public ImmutableArray<Diagnostic> Errors { get; }

    public bool HasSubmissionActions => _driver.HasSubmissionActions;

    public ImmutableArray<(DiagnosticDescriptor Descriptor, TimeSpan Elapsed)> Timings => _driver.Timings;

    public IScriptAnalysis Begin(ScriptRequest request, CancellationToken cancellationToken)
    {
        var document = _readers.Read(request.Source, request.Reading);
        _documents[request.Source.Path] = document;
        return new Finished(_driver.Analyze(document, rule => request.Skipped.Contains(rule.Id) ? null : rule.Severity, cancellationToken: cancellationToken));
    }

    public ImmutableArray<Diagnostic> AnalyzeSubmission(CancellationToken cancellationToken)
    {
        ImmutableArray<Document> documents = [.. _documents.Values.OrderBy(d => d.Source.Path, StringComparer.Ordinal)];
        // What comes from here on belongs to another run.
        _documents.Clear();
        return _driver.AnalyzeSubmission(documents, cancellationToken: cancellationToken);
    }

    public void Dispose()
    {
    }

    private sealed class Finished(ImmutableArray<Diagnostic> diagnostics) : IScriptAnalysis
    {
        public ImmutableArray<Diagnostic> Complete() => diagnostics;

        public void Dispose()
        {
        }
    }
}
