using System.Collections.Immutable;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Core.Configuration.Vale;

/// <summary>What one file of a Vale configuration says. Immutable.</summary>
internal sealed record ValeFile
{
    public required SourceText Source { get; init; }

    public ImmutableArray<Configured<string>> StylesPaths { get; init; } = [];

    public ImmutableArray<Configured<string>> Vocabularies { get; init; } = [];

    public Configured<Severity>? MinimumLevel { get; init; }

    /// <summary>Elements, and selectors of blocks; null when the file does not say, so that the defaults count.</summary>
    public Configured<ImmutableArray<string>>? IgnoredScopes { get; init; }

    public Configured<ImmutableArray<string>>? SkippedScopes { get; init; }

    public ImmutableArray<string> IgnoredClasses { get; init; } = [];

    public Configured<string>? WordTemplate { get; init; }

    /// <summary>Extensions, without the dot, and the extension of the format to read their files as.</summary>
    public ImmutableArray<(string Extension, Configured<string> ReadAs)> Formats { get; init; } = [];

    /// <summary>The sections with rules: the one for all files first, the others in the order of the file.</summary>
    public ImmutableArray<ValeSection> Sections { get; init; } = [];

    public ImmutableArray<Diagnostic> Errors { get; init; } = [];
}
