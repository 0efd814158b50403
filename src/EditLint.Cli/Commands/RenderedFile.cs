using System.Collections.Immutable;
using EditLint.Core.Diagnostics;

namespace EditLint.Cli.Commands;

/// <summary>What a run has to keep of an entry whose part of the report is made.</summary>
/// <param name="Outcome">What the entry counts for.</param>
/// <param name="Report">Its part of the report, in UTF-8; empty when it has none, or when <see cref="Place"/> says where it is.</param>
internal sealed record RenderedFile(FileOutcome Outcome, byte[] Report)
{
    /// <summary>Where the part is in the <see cref="Reporters.ReportSpool"/> of the run.</summary>
    public (long Start, long Length) Place { get; init; }

    /// <summary>The findings that the entry was kept with. While it has these, its part of the report stands; none when they were dropped.</summary>
    public ImmutableArray<Diagnostic> Findings { get; init; } = [];
}
