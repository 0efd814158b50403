using System.Collections.Immutable;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;
using EditLint.Core.Rules;
using EditLint.Core.Text;
using EditLint.Formats;
using EditLint.Scripting;

namespace EditLint.Tests.Support;

/// <summary>Runs the C# rules among some rules in this process.</summary>
internal sealed class InProcessScripts : IScriptRunner
{
    private readonly AnalyzerDriver _driver;
    private readonly DocumentReaderSet _readers = new(DocumentReaders.All);

    public InProcessScripts(IEnumerable<Rule> rules)
    {
        var compiled = ScriptCompiler.Compile([.. rules.Where(r => r.Language == RuleLanguage.CSharp).Select(r => new Script(r.Source, r.BodySpan, r.Descriptor) { Options = r.Options })]);
        Errors = compiled.Errors;
        _driver = new AnalyzerDriver(compiled.Analyzers);
    }

    public ImmutableArray<Diagnostic> Errors { get; }

    public bool HasSubmissionActions => _driver.HasSubmissionActions;

    public ImmutableArray<Diagnostic> Analyze(SourceText source, ReadingOptions options, CancellationToken cancellationToken) => _driver.Analyze(_readers.Read(source, options), cancellationToken: cancellationToken);

    public ImmutableArray<Diagnostic> AnalyzeSubmission(CancellationToken cancellationToken) => [];

    public void Dispose()
    {
    }
}
