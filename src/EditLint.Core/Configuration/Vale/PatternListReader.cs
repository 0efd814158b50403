using System.Text.RegularExpressions;
using EditLint.Core.Checks;

namespace EditLint.Core.Configuration.Vale;

/// <summary>
/// Reads a list of patterns. Vale splits at every comma, also at those inside a pattern, so the lists that work there have none, and they are
/// read here as there. Where that would leave broken pieces, and the stretch up to the next comma outside brackets is a sound pattern, it stays
/// whole. The comma of a repetition such as <c>{2,5}</c> never splits, nor does one inside a quoted element.
/// </summary>
internal static class PatternListReader
{
    /// <summary>The patterns of a list that are sound, each with its place.</summary>
    /// <param name="list">The list.</param>
    /// <param name="report">Takes each piece that is no pattern, and what is wrong with it.</param>
    public static IEnumerable<(IniValue Piece, Regex Pattern)> Read(IniValue list, Action<IniValue, string> report)
    {
        for (var start = 0; start < list.Text.Length; start++)
        {
            var quoted = list.ReadQuoted(start, out var end);
            // The empty pattern is sound and would match everywhere.
            foreach (var piece in quoted is null ? ReadStretch(list, start, out end) : quoted.Text.Length > 0 ? [quoted] : [])
            {
                if (ValeRegex.TryCreate(piece.Text, out var problem) is { } pattern)
                    yield return (piece, pattern);
                else
                    report(piece, problem);
            }
            start = end;
        }
    }

    private static List<IniValue> ReadStretch(IniValue list, int start, out int end)
    {
        var commas = FindCommas(list.Text, start, out end);
        var whole = list.Trim(start, end);
        List<IniValue> pieces = [];
        var from = start;
        foreach (var to in commas.Append(end))
        {
            if (list.Trim(from, to) is { Text.Length: > 0 } piece)
                pieces.Add(piece);
            from = to + 1;
        }
        var staysWhole = pieces.Count > 1 && !pieces.TrueForAll(IsSound) && IsSound(whole);
        return staysWhole ? [whole] : pieces;
    }

    private static bool IsSound(IniValue piece) => ValeRegex.TryCreate(piece.Text, out _) is not null;

    // The commas inside the brackets of one stretch, and where the stretch ends: at the first comma outside, or with the text.
    private static List<int> FindCommas(string text, int start, out int end)
    {
        List<int> inside = [];
        var depth = 0;
        for (end = start; end < text.Length; end++)
        {
            switch (text[end])
            {
                case '\\':
                    end++;
                    break;
                case '(':
                    depth++;
                    break;
                case ')' when depth > 0:
                    depth--;
                    break;
                case '[':
                    end = SkipSet(text, end, inside);
                    break;
                case '{':
                    end = SkipRepetition(text, end);
                    break;
                case ',' when depth == 0:
                    return inside;
                case ',':
                    inside.Add(end);
                    break;
            }
        }
        end = text.Length;
        return inside;
    }

    private static int SkipSet(string text, int start, List<int> commas)
    {
        var i = start + 1;
        if (i < text.Length && text[i] == '^')
            i++;
        for (var first = i; i < text.Length && (text[i] != ']' || i == first); i++)
        {
            if (text[i] == '\\')
                i++;
            else if (text[i] == ',')
                commas.Add(i);
        }
        return i;
    }

    private static int SkipRepetition(string text, int start)
    {
        var i = start + 1;
        while (i < text.Length && (char.IsAsciiDigit(text[i]) || (text[i] == ',' && i > start + 1)))
            i++;
        return i < text.Length && text[i] == '}' ? i : start;
    }
}
