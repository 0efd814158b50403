using EditLint.Cli.Rules;
using EditLint.Core.Language.Spelling;

namespace EditLint.Tests.Cli;

public sealed class DictionaryFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new TemporaryFolder()
        .With("work/lists/own.dic", "1\nown")
        .With("work/words.txt", "fathom\n# a note\n\n knot ")
        .With("styles/config/dictionaries/house.dic", "1\nhouse")
        .With("styles/config/dictionaries/both.dic", "1\nstyles")
        .With("styles/config/dictionaries/both.aff", "SFX S Y 1\nSFX S 0 s .")
        .With("styles/dicts/kept.dic", "1\nkept")
        .With("styles/Sea/words.txt", "mizzen")
        .With("styles/config/ignore/b.txt", "beam")
        .With("styles/config/ignore/deep/a.txt", "aft")
        .With("system/both.dic", "1\nsystem")
        .With("system/en_GB.dic", "1\ncolour/S")
        .With("system/en_GB.aff", "SFX S Y 1\nSFX S 0 s .")
        .With("system/enm.dic", "1\nwhilom")
        .With("system/en_US.dic", "")
        .With("other/en_NZ.dic", "1\nkiwi");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("house", null, "house")]
    [InlineData("both", null, "styles")]
    [InlineData("own", "lists", "own")]
    [InlineData("kept", "dicts", "kept")]
    [InlineData("both", "lists", "styles")]
    [InlineData("en-GB", null, "colours")]
    [InlineData("en_GB.dic", null, "colours")]
    [InlineData("own", null, null)]
    [InlineData("", null, null)]
    public void A_dictionary_is_looked_for_where_the_rule_says_then_with_the_house_then_in_the_system(string name, string? folder, string? word)
    {
        var found = Files("system").Find(name, folder);

        (found is null).ShouldBe(word is null);
        found?.Value.Contains(word).ShouldBeTrue();
    }

    [Fact]
    public void A_full_path_names_a_folder_or_a_file_too()
    {
        Files().Find("own", _folder.PathOf("work/lists"))!.Value.Contains("own").ShouldBeTrue();
        Files().Find(_folder.PathOf("system/en_GB.aff"), null)!.Value.Contains("colours").ShouldBeTrue();
        Files().Find("", "lists/own.dic", null)!.Value.Contains("own").ShouldBeTrue();
        Files().Find(_folder.PathOf("system/en_GB.aff"), "lists/own.dic", null)!.Value.Contains("own").ShouldBeTrue();
        Files().Find("none.aff", "lists/own.dic", null).ShouldBeNull();
    }

    [Fact]
    public void An_empty_file_is_no_dictionary()
    {
        var files = Files("system");

        files.Find("en_US", null).ShouldBeNull();
        files.WhereNot("en_US", null).ShouldBe($"The dictionary 'en_US' has no words, for {_folder.PathOf("system/en_US.dic")} is empty. Put the whole file there.");
    }

    [Fact]
    public void A_dictionary_is_read_once_however_it_is_found()
    {
        var files = Files("system");

        files.Find("en-GB", null).ShouldBeSameAs(files.Find("en_GB", null));
        files.Default.ShouldHaveSingleItem().ShouldBeSameAs(files.Find("en_GB", null));
        files.OfHouse.Length.ShouldBe(2);
        files.OfHouse[1].ShouldBeSameAs(files.Find("house", null));
    }

    [Fact]
    public void The_default_is_what_the_user_names_or_else_any_English_there_is()
    {
        Words(Files("system").Default).ShouldBe(["colour"]);
        Words(Files("other").Default).ShouldBe(["kiwi"]);
        Files().Default.ShouldBeEmpty();
        Words(new DictionaryFiles(_folder.PathOf("work"), [_folder.PathOf("styles")], ["house", "nowhere", "both"], [_folder.PathOf("system")]).Default).ShouldBe(["house", "styles"]);
        _folder.With("styles/config/dictionaries/en-GB.dic", "1\nhouse");
        Words(Files("system").Default).ShouldBe(["house", "colour"]);
        Files().MissingDefault.ShouldContain("DICPATH");

        static string[] Words(IEnumerable<Lazy<HunspellDictionary>> dictionaries) =>
            [.. dictionaries.Select(d => new[] { "colour", "kiwi", "house", "styles", "system" }.Single(w => d.Value.Contains(w)))];
    }

    [Fact]
    public void Word_lists_are_found_in_the_working_folder_and_with_the_styles()
    {
        var files = Files();

        files.FindWords("words.txt")!.Value.ShouldBe(["fathom", "knot"]);
        files.FindWords("Sea/words.txt")!.Value.ShouldBe(["mizzen"]);
        files.FindWords("deep/a.txt")!.Value.ShouldBe(["aft"]);
        files.FindWords("none.txt").ShouldBeNull();
        files.IgnoredByHouse.ShouldBe(["beam", "aft"]);
    }

    [Fact]
    public void A_missing_dictionary_is_told_with_the_places_and_what_is_there()
    {
        var message = Files("system").WhereNot("en_BG", "lists");

        message.ShouldStartWith("There is no dictionary 'en_BG', that is, no file en_BG.dic. It was looked for in ");
        message.ShouldContain(_folder.PathOf("work/lists"));
        message.ShouldContain(_folder.PathOf("system"));
        message.ShouldEndWith(" Did you mean 'en_GB'?");
        new DictionaryFiles(_folder.PathOf("work"), [], [], []).WhereNot("en_GB", null).ShouldContain("No folder has dictionaries.");
    }

    private DictionaryFiles Files(params string[] systemFolders) =>
        new(_folder.PathOf("work"), [_folder.PathOf("styles")], [], [.. systemFolders.Select(_folder.PathOf)]);
}
