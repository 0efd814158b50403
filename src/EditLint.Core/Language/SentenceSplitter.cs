using System.Collections.Immutable;
using EditLint.Core.Text;

namespace EditLint.Core.Language;

/// <summary>Splits prose into sentences. Stateless and thread-safe.</summary>
public static class SentenceSplitter
{
    /// <summary>The sentences of a text, in order, each without surrounding white space; offsets are into <paramref name="text"/>.</summary>
    public static ImmutableArray<TextSpan> Split(string text) => 
        [.. System.Text.RegularExpressions.Regex.Matches(text, @"\S.*?(?:[.!?][""'\u201D\u2019)]*(?=\s+[\p{Lu}""\u201C])|\s*\z)", System.Text.RegularExpressions.RegexOptions.Singleline, TimeSpan.FromSeconds(5))
            .Select(m => new TextSpan(m.Index, m.Value.TrimEnd().Length))];
}
