using System.Collections.Immutable;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;

namespace EditLint.Cli.Scripting;

/// <summary>A source that the host is looking at.</summary>
/// <param name="complete">Waits for the findings.</param>
/// <param name="release">Lets go of what the request holds.</param>
internal sealed class ScriptHostAnalysis(Func<ImmutableArray<Diagnostic>> complete, Action release) : IScriptAnalysis
{
    public ImmutableArray<Diagnostic> Complete() => complete();

    public void Dispose() => release();
}
