using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace EditLint.Core.Configuration.Vale;

/// <summary>What a Vale configuration says about some files. Immutable.</summary>
/// <param name="Name">The header.</param>
/// <param name="Files">The files, or null for all.</param>
internal sealed record ValeSection(string Name, PathGlob? Files)
{
    /// <summary>The styles, or null when the section does not say.</summary>
    public ImmutableArray<Configured<string>>? Styles { get; init; }

    public ImmutableArray<RuleSetting> Rules { get; init; } = [];

    public ImmutableArray<Configured<Regex>> BlockIgnores { get; init; } = [];

    public ImmutableArray<Configured<Regex>> TokenIgnores { get; init; } = [];

    public Configured<(string Open, string Close)>? CommentDelimiters { get; init; }
}
