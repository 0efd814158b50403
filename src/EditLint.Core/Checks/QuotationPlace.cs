using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>Makes the place of a quotation mark large enough to be seen. Stateless and thread-safe.</summary>
internal static class QuotationPlace
{
    private const int MostCited = 28;

    /// <summary>An opening mark with the word right behind it, in offsets of the block's prose.</summary>
    public static TextSpan WithFirstWord(Block block, TextSpan mark)
    {
        var words = block.Words;
        var first = WordAt(block, mark);
        return first < words.Length && IsUnbroken(block, mark.End, words[first].Start) ? TextSpan.FromBounds(mark.Start, words[first].End) : mark;
    }

    /// <summary>A closing mark with the word right before it, in offsets of the block's prose.</summary>
    public static TextSpan WithLastWord(Block block, TextSpan mark)
    {
        var last = WordAt(block, mark) - 1;
        return last >= 0 && IsUnbroken(block, block.Words[last].End, mark.Start) ? TextSpan.FromBounds(block.Words[last].Start, mark.End) : mark;
    }

    /// <summary>The first words of a text, as few as tell the place, with an ellipsis where more follow.</summary>
    public static string FirstWords(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        if (text.Length <= MostCited)
            return OnOneLine(text.TrimEnd());
        var blank = text[..(MostCited + 1)].LastIndexOfAny(' ', '\n');
        return OnOneLine(text[..(blank > 0 ? blank : MostCited)].TrimEnd()) + "…";
    }

    /// <summary>The last words of a text, as few as tell the place, with an ellipsis where more stand before.</summary>
    public static string LastWords(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd();
        if (text.Length <= MostCited)
            return OnOneLine(text.TrimStart());
        var end = text[^(MostCited + 1)..];
        var blank = end.IndexOfAny(' ', '\n');
        return "…" + OnOneLine(end[(blank >= 0 ? blank + 1 : 1)..].TrimStart());
    }

    /// <summary>True for an opening mark that stands on the wrong side of a blank: He says," we go.</summary>
    public static bool IsMisplacedOpening(Block block, TextSpan mark)
    {
        var text = block.Prose.Text;
        return mark is { Start: > 0, Length: 1 } && mark.End < text.Length && text[mark.End] == ' ' && text[mark.Start - 1] is ',' or ':' && text[mark.Start] is '"' or '”';
    }

    private static string OnOneLine(ReadOnlySpan<char> text) => text.ToString().Replace('\n', ' ');

    private static int WordAt(Block block, TextSpan mark)
    {
        var found = block.Words.AsSpan().BinarySearch(mark);
        return found < 0 ? ~found : found;
    }

    private static bool IsUnbroken(Block block, int start, int end) => start <= end && !block.Prose.Text.AsSpan()[start..end].ContainsAny(' ', '\n');
}
