using System.Text;
using CsCheck;
using EditLint.Core.Language.Spelling;

namespace EditLint.Tests.Language.Spelling;

public sealed class HunspellDictionaryPropertyTests
{
    private static readonly Gen<string> Line = Gen.OneOf(
            "SET ", "UTF-8", "FLAG ", "long", "num", "SFX ", "PFX ", "A", "B", "Y ", "N ", "1 ", "0 ", "3", "[^a", "]", ".", "a", "b", "é", "/", "\\", " ", "\t", "COMPOUNDRULE ", "COMPOUNDFLAG ", "COMPOUNDMIN ",
            "NEEDAFFIX ", "FORBIDDENWORD ", "BREAK ", "REP ", "MAP ", "(", ")", "*", "?", "AF ", "ICONV ", "IGNORE ", "TRY ", "KEY ", "FULLSTRIP", "CHECKSHARPS", "-", "ss")
        .Array[1, 8].Select(string.Concat);

    private static readonly Gen<string> Lines = Line.Array[0, 20].Select(lines => string.Join('\n', lines));

    private static readonly Gen<string> Word = Gen.String[Gen.Char["abeé-'"], 1, 8];

    [Fact]
    public void Any_bytes_are_a_dictionary() => Gen.Select(Gen.Byte.Array[0, 200], Gen.Byte.Array[0, 200], Gen.String).Sample((affixes, words, word) =>
    {
        var dictionary = HunspellDictionary.Parse(affixes, words);
        dictionary.Contains(word);
        new SpellChecker([new(dictionary)]).Suggest(word);
    }, iter: 300);

    [Fact]
    public void Anything_like_a_dictionary_is_one() => Gen.Select(Lines, Line.Array[0, 20], Gen.OneOf(Word, Line)).Sample((affixes, stems, word) =>
    {
        var dictionary = HunspellDictionary.Parse(Encoding.UTF8.GetBytes(affixes), Encoding.UTF8.GetBytes("9\n" + string.Join('\n', stems)));
        dictionary.Contains(word);
        new SpellChecker([new(dictionary)]).Suggest(word);
    }, iter: 500);

    [Fact]
    public void Every_word_of_a_list_is_right_in_every_letter_case_of_a_sentence() => Word.Array[1, 30].Sample(words =>
    {
        var dictionary = HunspellDictionary.Of(words);
        foreach (var word in words)
        {
            dictionary.Contains(word).ShouldBeTrue(word);
            dictionary.Contains(word.ToUpperInvariant()).ShouldBeTrue(word);
        }
    }, iter: 300);

    [Fact]
    public void A_form_is_right_exactly_when_it_can_be_made() => Gen.Select(Gen.String[Gen.Char["ab"], 1, 4].Array[1, 6], Gen.String[Gen.Char["ab"], 0, 2], Gen.String[Gen.Char["ab"], 1, 2]).Sample((stems, strip, text) =>
    {
        var dictionary = HunspellDictionary.Parse(Encoding.UTF8.GetBytes($"SFX S Y 1\nSFX S {(strip.Length == 0 ? "0" : strip)} {text} ."), Encoding.UTF8.GetBytes("9\n" + string.Join('\n', stems.Select(s => s + "/S"))));
        var forms = stems.Where(s => s.EndsWith(strip, StringComparison.Ordinal) && s.Length > strip.Length).Select(s => s[..^strip.Length] + text).Concat(stems).ToHashSet();

        foreach (var word in forms.Concat(forms.Select(f => f + "a")).Concat(forms.Select(f => f[1..])).Where(w => w.Length > 0))
            dictionary.Contains(word).ShouldBe(forms.Contains(word), word);
    }, iter: 500);

    [Fact]
    public void What_is_suggested_is_right() => Gen.Select(Gen.String[Gen.Char["abcdef"], 2, 7].Array[1, 40], Gen.String[Gen.Char["abcdefA"], 2, 8]).Sample((words, word) =>
    {
        var checker = new SpellChecker([new(HunspellDictionary.Of(words))]);

        var suggestions = checker.Suggest(word);

        suggestions.Length.ShouldBeLessThanOrEqualTo(SpellChecker.MostSuggestions);
        suggestions.ShouldBeUnique();
        foreach (var part in suggestions.SelectMany(s => s.Split(' ')))
            checker.IsRight(part).ShouldBeTrue(part);
    }, iter: 300);
}
