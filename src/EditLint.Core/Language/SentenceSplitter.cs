using System.Collections.Immutable;
using EditLint.Core.Text;

namespace EditLint.Core.Language;

/// <summary>Splits English prose, above all news, into sentences. Stateless and thread-safe.</summary>
/// <remarks>
/// <para>
/// One pass from mark to mark, linear in the text: at each full stop, question mark, exclamation mark and ellipsis that is followed by white
/// space (closing quotes, brackets and note signs may stand between) the word before and the word after decide, each read over a bounded
/// distance. A word before a full stop is ordinary, or an abbreviation that never ends a sentence (Mr., Sen.), that counts only before a
/// number (No. 5), that ends a sentence only where a frequent first word follows (U.S., Inc., Calif., initials), or a half of the day (p.m.).
/// The word lists are data files under <c>Language/Data</c>.
/// </para>
/// <para>
/// A small letter after the mark goes on with the sentence (<c>"Why?" she said</c>), save after a full stop behind a plain word and in names
/// such as iPhone. Inside brackets that were opened within a sentence, no sentence ends; a bracket around whole sentences does not bind.
/// A quotation of several sentences is several sentences. Lists that run on in one line are split before an item when the sentence before
/// began with the item before it ("1. … 2. …"), or with the same bullet.
/// </para>
/// <para>
/// What it does not do: a line break is white space like any other, so that paragraphs and list items must be separated before; a full stop without
/// white space behind it never ends a sentence ("end.The next"), because names of files and sites look the same; a lost full stop is not
/// invented; and "in the U.S. Obama said" stays whole, because a name after an abbreviation more often belongs to it.
/// </para>
/// </remarks>
public static class SentenceSplitter
{
    /// <summary>
    /// The sentences of a text, in order, none empty, none overlapping, each without surrounding white space; offsets are UTF-16 units into
    /// <paramref name="text"/>. Every other character is in exactly one sentence. Any string is accepted, lone surrogates too.
    /// </summary>
    public static ImmutableArray<TextSpan> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new SentenceScanner(text).Run();
    }
}
