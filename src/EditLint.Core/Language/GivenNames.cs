namespace EditLint.Core.Language;

/// <summary>The given names that are common in the news and rarely anything else. Immutable and thread-safe.</summary>
internal static class GivenNames
{
    private static readonly Lazy<WordList> List = new(() => WordList.Load("given-names"));

    public static bool Contains(ReadOnlySpan<char> word) => List.Value.Contains(word);
}
