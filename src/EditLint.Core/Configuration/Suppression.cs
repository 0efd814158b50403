using EditLint.Core.Diagnostics;

namespace EditLint.Core.Configuration;

/// <summary>One reason for findings of some rules to be silent in one document. Remembers whether it was needed; used by one thread at a time.</summary>
/// <param name="rules">The rules.</param>
internal sealed class Suppression(RulePattern rules)
{
    /// <summary>The rules.</summary>
    public RulePattern Rules { get; } = rules;

    /// <summary>The name as its author wrote it, or null when none was written.</summary>
    public string? Name { get; init; }

    /// <summary>The comment that asks for it; null when a configuration does.</summary>
    public Location? Comment { get; init; }

    /// <summary>Where it is asked for.</summary>
    public Location Origin => Comment ?? Configured!.Origin;

    /// <summary>The configured suppression; null when a comment asks for it.</summary>
    public ConfiguredSuppression? Configured { get; init; }

    public string? Reason { get; init; }

    /// <summary>True when its author is told that nothing needs it.</summary>
    public bool IsWatched { get; init; }

    /// <summary>True once it has silenced a finding.</summary>
    public bool IsUsed { get; set; }

    /// <summary>True when what a configuration says of the finding, its words and its line, holds; always true for a comment.</summary>
    public bool Allows(Diagnostic diagnostic) =>
        (Configured?.Match is not { } match || HasSameWords(match, diagnostic.Match))
        && (Configured?.Lines is not { } lines || (diagnostic.Location.Start.Line is var line && line >= lines.First && line <= lines.Last));

    // A finding over a line end is written in one line.
    private static bool HasSameWords(string a, string b)
    {
        int i = 0, j = 0;
        for (var isFirst = true; ; isFirst = false)
        {
            var isSpaced = SkipSpace(a, ref i) == SkipSpace(b, ref j) || isFirst;
            if (i == a.Length || j == b.Length)
                return i == a.Length && j == b.Length;
            if (!isSpaced || a[i++] != b[j++])
                return false;
        }
    }

    private static bool SkipSpace(string text, ref int i)
    {
        var start = i;
        while (i < text.Length && char.IsWhiteSpace(text[i]))
            i++;
        return i > start;
    }
}
