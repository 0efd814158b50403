using System.Text;

namespace EditLint.Core.Documents;

/// <summary>
/// The ids that GitHub and the generators after it give the headings of an article: small letters, blanks as hyphens, no punctuation, and a number for a
/// heading that was there before. Stateless and thread-safe; linear in the headings.
/// </summary>
internal static class HeadingSlugs
{
    /// <summary>The ids, in the order of the headings; no two are equal.</summary>
    public static IEnumerable<string> Of(Document document)
    {
        var uses = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var block in document.AllBlocks)
        {
            if (block.Kind == BlockKind.Heading)
                yield return Unique(Of(block.Prose.Text), uses);
        }
    }

    /// <summary>The id of one heading, without a number.</summary>
    public static string Of(string heading)
    {
        var slug = new StringBuilder(heading.Length);
        foreach (var rune in heading.Trim().EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark)
                slug.Append(Rune.ToLowerInvariant(rune).ToString());
            else if (rune.Value is '-' or '_')
                slug.Append((char)rune.Value);
            else if (Rune.IsWhiteSpace(rune))
                slug.Append('-');
        }
        return slug.ToString();
    }

    // A heading may have the id that another would get by its number.
    private static string Unique(string slug, Dictionary<string, int> uses)
    {
        var number = uses.GetValueOrDefault(slug);
        var unique = slug;
        while (uses.ContainsKey(unique))
            unique = $"{slug}-{++number}";
        uses[slug] = number;
        uses.TryAdd(unique, 0);
        return unique;
    }
}
