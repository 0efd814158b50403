using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Formats.FrontMatter;

/// <summary>Reads the quoted strings of TOML and JSON with the exact place of every character.</summary>
internal static class QuotedString
{
    /// <summary>Reads a string.</summary>
    /// <param name="source">The source.</param>
    /// <param name="contents">From the character after the opening mark to the end of what may be read.</param>
    /// <param name="closing">The closing mark: one quotation mark, or three where the string may run over lines.</param>
    /// <param name="hasEscapes">True when a backslash starts an escape.</param>
    /// <param name="end">Where it ends, behind the closing mark; where it went wrong when there is none.</param>
    /// <returns>Its text; null when it does not end or an escape is wrong.</returns>
    public static Prose? Read(SourceText source, TextSpan contents, string closing, bool hasEscapes, out int end)
    {
        var text = source.Text;
        var prose = new ProseBuilder(source);
        var isMultiline = closing.Length > 1;
        var i = isMultiline ? LineEnd.At(text, contents.Start).End : contents.Start;
        var run = i;
        for (end = i; i < contents.End; end = i)
        {
            if (text[i] == closing[0] && IsClosing(text, ref i, contents.End, closing))
            {
                prose.Append(TextSpan.FromBounds(run, i));
                end = i + closing.Length;
                return prose.ToProse();
            }
            if (text[i] is '\n' or '\r')
            {
                if (!isMultiline)
                    return null;
                prose.Append(TextSpan.FromBounds(run, i));
                prose.AppendLineBreak(LineEnd.At(text, i));
                run = i = LineEnd.At(text, i).End;
            }
            else if (hasEscapes && text[i] == '\\')
            {
                prose.Append(TextSpan.FromBounds(run, i));
                if (isMultiline && i + 1 < contents.End && char.IsWhiteSpace(text[i + 1]))
                {
                    for (i++; i < contents.End && char.IsWhiteSpace(text[i]); i++)
                    {
                    }
                }
                else
                {
                    if (StringEscape.Read(text.AsSpan(i, contents.End - i), out var length) is not { } escaped)
                        return null;
                    prose.Append(escaped, new TextSpan(i, length));
                    i += length;
                }
                run = i;
            }
            else
            {
                i++;
            }
        }
        return null;
    }

    // Up to two quotation marks may stand right before three that close.
    private static bool IsClosing(string text, ref int i, int end, string closing)
    {
        if (!text.AsSpan(i, end - i).StartsWith(closing))
            return false;
        for (var more = 0; closing.Length > 1 && more < 2 && i + closing.Length < end && text[i + closing.Length] == closing[0]; more++)
            i++;
        return true;
    }
}
