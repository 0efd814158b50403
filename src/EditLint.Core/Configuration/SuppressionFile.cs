using System.Collections.Immutable;
using System.Globalization;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Core.Configuration;

/// <summary>
/// Reads the file beside an article that silences findings in it, for formats that have no comments. One suppression a line: a rule, then which of its findings
/// (<c>line 12</c>, or the words in quotation marks; without either all), then as in comments a last day and a reason:
/// <c>Prose.Cliche "at the end of the day" until: 2027-01-31 -- the minister said so</c>. Blank lines and lines that begin with <c>#</c> say nothing.
/// </summary>
public static class SuppressionFile
{
    /// <summary>What is added to the name of the article.</summary>
    public const string Extension = ".editlint";

    private const string LineKey = "line";

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
        int? number = null;
        while (true)
        {
            if (match is null && rest.StartsWith('"') && EndOfQuoted(rest) is > 0 and var end)
            {
                match = rest[1..end].Replace("\\\"", "\"", StringComparison.Ordinal);
                rest = rest[(end + 1)..].TrimStart();
            }
            else if (number is null && ReadLineNumber(rest, out var length) is { } read)
            {
                number = read;
                rest = rest[length..].TrimStart();
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
        return new ConfiguredSuppression(rule, match, directive.Reason, directive.Until, origin) { Line = number };
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

    private static int? ReadLineNumber(string text, out int length)
    {
        length = 0;
        if (!text.StartsWith(LineKey, StringComparison.OrdinalIgnoreCase))
            return null;
        var start = LineKey.Length;
        while (start < text.Length && text[start] is ' ' or '\t')
            start++;
        length = start;
        while (length < text.Length && char.IsAsciiDigit(text[length]))
            length++;
        return start > LineKey.Length && int.TryParse(text.AsSpan(start, length - start), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
    }
}
