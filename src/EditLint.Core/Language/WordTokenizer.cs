using System.Collections.Immutable;
using EditLint.Core.Text;

namespace EditLint.Core.Language;

/// <summary>Splits prose into words. Stateless and thread-safe.</summary>
public static class WordTokenizer
{
    /// <summary>The words of a text, in order; offsets are into <paramref name="text"/>.</summary>
    public static ImmutableArray<TextSpan> Tokenize(string text) => 
        [.. System.Text.RegularExpressions.Regex.Matches(text, @"[\p{L}\p{N}]+(?:['\u2019][\p{L}]+)*", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5))
            .Select(m => new TextSpan(m.Index, m.Length))];
}
