using System.Collections.Immutable;
using EditLint.Core.Text;
using Markdig.Syntax.Inlines;

namespace EditLint.Formats.Markdown;

/// <summary>The characters of a code span as CommonMark shows them: a line end is a blank, and one blank on each side is padding.</summary>
internal static class CodeSpan
{
    /// <summary>Where the contents of a code span stand, line by line.</summary>
    public static ImmutableArray<TextSpan> Lines(Inline code, TextSpan span, int delimiters)
    {
        var lines = LineSegments.Of(code);
        if (!lines.IsDefault)
            return lines;
        return span.Length > 2 * delimiters ? [new TextSpan(span.Start + delimiters, span.Length - 2 * delimiters)] : [];
    }

    /// <summary>Adds the contents to prose.</summary>
    public static void Append(InlineCollector prose, string source, ImmutableArray<TextSpan> lines, bool isInCell)
    {
        if (lines.IsEmpty)
            return;
        var isPadded = IsPadded(source, lines);
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (isPadded && i == 0 && !line.IsEmpty)
                line = TextSpan.FromBounds(line.Start + 1, line.End);
            if (isPadded && i == lines.Length - 1 && !line.IsEmpty)
                line = TextSpan.FromBounds(line.Start, line.End - 1);
            AppendLine(prose, source, line, isInCell);

            var isPadding = isPadded && ((i == 0 && lines[0].IsEmpty) || (i == lines.Length - 2 && lines[^1].IsEmpty));
            if (i < lines.Length - 1 && !isPadding)
                prose.Append(" ", LineEnd.At(source, lines[i].End));
        }
    }

    private static bool IsPadded(string source, ImmutableArray<TextSpan> lines)
    {
        var startsBlank = lines[0].IsEmpty ? lines.Length > 1 : source[lines[0].Start] == ' ';
        var endsBlank = lines[^1].IsEmpty ? lines.Length > 1 : source[lines[^1].End - 1] == ' ';
        return startsBlank && endsBlank && lines.Any(line => source.AsSpan(line.Start, line.Length).ContainsAnyExcept(' '));
    }

    // In a table, a bar in code is written with a backslash.
    private static void AppendLine(InlineCollector prose, string source, TextSpan line, bool isInCell)
    {
        var start = line.Start;
        while (isInCell && source.AsSpan(start, line.End - start).IndexOf("\\|") is var bar and >= 0)
        {
            prose.AppendCode(new TextSpan(start, bar));
            start += bar + 1;
        }
        prose.AppendCode(TextSpan.FromBounds(start, line.End));
    }
}
