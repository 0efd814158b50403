using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Formats.PlainText;

/// <summary>Reads the lines of a plain text and says what each is by itself.</summary>
internal static class TextLines
{
    // A sign-off is a name and perhaps a place; what is longer is a sentence that begins with a dash.
    private const int LongestSignOff = 60;

    /// <summary>The lines that are not blank, in order.</summary>
    public static List<TextLine> Read(SourceText source)
    {
        var lines = new List<TextLine>();
        var followsBlank = true;
        for (var line = 0; line < source.LineCount; line++)
        {
            var span = source.GetLineSpan(line);
            var text = source[span];
            var trimmed = text.TrimStart();
            if (trimmed.IsEmpty)
            {
                followsBlank = true;
                continue;
            }
            var indent = text.Length - trimmed.Length;
            trimmed = trimmed.TrimEnd();
            var isLong = trimmed.Length > HardWrapping.WidestLine && trimmed.ContainsAny(' ', '\t');
            lines.Add(new TextLine(new TextSpan(span.Start + indent, trimmed.Length), indent, followsBlank, isLong, Classify(trimmed)));
            followsBlank = false;
        }
        return lines;
    }

    private static TextLineKind Classify(ReadOnlySpan<char> line)
    {
        if (!ContainsWordCharacter(line) || (line.Length <= LongestSignOff && line[^1] is not ('.' or '!' or '?' or ':' or ';' or ',') && SignOffLine.IsMatch(line)))
            return TextLineKind.Separate;
        if (line.Length > 1 && line[0] is '-' or '*' or '+' or '\u2022' && line[1] is ' ' or '\t')
            return TextLineKind.Bullet;
        return IsNumbered(line) ? TextLineKind.Numbered : TextLineKind.Ordinary;
    }

    private static bool IsNumbered(ReadOnlySpan<char> line)
    {
        var digits = line.IndexOfAnyExceptInRange('0', '9');
        return digits is 1 or 2 && line.Length > digits + 1 && line[digits] is '.' or ')' && line[digits + 1] is ' ' or '\t';
    }

    private static bool ContainsWordCharacter(ReadOnlySpan<char> line)
    {
        foreach (var c in line)
        {
            // A surrogate belongs to an emoji or to a rare script: words, as far as paragraphs go.
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                return true;
        }
        return false;
    }
}
