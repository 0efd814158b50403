using System.Globalization;
using EditLint.Core.Language;
using EditLint.Core.Text;

namespace EditLint.Core.Documents;

/// <summary>
/// Finds the quotation marks of one block and tells from their neighbours which end of a quotation each can be. Apostrophes,
/// elisions ('em, rock 'n' roll), decades ('90s), feet and inches (6'2") and whatever stands in code are no quotation marks.
/// One pass, linear in the text. Stateless and thread-safe.
/// </summary>
internal static class QuotationMarkScanner
{
    private const int MaximumAttribute = 400;

    private static readonly CharacterSearch Candidates = new("\"'“”„‟‘’‚‛«»`");

    private static readonly Lazy<WordList> Elisions = new(() => WordList.Load("elisions"));

    /// <summary>Adds the marks of the block to <paramref name="marks"/>, in order.</summary>
    public static void Scan(Block block, List<QuotationMark> marks)
    {
        var text = block.Prose.Text.AsSpan();
        var inline = 0;
        for (var i = Candidates.FindIn(text, 0); i < text.Length;)
        {
            if (EndOfCode(block, i, ref inline) is var end and > 0)
            {
                i = Candidates.FindIn(text, end);
                continue;
            }
            // Marks that touch ("'Yes,' he said") share their neighbours.
            var runEnd = i;
            while (runEnd < text.Length && MarkLength(text, runEnd) is var length and > 0)
                runEnd += length;
            if (runEnd == i)
            {
                i = Candidates.FindIn(text, i + 1);
                continue;
            }
            var before = i == 0 ? '\0' : text[i - 1];
            var after = runEnd == text.Length ? '\0' : text[runEnd];
            if (EndOfAttribute(text, i) is var endOfAttribute and > 0)
            {
                i = Candidates.FindIn(text, endOfAttribute);
                continue;
            }
            var context = SideBetween(before, after);
            while (i < runEnd)
            {
                var span = new TextSpan(i, MarkLength(text, i));
                if (!IsOtherSign(text, span, context))
                    marks.Add(Classify(text, span, context));
                i = span.End;
            }
            i = Candidates.FindIn(text, runEnd);
        }
    }

    // href="..." in markup that the reader took for text: the value and its marks, or the first mark alone when the other is lost.
    private static int EndOfAttribute(ReadOnlySpan<char> text, int start)
    {
        if (text[start] != '"' || start < 2 || text[start - 1] != '=' || !char.IsLetter(text[start - 2]))
            return 0;
        var value = text.Slice(start + 1, Math.Min(text.Length - start - 1, MaximumAttribute));
        var end = value.IndexOf('"');
        return end >= 0 && (end + 1 == value.Length || value[end + 1] is '>' or ' ' or '/' or '%' or '?' or '\n') ? start + end + 2 : start + 1;
    }

    // The end of the code or address that covers the offset, or 0. Offsets must rise from call to call.
    private static int EndOfCode(Block block, int offset, ref int inline)
    {
        while (inline < block.Inlines.Length && block.Inlines[inline].ProseSpan.Start <= offset)
        {
            var current = block.Inlines[inline];
            if (current.Kind is InlineKind.Code or InlineKind.AutoLink && current.ProseSpan.Contains(offset))
            {
                var end = EndOfAddress(block.Prose.Text, current);
                if (offset < end)
                    return end;
            }
            inline++;
        }
        return 0;
    }

    // A bare address takes along the marks that close the quotation it stands in.
    private static int EndOfAddress(string text, Inline inline)
    {
        var end = inline.ProseSpan.End;
        while (inline.Kind == InlineKind.AutoLink && end > inline.ProseSpan.Start && (Candidates.Contains(text[end - 1]) || IsCloser(text[end - 1])))
            end--;
        return end;
    }

    private static int MarkLength(ReadOnlySpan<char> text, int i) => text[i] switch
    {
        // Two backticks before a word open a quotation of the wire services; three fence code.
        '`' => i + 2 < text.Length && text[i + 1] == '`' && char.IsLetterOrDigit(text[i + 2]) && (i == 0 || text[i - 1] != '`') ? 2 : 0,
        // ''Tis late,' opens with a single mark before an elision.
        '\'' when i + 1 < text.Length && text[i + 1] == '\'' => IsElision(text[(i + 2)..]) ? 1 : 2,
        var c => Candidates.Contains(c) ? 1 : 0,
    };

    private static QuotationMark Classify(ReadOnlySpan<char> text, TextSpan span, QuotationMarkSide context)
    {
        var c = text[span.Start];
        var shape = c switch
        {
            '"' => QuotationMarkShape.Straight,
            '«' or '»' => QuotationMarkShape.Guillemet,
            '\'' when span.Length == 1 => QuotationMarkShape.StraightSingle,
            '\'' or '`' => QuotationMarkShape.Wire,
            '‘' or '’' or '‚' or '‛' => QuotationMarkShape.CurlySingle,
            _ => QuotationMarkShape.Curly,
        };
        // A curly mark says itself which end it is, unless its neighbours rule that out: „so“, ”so”, and marks that were mistaken for one another.
        var side = c switch
        {
            '“' or '‟' or '‘' or '‛' or '«' => context == QuotationMarkSide.Closing ? QuotationMarkSide.Closing : QuotationMarkSide.Opening,
            '„' or '‚' or '`' => QuotationMarkSide.Opening,
            '”' or '»' => context == QuotationMarkSide.Opening ? QuotationMarkSide.Either : QuotationMarkSide.Closing,
            '’' => QuotationMarkSide.Closing,
            _ => context,
        };
        var mayBeOther = shape is QuotationMarkShape.StraightSingle or QuotationMarkShape.CurlySingle
            ? span.Start > 0 && char.IsLetterOrDigit(text[span.Start - 1]) && IsBlankThenWord(text[span.End..])
            : EndsInShortNumber(text[..span.Start]);
        return new QuotationMark(span, shape, side, mayBeOther && side != QuotationMarkSide.Opening);
    }

    // True for an apostrophe, and for inches after feet.
    private static bool IsOtherSign(ReadOnlySpan<char> text, TextSpan span, QuotationMarkSide context)
    {
        var before = text[..span.Start];
        var after = text[span.End..];
        var c = text[span.Start];
        if (span.Length == 2 || c is '"' or '“' or '”')
            return EndsInFeetAndNumber(before) || IsDitto(before, after);
        if (c is not ('\'' or '’' or '‘'))
            return false;
        if (before.Length > 0 && after.Length > 0 && char.IsLetterOrDigit(before[^1]) && char.IsLetterOrDigit(after[0]))
            return true;
        return context == QuotationMarkSide.Opening && (c == '’' || IsElision(after));
    }

    // A mark that stands alone in its column of a table made of blanks.
    private static bool IsDitto(ReadOnlySpan<char> before, ReadOnlySpan<char> after) => IsColumnEdge(before, before.Length - 1, -1) && IsColumnEdge(after, 0, 1) && before.Length + after.Length > 0;

    private static bool IsColumnEdge(ReadOnlySpan<char> text, int place, int step) =>
        text.IsEmpty || text[place] is '\t' or '\n' || (text.Length > 1 && text[place] == ' ' && text[place + step] == ' ');

    // What follows is a word that lost its first letters, or a decade.
    private static bool IsElision(ReadOnlySpan<char> after)
    {
        var length = 0;
        while (length < after.Length && length < 12 && char.IsLetterOrDigit(after[length]))
            length++;
        var word = after[..length];
        if (word.Length is 2 or 3 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[1]) && (word.Length == 2 || word[2] == 's'))
            return true;
        Span<char> lower = stackalloc char[12];
        return Elisions.Value.Contains(lower[..word.ToLowerInvariant(lower)]);
    }

    // 6'2" and 5' 10": a digit, a foot, perhaps a blank, a number.
    private static bool EndsInFeetAndNumber(ReadOnlySpan<char> text)
    {
        var i = text.Length;
        while (i > 0 && text.Length - i < 4 && (char.IsAsciiDigit(text[i - 1]) || text[i - 1] is '.' or '½' or '¼' or '¾'))
            i--;
        if (i == text.Length)
            return false;
        if (i > 0 && text[i - 1] is ' ' or '\u00A0')
            i--;
        return i > 1 && text[i - 1] is '\'' or '’' or '‘' or '′' && char.IsAsciiDigit(text[i - 2]);
    }

    private static bool EndsInShortNumber(ReadOnlySpan<char> text)
    {
        var digits = 0;
        while (digits < text.Length && digits < 4 && (char.IsAsciiDigit(text[^(digits + 1)]) || text[^(digits + 1)] is '½' or '¼' or '¾'))
            digits++;
        return digits is > 0 and < 4;
    }

    private static bool IsBlankThenWord(ReadOnlySpan<char> text) => text.Length > 1 && char.IsWhiteSpace(text[0]) && char.IsLetterOrDigit(text[1]);

    private static QuotationMarkSide SideBetween(char before, char after)
    {
        var canOpen = before == '\0' || IsBlank(before) || IsOpener(before) || IsDash(before);
        var canClose = after == '\0' || IsBlank(after) || IsCloser(after) || IsDash(after);
        if (canOpen != canClose)
            return canOpen ? QuotationMarkSide.Opening : QuotationMarkSide.Closing;
        if (!canOpen)
            return QuotationMarkSide.Either;
        // Blank on one side only: "...and then" opens, "and then--" closes.
        var blankBefore = before == '\0' || IsBlank(before);
        var blankAfter = after == '\0' || IsBlank(after);
        if (blankBefore != blankAfter)
            return blankBefore ? QuotationMarkSide.Opening : QuotationMarkSide.Closing;
        return (before, after) switch
        {
            ('\0', not '\0') => QuotationMarkSide.Opening,
            (not '\0', '\0') => QuotationMarkSide.Closing,
            _ => QuotationMarkSide.Either,
        };
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    private static bool IsDash(char c) => c is '-' or '/' or '|' or '*' or '_' or '~' || char.GetUnicodeCategory(c) == UnicodeCategory.DashPunctuation;

    private static bool IsOpener(char c) => c is '(' or '[' or '{' or '<' or '>' or '=' or '¿' or '¡';

    private static bool IsCloser(char c) => c is '.' or ',' or ';' or ':' or '!' or '?' or '…' or ')' or ']' or '}' or '<' or '>';
}
