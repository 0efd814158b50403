using System.Text.RegularExpressions;
using EditLint.Core.Yaml;

namespace EditLint.Core.Checks;

/// <summary>Makes the regex of a rule from the pieces in its file, so that a mistake is reported at the piece that has it.</summary>
internal static class PatternReader
{
    private const char Backspace = '\b';

    /// <summary>The regex of a whole pattern, or null when it is none; the error then stands at the pieces that are no patterns.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="pieces">The pieces of the file that went into it.</param>
    /// <param name="options">Takes the errors.</param>
    public static Regex? Create(string pattern, IReadOnlyCollection<YamlScalar> pieces, CheckOptions options)
    {
        if (ValeRegex.TryCreate(pattern, out var problem) is { } regex)
        {
            if (pattern.Contains(Backspace))
                WarnOfBackspaces(pieces, options);
            return regex;
        }
        var isBlamed = false;
        foreach (var piece in pieces)
        {
            if (ValeRegex.TryCreate(piece.Value, out var reason) is not null)
                continue;
            options.AddError(piece.Span, $"'{piece.Value}' is not a pattern. {reason}");
            isBlamed = true;
        }
        if (!isBlamed)
            options.AddError(pieces.First().Span, $"These patterns cannot be joined into one. {problem}");
        return null;
    }

    private static void WarnOfBackspaces(IReadOnlyCollection<YamlScalar> pieces, CheckOptions options)
    {
        foreach (var piece in pieces.Where(p => p.Value.Contains(Backspace)))
            options.AddWarning(piece.Span, "In double quotation marks '\\b' is a backspace, which no text has. Put the pattern into single quotation marks.");
    }
}
