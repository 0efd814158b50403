using System.Collections.Immutable;
using EditLint.Core.Documents;

namespace EditLint.Formats.FrontMatter;

/// <summary>The front matter of a source.</summary>
/// <param name="Fields">Its strings.</param>
/// <param name="Errors">What could not be read.</param>
/// <param name="End">Where the text after it starts, in UTF-16 offsets; 0 when there is no front matter.</param>
internal sealed record FrontMatterContent(ImmutableArray<Block> Fields, ImmutableArray<DocumentError> Errors, int End)
{
    public static readonly FrontMatterContent None = new([], [], 0);

    /// <summary>What it says to the linter, as comments would.</summary>
    public ImmutableArray<Comment> Comments { get; init; } = [];
}
