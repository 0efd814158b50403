using System.Collections.Immutable;
using System.Globalization;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Core.Configuration;

/// <summary>
/// Reads the file beside an article that silences findings in it, for formats that have no comments. One suppression a line: a rule, then which of its findings
/// (<c>line 12</c>, <c>lines 12-14</c>, or the words in quotation marks; without either all), then as in comments a last day and a reason:
/// <c>Prose.Cliche "at the end of the day" until: 2027-01-31 -- the minister said so</c>. Blank lines and lines that begin with <c>#</c> say nothing.
/// </summary>
public static class SuppressionFile
{
    /// <summary>What is added to the name of the article.</summary>
    public const string Extension = ".editlint";

    /// <summary>Reads the file.</summary>
    /// <param name="source">The file.</param>
    /// <param name="errors">What is wrong with it, line by line; the other lines hold.</param>
    public static ImmutableArray<ConfiguredSuppression> Read(SourceText source, out ImmutableArray<Diagnostic> errors)
    {
        var suppressions = ImmutableArray.CreateBuilder<ConfiguredSuppression>();
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        for (var line = 0; line < source.LineCount; line++)
        {
            var span = source.GetLineSpan(line);
            var text = source[span].ToString();
            var start = text.Length - text.AsSpan().TrimStart().Length;
            text = text.Trim();
            if (text.Length == 0 || text[0] == '#')
                continue;
            var origin = new Location(source, new TextSpan(span.Start + start, text.Length));
            if (ReadLine(text, origin, out var problem) is { } suppression)
                suppressions.Add(suppression);
            if (problem is not null)
                found.Add(ToolDescriptors.InvalidSuppression.Report(origin, problem));
        }
        errors = found.ToImmutable();
        return suppressions.ToImmutable();
    }

    private static ConfiguredSuppression? ReadLine(string text, Location origin, out string? problem)
    {
        var rule = text.Split([' ', '\t'], 2)[0];
        var rest = text[rule.Length..].TrimStart();
        string? match = null;
        (int First, int Last)? lines = null;
        while (true)
        {
            if (match is null && rest.StartsWith('"') && EndOfQuoted(rest) is > 0 and var end)
            {
                match = rest[1..end].Replace("\\\"", "\"", StringComparison.Ordinal);
                rest = rest[(end + 1)..].TrimStart();
            }
            else if (lines is null && ReadLines(ref rest) is { } read)
            {
                lines = read;
            }
            else
            {
                break;
            }
        }
        var directive = SuppressionDirective.ReadRest(SuppressionScope.File, rest, out problem);
        if (directive.Rules is [var surplus, ..])
        {
            problem = $"'{surplus}' is not understood here. Write the rule, then which of its findings, then why: '{rule} line 12 -- the reason', or '{rule} \"the words\" -- the reason'.";
            return null;
        }
        return new ConfiguredSuppression(rule, match, directive.Reason, directive.Until, origin) { Lines = lines };
    }

    /// <summary>The lines that a text such as <c>12</c> or <c>3-9</c> names, from 1 and both inclusive, or null.</summary>
    internal static (int First, int Last)? ReadRange(string text)
    {
        var bounds = text.Split('-', StringSplitOptions.TrimEntries);
        return bounds.Length <= 2 && ReadNumber(bounds[0]) is { } first && ReadNumber(bounds[^1]) is { } last && last >= first ? (first, last) : null;
    }

    // A mark inside the words is written \", or is not followed by a blank.
    private static int EndOfQuoted(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == '"' && text[i - 1] != '\\' && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1])))
                return i;
        }
        return -1;
    }

    private static (int First, int Last)? ReadLines(ref string text)
    {
        var words = text.Split([' ', '\t'], 3, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2 || words[0] is not ("line" or "lines"))
            return null;
        if (ReadRange(words[1]) is not { } range)
            return null;
        text = words.Length > 2 ? words[2].TrimStart() : "";
        return range;
    }

    private static int? ReadNumber(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
