using System.Collections.Immutable;
using EditLint.Core.Text;

namespace EditLint.Core.Language;

/// <summary>Splits prose into sentences. Stateless and thread-safe.</summary>
public static class SentenceSplitter
{
    /// <summary>The sentences of a text, in order, each without surrounding white space; offsets are into <paramref name="text"/>.</summary>
    public static ImmutableArray<TextSpan> Split(string text) => throw new NotSupportedException(text);
}
