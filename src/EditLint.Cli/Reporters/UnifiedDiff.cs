using System.Text;
using EditLint.Core.Text;

namespace EditLint.Cli.Reporters;

/// <summary>
/// Writes what changed in a file as a unified diff, which <c>patch -p0</c> takes when it is written without colours. A line ends with LF, as for that
/// program; a CR before it is part of the line. Stateless and thread-safe.
/// </summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>The changes of one file; empty when there are none.</summary>
    /// <param name="path">How the file is named.</param>
    /// <param name="before">The text before.</param>
    /// <param name="after">The text after.</param>
    /// <param name="style">The colours; with colours the words that changed are marked, and invisible characters are spelled out.</param>
    /// <param name="isForPerson">True to make control characters visible.</param>
    public static string Of(string path, string before, string after, AnsiStyle style = default, bool isForPerson = false)
    {
        var lines = DiffLine.Compare(before, after);
        var output = new StringBuilder();
        var (end, first, second) = (0, 0, 0);
        while (FindHunk(lines, end) is { } hunk)
        {
            if (output.Length == 0)
                output.Append(style.Bold($"--- {Name(path)}")).Append('\n').Append(style.Bold($"+++ {Name(path)}")).Append('\n');
            // Between two hunks the texts are alike.
            (first, second) = (first + hunk.Start - end, second + hunk.Start - end);
            var shown = lines.GetRange(hunk.Start, hunk.End - hunk.Start);
            var (inFirst, inSecond) = (shown.Count(l => l.First is not null), shown.Count(l => l.Second is not null));
            output.Append(style.Code($"@@ -{Range(first, inFirst)} +{Range(second, inSecond)} @@")).Append('\n');
            foreach (var line in shown)
                Append(output, line, style, isForPerson);
            (end, first, second) = (hunk.End, first + inFirst, second + inSecond);
        }
        return output.ToString();
    }

    // A stretch of changes with the lines around it; changes that share such lines stand in one.
    private static (int Start, int End)? FindHunk(List<DiffLine> lines, int from)
    {
        var first = lines.FindIndex(from, l => l.IsChange);
        if (first < 0)
            return null;
        var end = first + 1;
        for (var i = end; i < lines.Count && i <= end + (2 * Context); i++)
        {
            if (lines[i].IsChange)
                end = i + 1;
        }
        return (Math.Max(from, first - Context), Math.Min(lines.Count, end + Context));
    }

    // A side without any line is named by the line before it.
    private static string Range(int before, int count) => count == 1 ? $"{before + 1}" : $"{(count == 0 ? before : before + 1)},{count}";

    private static void Append(StringBuilder output, DiffLine line, AnsiStyle style, bool isForPerson)
    {
        var text = line.First ?? line.Second!;
        var shown = text.EndsWith('\n') ? text[..^1] : text;
        if (style.IsOn && line.Counterpart is { } counterpart && !shown.AsSpan(0, Math.Max(0, shown.Length - 1)).Contains('\r'))
            shown = Marked(text, counterpart, style);
        else if (isForPerson)
            shown = DisplayText.Visible(shown.TrimEnd('\r'));
        output.Append((line.First, line.Second) switch
        {
            (_, null) => style.Removed("-" + shown),
            (null, _) => style.Added("+" + shown),
            _ => " " + shown,
        }).Append('\n');
        if (!text.EndsWith('\n'))
            output.Append("\\ No newline at end of file\n");
    }

    private static string Marked(string line, string counterpart, AnsiStyle style)
    {
        var compared = LineComparison.Compare(line, counterpart)[0];
        var shown = new StringBuilder();
        var end = 0;
        foreach (var span in compared.Changed)
        {
            shown.Append(DisplayText.Visible(compared.Text[end..span.Start])).Append(style.Marked(DisplayText.Visible(compared.Text[span.Start..span.End])));
            end = span.End;
        }
        return shown.Append(DisplayText.Visible(compared.Text[end..])).ToString();
    }

    // A name with blanks ends with a tab, and one with control characters is written as in C, so that other programs can tell where it ends.
    private static string Name(string path)
    {
        if (!path.Any(c => char.IsControl(c) || c is '"' or '\\'))
            return path.Contains(' ') ? path + "\t" : path;
        var quoted = new StringBuilder("\"");
        foreach (var value in Encoding.UTF8.GetBytes(path))
        {
            if (value is (byte)'"' or (byte)'\\')
                quoted.Append('\\').Append((char)value);
            else
                quoted.Append(value is >= 0x20 and < 0x7F ? $"{(char)value}" : $"\\{Convert.ToString(value, 8).PadLeft(3, '0')}");
        }
        return quoted.Append('"').ToString();
    }
}
