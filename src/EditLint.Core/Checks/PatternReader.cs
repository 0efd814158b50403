using System.Text.RegularExpressions;
using EditLint.Core.Matching.Patterns;
using EditLint.Core.Yaml;

namespace EditLint.Core.Checks;

/// <summary>Makes the pattern of a rule from the pieces in its file, so that a mistake is reported at the piece that has it.</summary>
internal static class PatternReader
{
    private const char Backspace = '\b';

    /// <summary>The regex of a whole pattern, or null when it is none; the error then stands at the pieces that are no patterns.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="pieces">The pieces of the file that went into it.</param>
    /// <param name="options">Takes the errors.</param>
    public static Regex? Create(string pattern, IReadOnlyCollection<YamlScalar> pieces, CheckOptions options)
    {
        var regex = ValeRegex.TryCreate(pattern, out var problem);
        Judge(regex is not null, pattern, problem, pieces, options);
        return regex;
    }

    /// <summary>The same for a pattern that is searched together with those of the other rules.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="pieces">The pieces of the file that went into it.</param>
    /// <param name="options">Takes the errors.</param>
    /// <param name="equivalent">Writes the same pattern in a form that is quicker as a regex; null when there is none.</param>
    /// <param name="rest">Writes the alternatives that are no phrases; see <see cref="ValeRegex.TryCreatePattern"/>.</param>
    public static Pattern? CreatePattern(string pattern, IReadOnlyCollection<YamlScalar> pieces, CheckOptions options, Func<string>? equivalent = null, (Func<string> Write, int LeftOut)? rest = null)
    {
        var created = ValeRegex.TryCreatePattern(pattern, out var problem, equivalent, rest);
        Judge(created is not null, pattern, problem, pieces, options);
        return created;
    }

    private static void Judge(bool isSound, string pattern, string problem, IReadOnlyCollection<YamlScalar> pieces, CheckOptions options)
    {
        if (isSound)
        {
            if (pattern.Contains(Backspace))
                WarnOfBackspaces(pieces, options);
            return;
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
    }

    private static void WarnOfBackspaces(IReadOnlyCollection<YamlScalar> pieces, CheckOptions options)
    {
        foreach (var piece in pieces.Where(p => p.Value.Contains(Backspace)))
            options.AddWarning(piece.Span, "In double quotation marks '\\b' is a backspace, which no text has. Put the pattern into single quotation marks.");
    }
}
