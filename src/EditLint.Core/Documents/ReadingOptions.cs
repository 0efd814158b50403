using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace EditLint.Core.Documents;

/// <summary>
/// What a reader must leave out or mask, as a house's configuration says it. Immutable. Names of elements are those of HTML, in lower
/// case; Markdown's own markup counts as the elements it is rendered to. Every regex must have a time limit.
/// </summary>
public sealed record ReadingOptions
{
    public static readonly ReadingOptions Default = new();

    /// <summary>The extension of the format to read the source as, with the dot, or null to go by the extension of its path.</summary>
    public string? Extension { get; init; }

    /// <summary>Inline elements whose text is no language: patterns see an asterisk for each of its characters.</summary>
    public ImmutableArray<string> IgnoredElements { get; init; } = ["tt", "code", "kbd"];

    /// <summary>
    /// Blocks whose text is no language, as selectors of scopes such as <c>text.frontmatter.title</c>: a block is masked when all parts of one
    /// of them, between the full stops, are among its own. A configuration names them beside the elements.
    /// </summary>
    public ImmutableArray<string> IgnoredScopes { get; init; } = [];

    /// <summary>Elements that patterns do not see at all; <c>alt</c> stands for the alternative texts of images.</summary>
    public ImmutableArray<string> SkippedElements { get; init; } = ["script", "style", "pre", "figure", "noscript", "iframe"];

    /// <summary>Classes whose elements are treated so: inline ones as ignored, all others as skipped.</summary>
    public ImmutableArray<string> IgnoredClasses { get; init; } = [];

    /// <summary>Stretches of Markdown that are no prose, blocks of their own; group 1 says which part, the whole match where there is no group.</summary>
    public ImmutableArray<Regex> BlockIgnores { get; init; } = [];

    /// <summary>Stretches inside the prose of Markdown that are no language, like code; group 1 says which part, the whole match where there is no group.</summary>
    public ImmutableArray<Regex> TokenIgnores { get; init; } = [];

    /// <summary>What opens and closes a comment in the source besides the format's own, or null.</summary>
    public (string Open, string Close)? CommentDelimiters { get; init; }
}
