using EditLint.Core;

namespace EditLint.Cli.Reporters;

/// <summary>Writes the findings of a run in one format. Used by one thread, but for <see cref="Render"/>.</summary>
internal interface IReporter : IDisposable
{
    /// <summary>Makes what the report says of one file. Any number of threads may call it.</summary>
    void Render(LintResult result, Utf8Sink take);

    /// <summary>Writes what <see cref="Render"/> made; files come in the ordinal order of their paths.</summary>
    void Write(ReadOnlySpan<byte> rendered);

    /// <summary>Writes what stands at the end.</summary>
    void Finish(LintSummary summary);

    /// <summary>Passes on what was written so far.</summary>
    void Flush();

    /// <summary>Writes the findings of one file.</summary>
    void Report(LintResult result) => Render(result, Write);

    void IDisposable.Dispose() => Flush();
}
