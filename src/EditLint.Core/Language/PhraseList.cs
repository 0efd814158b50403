namespace EditLint.Core.Language;

/// <summary>Phrases that texts begin with, or end with, by the letter at that end, so that few are compared. Letter case counts for nothing. Immutable and thread-safe.</summary>
internal sealed class PhraseList
{
    private const int AsciiLength = 128;

    private readonly string[] _all;
    private readonly string[]?[] _byLetter = new string[]?[AsciiLength];

    private PhraseList(string[] all, Func<string, char> letter)
    {
        _all = all;
        foreach (var group in all.Where(phrase => char.IsAscii(letter(phrase))).GroupBy(phrase => char.ToLowerInvariant(letter(phrase))))
            _byLetter[group.Key] = [.. group];
    }

    /// <summary>Reads a word list as phrases at the start of texts.</summary>
    public static PhraseList LoadOpenings(string name) => new([.. WordList.Load(name).Words], phrase => phrase[0]);

    /// <summary>Reads a word list as phrases at the end of texts.</summary>
    public static PhraseList LoadEndings(string name) => new([.. WordList.Load(name).Words], phrase => phrase[^1]);

    /// <summary>The phrases that may stand at the end of a text where the letter is. No letter beyond ASCII is the same as one of ASCII but for its case.</summary>
    public ReadOnlySpan<string> At(char letter) => letter < AsciiLength ? _byLetter[char.ToLowerInvariant(letter)] : _all;
}
