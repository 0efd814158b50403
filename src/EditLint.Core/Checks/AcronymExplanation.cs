using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>Reads the words that explain an acronym beside it: "General Services Administration (GSA)", "GSA (General Services Administration)", "an authority to operate, or ATO". Stateless and thread-safe.</summary>
internal static class AcronymExplanation
{
    private const int LongestName = 10;

    private static readonly WordSet Alternatives = new(["or", "called", "abbreviated", "as", "aka"]);

    /// <summary>True when the acronym stands in brackets right after the words that spell it.</summary>
    public static bool IsAfterName(AcronymUse use) => IsBracketed(use) && SpellsBefore(use, use.Word) > 0;

    /// <summary>True when anything beside the acronym explains it, its letters or not: who writes "Full Name (ABC)" means to.</summary>
    public static bool IsBeside(AcronymUse use)
    {
        if (OpensBracket(use) || FollowsName(use))
            return true;
        var text = use.Block.Prose.Text;
        var after = text.AsSpan(use.Span.End).TrimStart("\"”’'s");
        var close = after.IndexOf(')');
        if (after.StartsWith(" (") && close > 0)
            return AcronymLetters.MayBeSpelledBy(WordsIn(use.Block, use.Word + 1, text.Length - after.Length + close), use.Acronym);
        if (!after.StartsWith(", or ") && !after.StartsWith(" stands for ") && !after.StartsWith(", the ") && !after.StartsWith(", which stands for ") && !after.StartsWith(", short for "))
            return false;
        var words = WordsIn(use.Block, use.Word + 1, text.Length);
        for (var first = 0; first < Math.Min(4, words.Length); first++)
        {
            for (var length = use.Acronym.Length; length <= Math.Min(words.Length - first, LongestName); length++)
            {
                if (AcronymLetters.SpelledAtEnd(words.AsSpan(first, length), use.Acronym) is > 0 and var count && count >= length)
                    return true;
            }
        }
        return false;
    }

    private static bool IsBracketed(AcronymUse use)
    {
        var text = use.Block.Prose.Text;
        var word = use.Block.Words[use.Word];
        return OpensBracket(use) && word.End < text.Length && text.AsSpan(word.End).TrimStart("\"”’'").StartsWith(')');
    }

    // "Name (ABC", "Name (the ABC", "Name (“ABC", and no list of them: "(ABC, DEF)" comes after other words
    private static bool OpensBracket(AcronymUse use)
    {
        var before = use.Block.Prose.Text.AsSpan(0, use.Span.Start).TrimEnd("\"“‘'");
        foreach (var article in (ReadOnlySpan<string>)["the ", "or ", "an ", "a "])
        {
            if (before.EndsWith(article))
            {
                before = before[..^article.Length];
                break;
            }
        }
        return before.Length > 2 && before[^1] is '(' or '[' && char.IsWhiteSpace(before[^2]) && (char.IsLetterOrDigit(before[^3]) || before[^3] is '.' or '"' or '”' or '’' or ')');
    }

    // "authority to operate," or ATO; known as the ATO
    private static bool FollowsName(AcronymUse use)
    {
        var words = use.Block.Words;
        var cue = use.Word - 1;
        if (cue >= 0 && AcronymLetters.IsMinor(Text(use.Block, words[cue])) && !Alternatives.Contains(use.Block.Prose, words[cue]))
            cue--;
        return cue > 0 && Alternatives.Contains(use.Block.Prose, words[cue]) && SpellsBefore(use, cue) > 0;
    }

    private static int SpellsBefore(AcronymUse use, int end)
    {
        while (end > 0 && end <= use.Word && AcronymLetters.IsMinor(Text(use.Block, use.Block.Words[end - 1])) && end == use.Word)
            end--;
        var first = Math.Max(0, end - LongestName);
        var words = new string[end - first];
        for (var i = first; i < end; i++)
            words[i - first] = use.Block.Prose.ToString(use.Block.Words[i]);
        return AcronymLetters.SpelledAtEnd(words, use.Acronym);
    }

    private static string[] WordsIn(Block block, int first, int endOffset)
    {
        var words = new List<string>();
        for (var i = first; i < block.Words.Length && block.Words[i].End <= endOffset && words.Count < LongestName + 4; i++)
            words.Add(block.Prose.ToString(block.Words[i]));
        return [.. words];
    }

    private static ReadOnlySpan<char> Text(Block block, TextSpan word) => block.Prose.Text.AsSpan(word.Start, word.Length);
}
