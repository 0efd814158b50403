using System.Collections.Immutable;
using EditLint.Core.Checks;
using EditLint.Core.Diagnostics;
using EditLint.Core.Fixing;
using EditLint.Core.Rules;
using EditLint.Core.Text;
using EditLint.Tests.Support;

namespace EditLint.Tests.Checks;

public sealed class SpellingCheckTests
{
    private const string Plain = "extends: spelling\nmessage: \"Did you really mean '%s'?\"\n";

    private static readonly FakeSpellingFiles Files = new()
    {
        DefaultWords = ["a", "and", "the", "boat", "boats", "harbor", "is", "or", "doesn't", "sails", "away", "well", "known"],
        HouseWords = ["bote"],
        IgnoredByHouse = ["sial"],
        Named = new() { ["sea"] = ["the", "bote"], ["files/sea.dic"] = ["the", "sial"] },
        Lists = new() { ["words.txt"] = ["bote", "Sial"] },
    };

    [Theory]
    [InlineData("", "The boat, the [|harbur|]; \"the [|bote|]\" ([|sial|])!")]
    [InlineData("", "Doesn’t, doesn‘t, ‘the boat’ and “the [|bote|]”.")]
    [InlineData("", "The [|bote|] and the [|bote|].")]
    [InlineData("", "well-knwon bote/sial boté b0te BOTE SmallBoteX Camel.Bote [|GITHUb|]")]
    [InlineData("", "The [|iBote|] is 12 or 1,000.5 or 40km :D U.S. e.g. a.")]
    [InlineData("custom: true", "The [|well-knwon|] [|bote/sial|], [|BOTE|] «boat» — 40km, [|SmallBote|]… «BOATS»")]
    [InlineData("custom: true", "U.S. 0xFF 0b01 0123456789012345678901234567890123456789 [|0xFG|] :D")]
    [InlineData("filters: ['^b[aeiou]te$', 'ia']", "The bote and the [|abote|], sial.")]
    [InlineData("exceptions: [bote, sial away]", "The bote, the [|Bote|], sial away, [|sial|].")]
    [InlineData("ignore: words.txt", "The bote, the Bote, Sial, [|sial|].")]
    [InlineData("dictionaries: [sea]", "The bote, the [|boat|].")]
    [InlineData("dictionaries: [sea]\nappend: true", "The bote, the boat, [|sial|].")]
    [InlineData("dic: files/sea.dic\naff: files/sea.aff", "The sial, the [|boat|].")]
    [InlineData("house: true", "The bote, the boat, the sial, the [|harbur|].")]
    [InlineData("limit: 1", "The [|bote|] and the sial.")]
    [InlineData("scope: heading", "The bote.\n\n# The [|bote|]")]
    [InlineData("threshold: 0.5", "The [|bote|].")]
    public void Finds_the_words_that_no_dictionary_has(string keys, string marked) => Verify(Plain + keys, marked);

    [Theory]
    [InlineData("bote", "The bote, the Bote's and the [|botes|].")]
    [InlineData("[Bb]otes?", "The bote, the botes.")]
    [InlineData("old bote", "The Old Bote, the [|bote|].")]
    [InlineData(@"old\s+bote", "The old\nbote, the old  bote.")]
    public void What_the_vocabulary_accepts_is_right(string entry, string marked)
    {
        var origin = new Location(new SourceText("accept.txt", entry), new TextSpan(0, entry.Length));

        Verify(Plain, marked, new Vocabulary([new(entry, origin)], []));
    }

    [Theory]
    [InlineData("The **[|bote|]** and `bote` and ‘[“[|bote|]”](bote)’.", "bote")]
    [InlineData("The b*o*at and the [|b*o*te|].", "bote")]
    [InlineData("The **[|bote|]**() and bote() and **[|bote|]**: boats.", "bote")]
    [InlineData("The &quot;[|bo&#8217;te|]&quot;.", "bo'te")]
    public void The_place_is_the_words_own_whatever_markup_and_marks_are_around_it(string marked, string word) =>
        Verify(Plain, marked).Select(d => d.Message).ShouldAllBe(m => m == $"Did you really mean '{word}'?");

    [Theory]
    [InlineData("action: {name: suggest, params: [spellings]}", "The boat sails.")]
    [InlineData("fix: review", "The boat sails.")]
    [InlineData("", "The baot sails.")]
    [InlineData("action: {name: replace, params: [sails]}", "The sails sails.")]
    public void What_was_meant_is_a_fix_where_the_rule_offers_one(string keys, string corrected)
    {
        var rule = Load(Plain + keys);

        FixLoop.Run(new SourceText("example.txt", "The baot sails."), text => TestRule.Lint(rule, text), includeReview: true).Source.Text.ShouldBe(corrected);
        TestRule.Lint(rule, new SourceText("example.txt", "The baot.")).SelectMany(d => d.Fixes).ShouldAllBe(f => f.Safety == FixSafety.Review);
    }

    [Fact]
    public void A_message_may_name_the_word_and_what_was_meant() =>
        TestRule.Lint(Load("extends: spelling\nmessage: '{word}, or rather {replacement}?'\nfix: review"), new SourceText("example.txt", "harbour"))
            .Single().Message.ShouldBe("harbour, or rather harbor?");

    [Fact]
    public void Without_anyone_who_finds_dictionaries_spelling_is_not_checked() => TestRule.Verify(Plain + "dictionaries: [xx]", "The bote.");

    [Fact]
    public void That_there_is_no_dictionary_is_said_once_and_is_no_error()
    {
        var catalog = RuleCatalog.Load(
            [new RulePack("Test", [new SourceText("Test/One.yml", Plain), new SourceText("Test/Two.yml", Plain + "append: true\ndictionaries: sea"), new SourceText("Test/Sea.yml", Plain + "dictionaries: sea")])],
            new RuleResources { Spelling = new FakeSpellingFiles { Named = Files.Named } });

        var notice = catalog.Errors.ShouldHaveSingleItem();
        notice.Descriptor.ShouldBe(ToolDescriptors.MissingDictionary);
        notice.Descriptor.IsToolError.ShouldBeFalse();
        notice.Message.ShouldBe("Get one.");
        notice.Location.Source.Path.ShouldBe("Test/One.yml");
        catalog.Rules.Select(r => TestRule.Lint(r, new SourceText("example.txt", "boat")).Length).ShouldBe([0, 1, 0]);
    }

    [Theory]
    [InlineData("dictionaries: [sea, see]", "There is no 'see' in ''.")]
    [InlineData("dictionaries: see\ndicpath: lists", "There is no 'see' in 'lists'.")]
    [InlineData("dic: see.dic", "There is no 'see.dic' in ''.")]
    [InlineData("filters: ['(a']", "'(a' is not a pattern. A '(' has no ')'. Close the group, or write '\\(' for the character itself.")]
    [InlineData("ignore: [none.txt]", "There is no word list 'none.txt'. Name a text file with a word a line, in the working folder, the folder of the styles or its folder 'config/ignore'.")]
    public void A_mistake_is_told_with_its_cure(string keys, string message) => Catalog(Plain + keys, Vocabulary.Empty).Errors.ShouldHaveSingleItem().Message.ShouldBe(message);

    private static RuleCatalog Catalog(string yaml, Vocabulary vocabulary) =>
        RuleCatalog.Load([new RulePack("Test", [new SourceText("Test/Rule.yml", yaml)])], new RuleResources { Spelling = Files, Vocabulary = vocabulary });

    private static Rule Load(string yaml, Vocabulary? vocabulary = null)
    {
        var catalog = Catalog(yaml, vocabulary ?? Vocabulary.Empty);
        catalog.Errors.ShouldBeEmpty();
        return catalog.Rules.Single();
    }

    private static ImmutableArray<Diagnostic> Verify(string yaml, string marked, Vocabulary? vocabulary = null)
    {
        var (text, spans) = ExampleMarkup.Parse(marked);
        var found = TestRule.Lint(Load(yaml, vocabulary), new SourceText("example.md", text));
        found.Select(d => d.Location.Span).ShouldBe(spans, $"in: {marked}");
        return found;
    }
}
