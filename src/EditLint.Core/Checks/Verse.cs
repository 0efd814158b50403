using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>Tells the lines of a poem in plain text, each of which is read as a paragraph. Stateless and thread-safe.</summary>
internal static class Verse
{
    private const int FewestLines = 3;
    private const int LongestLine = 60;

    /// <summary>True when a paragraph is one of at least three short lines without a blank line between, each of which begins with a capital.</summary>
    public static bool Contains(Document document, Block block)
    {
        if (document.Format != DocumentFormat.PlainText)
            return false;
        var source = document.Source;
        var own = source.GetLinePosition(block.Span.Start).Line;
        if (!IsVerseLine(source, own))
            return false;
        var lines = 1;
        for (var line = own - 1; line >= 0 && lines < FewestLines && IsVerseLine(source, line); line--)
            lines++;
        for (var line = own + 1; line < source.LineCount && lines < FewestLines && IsVerseLine(source, line); line++)
            lines++;
        return lines == FewestLines;
    }

    private static bool IsVerseLine(SourceText source, int line)
    {
        var text = source[source.GetLineSpan(line)].Trim(" \t\"“‘'(");
        return text.Length is > 0 and <= LongestLine && char.IsUpper(text[0]);
    }
}
