using CsCheck;
using EditLint.Core.Checks;

namespace EditLint.Tests.Checks;

public sealed class WordSieveTests
{
    // Letters whose cases lie in ASCII and outside of it, and some that have one case only.
    private static readonly Gen<string> Words = Gen.String[Gen.Char["abkKsSiIzZ09'’ſıİKÄäßé"], 0, 5];

    [Fact]
    public void A_sieve_never_holds_back_a_word_that_is_in_the_set() =>
        Gen.Select(Words.Array[0, 6], Words).Sample((set, word) =>
        {
            if (set.Contains(word, StringComparer.OrdinalIgnoreCase))
                new WordSieve(set).MayHold(word).ShouldBeTrue();
        });

    [Fact]
    public void A_set_of_words_holds_what_a_set_that_ignores_case_holds() =>
        Gen.Select(Words.Array[0, 6], Words).Sample((set, word) =>
            new WordSet(set).Contains(word).ShouldBe(new HashSet<string>(set, StringComparer.OrdinalIgnoreCase).Contains(word)));

    [Fact]
    public void A_long_word_is_told_from_others_by_the_whole_of_it()
    {
        var set = new WordSet([new string('a', 40)]);
        set.Contains(new string('A', 40)).ShouldBeTrue();
        set.Contains(new string('a', 41)).ShouldBeFalse();
    }
}
