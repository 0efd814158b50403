using System.Collections.Immutable;
using System.Text.RegularExpressions;
using EditLint.Core.Diagnostics;

namespace EditLint.Core.Configuration;

/// <summary>A part of a configuration that applies to some files. What it does not say is left as the sections before it have it. Immutable.</summary>
public sealed record ConfigurationSection
{
    /// <summary>The files; every file when there is none.</summary>
    public ImmutableArray<PathGlob> Files { get; init; } = [];

    /// <summary>The packs that run, in place of those of earlier sections; null when the section does not say.</summary>
    public ImmutableArray<Configured<string>>? Packs { get; init; }

    /// <summary>Rules and packs turned on, off or to another level; later ones weigh more, and all weigh more than <see cref="Packs"/>.</summary>
    public ImmutableArray<RuleSetting> Rules { get; init; } = [];

    public Configured<Severity>? MinimumLevel { get; init; }

    public Configured<bool>? IsIgnored { get; init; }

    /// <summary>The extension of the format to read the files as, with the dot.</summary>
    public Configured<string>? ReadAs { get; init; }

    public Configured<ImmutableArray<string>>? IgnoredElements { get; init; }

    public Configured<ImmutableArray<string>>? IgnoredScopes { get; init; }

    public Configured<ImmutableArray<string>>? SkippedElements { get; init; }

    /// <summary>Added to those of earlier sections, as are the following two.</summary>
    public ImmutableArray<string> IgnoredClasses { get; init; } = [];

    public ImmutableArray<Configured<Regex>> BlockIgnores { get; init; } = [];

    public ImmutableArray<Configured<Regex>> TokenIgnores { get; init; } = [];

    public Configured<(string Open, string Close)>? CommentDelimiters { get; init; }
}
