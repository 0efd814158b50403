using System.Collections.Immutable;
using EditLint.Core.Documents;

namespace EditLint.Core.Protocol;

/// <summary>How a source is to be read, as it travels.</summary>
public sealed record WireReadingOptions(
    string? Extension,
    ImmutableArray<string> IgnoredElements,
    ImmutableArray<string> IgnoredScopes,
    ImmutableArray<string> SkippedElements,
    ImmutableArray<string> IgnoredClasses,
    ImmutableArray<WirePattern> BlockIgnores,
    ImmutableArray<WirePattern> TokenIgnores,
    string? CommentOpen,
    string? CommentClose)
{
    /// <summary>The options as they travel, or null for the defaults, which need not.</summary>
    public static WireReadingOptions? From(ReadingOptions options) => options == ReadingOptions.Default ? null : new(
        options.Extension,
        options.IgnoredElements,
        options.IgnoredScopes,
        options.SkippedElements,
        options.IgnoredClasses,
        [.. options.BlockIgnores.Select(WirePattern.From)],
        [.. options.TokenIgnores.Select(WirePattern.From)],
        options.CommentDelimiters?.Open,
        options.CommentDelimiters?.Close);

    /// <summary>The options.</summary>
    /// <exception cref="InvalidDataException">A pattern is none.</exception>
    public ReadingOptions ToOptions() => new()
    {
        Extension = Extension,
        IgnoredElements = IgnoredElements,
        IgnoredScopes = IgnoredScopes,
        SkippedElements = SkippedElements,
        IgnoredClasses = IgnoredClasses,
        BlockIgnores = [.. BlockIgnores.Select(p => p.ToRegex())],
        TokenIgnores = [.. TokenIgnores.Select(p => p.ToRegex())],
        CommentDelimiters = CommentOpen is not null && CommentClose is not null ? (CommentOpen, CommentClose) : null,
    };
}
