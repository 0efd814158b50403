using System.Buffers;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>Tells whether what stands after a lead-in can be what it announces. Stateless and thread-safe.</summary>
internal static class QuotedParagraph
{
    // A quotation mark, a dash that opens dialogue, a bullet, a placeholder in brackets.
    private static readonly SearchValues<char> Openers = SearchValues.Create("\"“”„«»‘’'‹`-–—―>•*·◦▪<[{|#@_");

    /// <summary>
    /// True when the block sets its text off from the article: quotation marks, a quote, a list, a table, code, a transcript's label, italics
    /// throughout, or a deeper indent than the lead-in's.
    /// </summary>
    public static bool IsPossible(SourceText source, Block leadIn, Block? following)
    {
        if (following is null or { Kind: BlockKind.Heading or BlockKind.Footnote })
            return false;
        if (following.Kind != BlockKind.Paragraph)
            return true;
        if (following.Role is BlockRole.SignOff or BlockRole.Boilerplate)
            return false;
        var text = following.Prose.Text.AsSpan().Trim();
        return (Openers.Contains(text[0]) && !IsAlteration(text)) || IsNumbered(text) || IsLabelled(text) || IsMarkedUp(following, text.Length)
            || Indent(source, following) > Indent(source, leadIn) + 1;
    }

    // "[The] gates are not sound": a word that was altered when somebody quoted the text.
    private static bool IsAlteration(ReadOnlySpan<char> text)
    {
        var end = text[0] == '[' ? text.IndexOf(']') : -1;
        return end is > 1 and < 16 && !text[1..end].ContainsAnyExceptInRange('A', 'z') && end + 2 < text.Length && text[end + 1] == ' ' && char.IsLower(text[end + 2]);
    }

    // "1.", "2)", "a)".
    private static bool IsNumbered(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && length < 3 && char.IsAsciiDigit(text[length]))
            length++;
        if (length == 0 && char.IsAsciiLetter(text[0]))
            length = 1;
        return length > 0 && length + 1 < text.Length && (text[length] == ')' || (text[length] == '.' && text[length + 1] == ' ' && char.IsAsciiDigit(text[0])));
    }

    // "Q:", "Ana Ruiz:".
    private static bool IsLabelled(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(':');
        return colon is > 0 and < 40 && text[..colon].Count(' ') < 3;
    }

    private static bool IsMarkedUp(Block block, int length)
    {
        foreach (var inline in block.Inlines)
        {
            if (inline.ProseSpan.Start > 0)
                return false;
            if (inline.Kind is InlineKind.Image or InlineKind.Quotation or InlineKind.Strong || inline.ProseSpan.Length >= length - 1)
                return true;
        }
        return false;
    }

    private static int Indent(SourceText source, Block block)
    {
        var start = block.Prose.SourceSpan.Start;
        var lineStart = start;
        while (lineStart > 0 && source.Text[lineStart - 1] is ' ' or '\t')
            lineStart--;
        if (lineStart > 0 && source.Text[lineStart - 1] is not ('\n' or '\r'))
            return 0;
        var indent = 0;
        for (var i = lineStart; i < source.Length && (i < start || source.Text[i] is ' ' or '\t'); i++)
            indent += source.Text[i] == '\t' ? 4 : 1;
        return indent;
    }
}
