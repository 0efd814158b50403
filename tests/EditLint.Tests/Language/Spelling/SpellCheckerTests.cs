using System.Text;
using EditLint.Core.Language.Spelling;

namespace EditLint.Tests.Language.Spelling;

public sealed class SpellCheckerTests
{
    private const string Affixes = """
        SET UTF-8
        TRY esianrtolcdugmphbyfvkwzq'
        NOSUGGEST !
        REP 2
        REP ^alot$ a_lot
        REP f ph
        MAP 1
        MAP oö
        OCONV 1
        OCONV œ oe
        SFX D Y 2
        SFX D 0 d e
        SFX D 0 ed [^e]
        SFX S Y 1
        SFX S 0 s .
        PFX U Y 1
        PFX U 0 un .
        """;

    private const string Words = """
        40
        the
        they
        there
        their
        then
        ten
        tea
        a
        lot
        in
        receive/DS
        report/DS
        address/S
        weird
        wired
        telephone/S
        London
        NATO
        separate/D
        necessary/U
        necessarily/U
        vacation/S
        typo/S
        crap/!
        Köln
        manœuvre
        occurred
        harbor/SD
        """;

    private static readonly HunspellDictionary Dictionary = HunspellDictionary.Parse(Encoding.UTF8.GetBytes(Affixes), Encoding.UTF8.GetBytes(Words));

    [Theory]
    [InlineData("teh", "the")]
    [InlineData("recieve", "receive")]
    [InlineData("recieved", "received")]
    [InlineData("Recieve", "Receive")]
    [InlineData("RECIEVE", "RECEIVE")]
    [InlineData("reprot", "report")]
    [InlineData("adress", "address")]
    [InlineData("wierd", "weird")]
    [InlineData("telefone", "telephone")]
    [InlineData("london", "London")]
    [InlineData("londn", "London")]
    [InlineData("nato", "NATO")]
    [InlineData("alot", "a lot")]
    [InlineData("inthe", "in the")]
    [InlineData("seperate", "separate")]
    [InlineData("neccesary", "necessary")]
    [InlineData("unneccesary", "unnecessary")]
    [InlineData("vacacation", "vacation")]
    [InlineData("occured", "occurred")]
    [InlineData("Koln", "Köln")]
    [InlineData("manoeuvre", "manoeuvre")]
    [InlineData("xyzzyqx", null)]
    [InlineData("THs", null)]
    public void The_first_suggestion_is_what_was_meant(string word, string? meant) => Checker().Suggest(word).FirstOrDefault().ShouldBe(meant);

    [Fact]
    public void A_word_that_must_not_be_suggested_is_right_and_never_suggested()
    {
        Checker().IsRight("crap").ShouldBeTrue();
        Checker().Suggest("crpa").ShouldBeEmpty();
    }

    [Fact]
    public void The_keys_beside_a_key_come_before_others() =>
        new SpellChecker([new(HunspellDictionary.Of(["cat", "cot"]))]).Suggest("cit").ShouldBe(["cot", "cat"], ignoreOrder: true);

    [Fact]
    public void A_word_is_right_when_one_dictionary_has_it_or_has_it_in_small_letters()
    {
        var checker = new SpellChecker([new(HunspellDictionary.Of(["boat", "Oslo"])), new(HunspellDictionary.Of(["fjord"]))], word => word == "qxq");

        foreach (var word in new[] { "boat", "fjord", "FJORD", "bOat", "Oslo", "OSLO", "qxq" })
            checker.IsRight(word).ShouldBeTrue(word);
        foreach (var word in new[] { "oslo", "boats", "Qxq" })
            checker.IsRight(word).ShouldBeFalse(word);
    }

    [Fact]
    public void Suggestions_of_several_dictionaries_are_one_list() =>
        new SpellChecker([new(HunspellDictionary.Of(["boat", "goat"])), new(HunspellDictionary.Of(["boat", "boar"]))]).Suggest("boatt").ShouldBe(["boat"]);

    [Fact]
    public void Many_threads_get_the_answers_that_one_gets()
    {
        var words = Words.Split('\n').SelectMany(w => new[] { w, w + "x", "x" + w, w.ToUpperInvariant() }).ToArray();
        var alone = Checker();
        var shared = Checker();

        var expected = words.Select(w => (alone.IsRight(w), string.Join(',', alone.Suggest(w)))).ToArray();
        var found = new (bool, string)[4][];
        Parallel.For(0, found.Length, i => found[i] = [.. words.Select(w => (shared.IsRight(w), string.Join(',', shared.Suggest(w))))]);

        foreach (var answers in found)
            answers.ShouldBe(expected);
        words.Select(w => (shared.IsRight(w), string.Join(',', shared.Suggest(w)))).ShouldBe(expected);
    }

    private static SpellChecker Checker() => new([new(Dictionary)]);
}
