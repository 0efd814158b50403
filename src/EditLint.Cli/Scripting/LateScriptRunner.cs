using System.Collections.Immutable;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Cli.Scripting;

/// <summary>
/// Runs C# rules that an earlier run has loaded without any mistake: the script host is started when the first source comes that needs it, which may be never. When the rules
/// do not load after all, since this machine is not the one that the earlier run was on, say, that is told of every source. Thread-safe.
/// </summary>
/// <param name="start">Starts the host.</param>
internal sealed class LateScriptRunner(Func<ScriptHostClient> start) : IScriptRunner
{
    private readonly Lazy<ScriptHostClient> _client = new(start);

    public ImmutableArray<Diagnostic> Errors => [];

    public bool HasSubmissionActions => false;

    public ImmutableArray<(DiagnosticDescriptor Descriptor, TimeSpan Elapsed)> Timings => _client.IsValueCreated ? _client.Value.Timings : [];

    public IScriptAnalysis Begin(ScriptRequest request, CancellationToken cancellationToken)
    {
        var client = _client.Value;
        client.WaitUntilLoaded(cancellationToken);
        if (client.Errors is not [var error, ..])
            return client.Begin(request, cancellationToken);
        var failure = ToolDescriptors.RuleFailure.Report(new Location(request.Source, new TextSpan(0, 0)), $"The C# rules did not run. {error.Message} With --no-cache they are loaded anew.");
        return new ScriptHostAnalysis(() => [failure], () => { });
    }

    public ImmutableArray<Diagnostic> AnalyzeSubmission(CancellationToken cancellationToken) => [];

    public void Dispose()
    {
        if (_client.IsValueCreated)
            _client.Value.Dispose();
    }
}
