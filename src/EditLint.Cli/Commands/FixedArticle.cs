using System.Collections.Immutable;
using EditLint.Core.Diagnostics;
using EditLint.Core.Fixing;
using EditLint.Core.Text;

namespace EditLint.Cli.Commands;

/// <summary>What came of fixing one article; nothing is written yet.</summary>
/// <param name="Article">The article.</param>
/// <param name="Before">What was read.</param>
/// <param name="After">What is to be written; the same bytes when there is nothing to fix.</param>
internal sealed record FixedArticle(Article Article, byte[] Before, byte[] After)
{
    /// <summary>The text that was read; null when it could not be read.</summary>
    public SourceText? Source { get; init; }

    /// <summary>What was made of the text; null when it could not be read.</summary>
    public FixResult? Result { get; init; }

    /// <summary>Why it could not be read or linted; null when it could.</summary>
    public Diagnostic? Failure { get; init; }

    /// <summary>What went wrong in rules.</summary>
    public ImmutableArray<Diagnostic> ToolErrors { get; init; } = [];

    /// <summary>True when there is something to write.</summary>
    public bool IsChanged => Result is { Applied: > 0 };
}
