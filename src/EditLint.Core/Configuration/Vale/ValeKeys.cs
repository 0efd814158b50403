using System.Collections.Immutable;

namespace EditLint.Core.Configuration.Vale;

/// <summary>The keys and the special sections that a Vale configuration may have; letter case counts.</summary>
internal static class ValeKeys
{
    public const string AllFiles = "*";

    public const string Formats = "formats";

    public const string Asciidoctor = "asciidoctor";

    /// <summary>The keys before the first section.</summary>
    public static readonly ImmutableArray<string> Top =
        ["StylesPath", "MinAlertLevel", "IgnoredScopes", "SkippedScopes", "IgnoredClasses", "WordTemplate", "Vocab", "NLPEndpoint", "Packages"];

    /// <summary>The keys of the section for all files.</summary>
    public static readonly ImmutableArray<string> AllFilesSection = ["BasedOnStyles", "BlockIgnores", "IgnorePatterns", "TokenIgnores", "Lang"];

    /// <summary>The keys of a section for some files.</summary>
    public static readonly ImmutableArray<string> Section = [.. AllFilesSection, "CommentDelimiters", "Transform", "View"];

    /// <summary>What a rule may be set to.</summary>
    public static readonly ImmutableArray<string> Levels = ["YES", "NO", "suggestion", "warning", "error"];
}
