using System.Text.RegularExpressions;
using EditLint.Core.Configuration;
using EditLint.Core.Configuration.Vale;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;
using EditLint.Core.Rules;
using EditLint.Core.Text;
using EditLint.Tests.Support;

namespace EditLint.Tests.Configuration.Vale;

public sealed class ValeConfigurationReaderTests
{
    [Fact]
    public void An_empty_configuration_runs_the_Integrity_pack_only()
    {
        var configuration = Read("");

        configuration.Errors.ShouldBeEmpty();
        LevelOf(configuration, "a.md", "Integrity.Placeholder").ShouldBe(Severity.Warning);
        LevelOf(configuration, "a.md", "Vale.Spelling").ShouldBeNull();
        configuration.For("a.md").Reading.IgnoredElements.ShouldBe(ReadingOptions.Default.IgnoredElements);
        configuration.For("a.md").Reading.SkippedElements.ShouldBe(ReadingOptions.Default.SkippedElements);
    }

    [Fact]
    public void The_styles_of_a_section_replace_those_of_the_section_for_all_files_wherever_that_stands()
    {
        var configuration = Read("[*.md]\nBasedOnStyles = Microsoft, proselint\n[*]\nBasedOnStyles = Vale\n[drafts/*]\nBasedOnStyles =\n");

        Runs(configuration, "a.txt").ShouldBe("Vale.R");
        Runs(configuration, "a.md").ShouldBe("Microsoft.R proselint.R");
        Runs(configuration, "drafts/a.md").ShouldBe("");
    }

    [Fact]
    public void Rules_of_later_sections_weigh_more_and_all_weigh_more_than_styles()
    {
        var configuration = Read("""
            [docs/*]
            Vale.R = NO
            proselint.R = error

            [*]
            BasedOnStyles = Vale
            Microsoft.R = suggestion
            Vale.R = YES

            [docs/api/*]
            Vale.R = warning
            Microsoft.R = YES
            """);

        Levels(configuration, "a.md").ShouldBe("Vale.R=Warning Microsoft.R=Suggestion");
        Levels(configuration, "docs/a.md").ShouldBe("Microsoft.R=Suggestion proselint.R=Error");
        Levels(configuration, "docs/api/a.md").ShouldBe("Vale.R=Warning Microsoft.R=Suggestion proselint.R=Error");
    }

    [Fact]
    public void Letter_case_counts_in_the_names_of_styles() =>
        LevelOf(Read("[*]\nBasedOnStyles = vale\n"), "a.md", "Vale.Spelling").ShouldBeNull();

    [Fact]
    public void A_whole_style_can_be_set_and_its_rules_weigh_more_in_the_same_section()
    {
        var configuration = Read("[*]\nVale.R = NO\nVale = error\nMicrosoft.R = YES\n[*.txt]\nMicrosoft = NO\nVale = suggestion\n");

        LevelOf(configuration, "a.md", "Vale.R").ShouldBeNull();
        LevelOf(configuration, "a.md", "Vale.Other").ShouldBe(Severity.Error);
        LevelOf(configuration, "a.txt", "Vale.R").ShouldBe(Severity.Suggestion);
        LevelOf(configuration, "a.txt", "Microsoft.R").ShouldBeNull();
    }

    [Fact]
    public void Integrity_can_be_turned_off() =>
        LevelOf(Read("[*]\nIntegrity = NO\n"), "a.md", "Integrity.Placeholder").ShouldBeNull();

    [Fact]
    public void MinAlertLevel_counts_for_every_rule_at_the_level_the_configuration_gives_it()
    {
        var configuration = Read("MinAlertLevel = error\n[*]\nBasedOnStyles = Vale\nMicrosoft.R = error\n");

        Levels(configuration, "a.md").ShouldBe("Microsoft.R=Error");
    }

    [Fact]
    public void What_is_left_out_or_masked_reaches_the_readers()
    {
        var configuration = Read("""
            IgnoredScopes = Code, tt, text.frontmatter.title
            IgnoredScopes = strong
            SkippedScopes = pre, alt
            IgnoredClasses = metrics, blurb
            [*]
            TokenIgnores = (a), (b{2,3})
            [docs/**/*.md]
            BlockIgnores = (?s)(c)
            IgnorePatterns = (d)
            [*.mdx]
            CommentDelimiters = {/*, */}
            """);

        var docs = configuration.For("docs/a.md").Reading;
        docs.IgnoredElements.ShouldBe(["code", "tt", "strong"]);
        docs.IgnoredScopes.ShouldBe(["text.frontmatter.title"]);
        docs.SkippedElements.ShouldBe(["pre", "alt"]);
        docs.IgnoredClasses.ShouldBe(["metrics", "blurb"]);
        Patterns(docs.TokenIgnores).ShouldBe("(a) (b{2,3})");
        Patterns(docs.BlockIgnores).ShouldBe("(?s)(c) (d)");
        docs.CommentDelimiters.ShouldBeNull();
        docs.TokenIgnores.ShouldAllBe(p => p.MatchTimeout > TimeSpan.Zero);
        var other = configuration.For("a.mdx").Reading;
        other.BlockIgnores.ShouldBeEmpty();
        other.CommentDelimiters.ShouldBe(("{/*", "*/}"));
        configuration.Errors.ShouldBeEmpty();
    }

    [Fact]
    public void A_mapped_extension_is_read_as_the_other_and_with_its_ignores_but_keeps_its_own_rules()
    {
        var configuration = Read("[formats]\nmdx = md\n.foo = .txt\n[*.md]\nBasedOnStyles = Vale\nTokenIgnores = (a)\n");

        var mapped = configuration.For("docs/a.mdx");
        mapped.Reading.Extension.ShouldBe(".md");
        Patterns(mapped.Reading.TokenIgnores).ShouldBe("(a)");
        Runs(configuration, "docs/a.mdx").ShouldBe("");
        configuration.For("a.foo").Reading.Extension.ShouldBe(".txt");
        configuration.For("a.foo").Reading.TokenIgnores.ShouldBeEmpty();
        configuration.For("a.md").Reading.Extension.ShouldBeNull();
    }

    [Fact]
    public void Folders_vocabularies_and_the_template_for_words_are_there_with_their_places()
    {
        const string Text = "StylesPath = styles\nVocab = One, Two\nVocab = Three\nWordTemplate = \\b(?:%s)(?!-)\\b\nStylesPath = ../more styles\n";
        var configuration = Read(Text);

        Places(Text, configuration.RuleFolders).ShouldBe("styles < StylesPath = styles | ../more styles < StylesPath = ../more styles");
        Places(Text, configuration.Vocabularies).ShouldBe("One < One | Two < Two | Three < Three");
        configuration.WordTemplate!.Value.ShouldBe(@"\b(?:%s)(?!-)\b");
    }

    [Fact]
    public void Names_of_packs_and_rules_are_there_with_their_first_places()
    {
        const string Text = "[*]\nBasedOnStyles = Vale, Test\nTest.A = NO\nproselint = NO\n[*.md]\nBasedOnStyles = Other, Vale\nTest.A = YES\nTest.B = error\nTest.* = NO\n";
        var configuration = Read(Text);

        Places(Text, configuration.PackNames).ShouldBe("Vale < Vale | Test < Test | Other < Other | proselint < proselint = NO");
        Places(Text, configuration.RuleNames).ShouldBe("Test.A < Test.A = NO | Test.B < Test.B = error");
    }

    [Fact]
    public void A_setting_knows_the_line_that_said_so()
    {
        const string Text = "[*]\nBasedOnStyles = Vale, Test\nVale.R = warning # so it is\n[*.md]\nVale.R = YES\n";
        var file = Read(Text).For("a.md");

        Text.Substring(file.DecidingSetting("Vale.R")!.Origin!.Span.Start, 12).ShouldBe("Vale.R = YES");
        file.LevelSetting("Vale.R")!.Origin!.Start.Line.ShouldBe(3);
        file.DecidingSetting("Test.R")!.Origin!.Start.ShouldBe(new TextLocation(2, 23, Text.IndexOf("Test", StringComparison.Ordinal)));
        file.DecidingSetting("Other.R").ShouldBeNull();
    }

    [Fact]
    public void Of_several_files_the_later_weigh_more_and_lists_are_joined()
    {
        var configuration = ValeConfigurationReader.Read([
            new SourceText("home/.vale.ini", "StylesPath = a\nMinAlertLevel = error\nIgnoredScopes = code\nVocab = V\n[*.md]\nBasedOnStyles = Microsoft\nVale.R = error\n[*]\nBasedOnStyles = Vale\n"),
            new SourceText("styles/.vale-config/0-Hugo.ini", "[*.md]\nBasedOnStyles = proselint\nTokenIgnores = (a)\nMicrosoft.R = suggestion\nVale.R = NO\n"),
            new SourceText(".vale.ini", "StylesPath = b\nMinAlertLevel = suggestion\nIgnoredScopes = tt, code\nVocab = V, W\n[*.md]\nTokenIgnores = (b)\nVale.R = YES\n"),
        ]);

        configuration.Source.Path.ShouldBe(".vale.ini");
        configuration.RuleFolders.Select(f => $"{f.Value} in {f.Origin.Source.Path}").ShouldBe(["a in home/.vale.ini", "b in .vale.ini"]);
        configuration.Vocabularies.Select(v => v.Value).ShouldBe(["V", "W"]);
        Levels(configuration, "a.md").ShouldBe("Vale.R=Error Microsoft.R=Suggestion proselint.R=Warning");
        Levels(configuration, "a.txt").ShouldBe("Vale.R=Warning");
        configuration.For("a.md").Reading.IgnoredElements.ShouldBe(["code", "tt"]);
        Patterns(configuration.For("a.md").Reading.TokenIgnores).ShouldBe("(a) (b)");
    }

    [Fact]
    public void A_configuration_without_a_file_is_our_own_mistake() =>
        Should.Throw<ArgumentException>(() => ValeConfigurationReader.Read([]));

    [Theory]
    [InlineData("[|MinAlertLvl|] = error", "Unknown key 'MinAlertLvl'. Did you mean 'MinAlertLevel'?")]
    [InlineData("[|Colour|] = red", "Unknown key 'Colour'. Above the first section a configuration may have: StylesPath, MinAlertLevel, IgnoredScopes, SkippedScopes, IgnoredClasses, WordTemplate, Vocab, NLPEndpoint, Packages.")]
    [InlineData("[|Vale.Spelling|] = NO", "'Vale.Spelling' has no effect above the first section. Put it under '[*]' for all files, or under a pattern such as '[*.md]'.")]
    [InlineData("MinAlertLevel = error\n[|MinAlertLevel|] = warning", "'MinAlertLevel' stands here a second time, and the first one counts. Keep one of the two.")]
    [InlineData("[*]\n[|BasedOnStyle|] = Vale", "Unknown key 'BasedOnStyle'. Did you mean 'BasedOnStyles'?")]
    [InlineData("[*]\n[|Colour|] = red", "Unknown key 'Colour'. A section may have: BasedOnStyles, BlockIgnores, IgnorePatterns, TokenIgnores, Lang, CommentDelimiters, Transform, View, and rules and styles set to YES, NO, suggestion, warning, error.")]
    [InlineData("[*]\nVale.Spelling = [|yes|]", "'yes' is none of YES, NO, suggestion, warning, error, so 'Vale.Spelling' is off. Did you mean 'YES'?")]
    [InlineData("[*]\nVale.Spelling =[||]", "'Vale.Spelling' is set to nothing, so it is off. Write one of YES, NO, suggestion, warning, error.")]
    [InlineData("[*]\nA.B = YES\n[|A.B|] = NO", "'A.B' stands in '[*]' a second time, and the first one counts. Keep one of the two.")]
    [InlineData("[[|format|]]\n", "'[format]' stands for a file of this name. Did you mean '[formats]'?")]
    [InlineData("[formats]\n[|py = md|]", "EditLint does not read the comments of code as markup: '.py' files are read as before.")]
    [InlineData("[formats]\n[|yml = md|]", "EditLint does not read the values of data files as markup: '.yml' files are read as before.")]
    [InlineData("[formats]\n[|yml =|]", "This line names no format. Write 'extension = extension', such as 'mdx = md'.")]
    [InlineData("[*.xml]\n[|Transform|] = a.xsl", "EditLint runs no transformations: these files are read as they are.")]
    [InlineData("[*.yml]\n[|View|] = a", "EditLint has no views: these files are read whole.")]
    public void What_Vale_passes_over_is_a_warning(string marked, string message) => Verify(marked, message, ToolDescriptors.SuspiciousConfiguration);

    [Theory]
    [InlineData("[|BasedOnStyles|] = Vale", "'BasedOnStyles' belongs to a section. Put it under '[*]' for all files, or under a pattern such as '[*.md]'.")]
    [InlineData("[|View|] = a", "'View' belongs to a section. Put it under a pattern such as '[*.md]'.")]
    [InlineData("[*]\n[|StylesPath|] = styles", "'StylesPath' is for the whole configuration. Put it above the first section.")]
    [InlineData("[*]\n[|CommentDelimiters|] = {/*, */}", "'CommentDelimiters' cannot stand under '[*]'. Put it under a pattern such as '[*.mdx]'.")]
    [InlineData("[*.mdx]\nCommentDelimiters = [|{/*|]", "'CommentDelimiters' must be two texts, what opens a comment and what closes it: '{/*, */}'.")]
    [InlineData("MinAlertLevel = [|eror|]", "'MinAlertLevel' must be one of suggestion, warning, error, not 'eror'. Did you mean 'error'?")]
    [InlineData("WordTemplate = [|\\b|]", @"'WordTemplate' must have '%s' in it once, where the words go, as in '\b(?:%s)\b'.")]
    [InlineData("WordTemplate = [|(?:%s|]", "'(?:%s' is not a pattern. A '(' has no ')'. Close the group, or write '\\(' for the character itself.")]
    [InlineData("WordTemplate = [|(%s)|]", @"'WordTemplate' must not have groups that capture. Write '(?:' for '(', as in '\b(?:%s)\b'.")]
    [InlineData("[*]\nTokenIgnores = (a), [|(b|]", "'(b' is not a pattern. A '(' has no ')'. Close the group, or write '\\(' for the character itself.")]
    [InlineData("[*]\nBlockIgnores = [|(a|] #b)", "'(a' is not a pattern. A '(' has no ')'. Close the group, or write '\\(' for the character itself. What follows ' #' or ' ;' is a comment; put quotation marks around a pattern that has them.")]
    [InlineData("[[|*.{md|]]\n", "'*.{md' is not a pattern for files. A '{' has no '}'. Write the choices as '{md,txt}', or '\\{' for the character itself.")]
    [InlineData("[|StylesPath|]\n", "This line has no '='. Write 'Key = value', or put '#' in front to make it a comment.")]
    public void A_mistake_that_stops_Vale_is_an_error(string marked, string message) => Verify(marked, message, ToolDescriptors.InvalidConfiguration);

    [Theory]
    [InlineData("NLPEndpoint = http://localhost\nPackages = Microsoft, https://example.com/a.zip\n[asciidoctor]\nexperimental = YES\n[*.md]\nLang = en\n")]
    [InlineData("# note\n\n[*]\n; note\n")]
    public void What_has_no_effect_here_is_accepted(string text) => Read(text).Errors.ShouldBeEmpty();

    [Fact]
    public void Mistakes_come_in_the_order_of_the_file() =>
        Read("[*.md]\nA.B = maybe\nnothing\n[*]\nTokenIgnores = (\n").Errors.Select(e => e.Location.Start.Line).ShouldBe([2, 3, 5]);

    [Fact]
    public void Published_configurations_have_no_mistake()
    {
        if (SharedData.Find("vale-cases") is not { } cases)
            return;
        var files = Directory.EnumerateFiles(cases, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = default })
            .Where(f => ValeConfigurationReader.FileNames.Contains(Path.GetFileName(f)))
            .ToArray();

        files.Length.ShouldBeGreaterThan(30);
        files.SelectMany(f => Read(File.ReadAllText(f)).Errors.Select(e => $"{f} {e}"))
            .Where(e => !e.Contains("runs no transformations", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    private static void Verify(string marked, string message, DiagnosticDescriptor descriptor)
    {
        var (text, spans) = ExampleMarkup.Parse(marked);

        var error = Read(text).Errors.ShouldHaveSingleItem();

        error.Message.ShouldBe(message);
        error.Descriptor.ShouldBe(descriptor);
        error.Location.Span.ShouldBe(spans.Single());
    }

    private static LintConfiguration Read(string text) => ValeConfigurationReader.Read(new SourceText(".vale.ini", text));

    private static Severity? LevelOf(LintConfiguration configuration, string path, string rule) =>
        configuration.For(path).LevelOf(new DiagnosticDescriptor(rule, "", Severity.Warning));

    private static string Levels(LintConfiguration configuration, string path) =>
        string.Join(' ', new[] { "Vale.R", "Microsoft.R", "proselint.R" }.Select(r => (Rule: r, Level: LevelOf(configuration, path, r))).Where(r => r.Level is not null).Select(r => $"{r.Rule}={r.Level}"));

    private static string Runs(LintConfiguration configuration, string path) =>
        string.Join(' ', new[] { "Vale.R", "Microsoft.R", "proselint.R" }.Where(r => LevelOf(configuration, path, r) is not null));

    private static string Patterns(IEnumerable<Regex> patterns) => string.Join(' ', patterns);

    private static string Places(string text, IEnumerable<Configured<string>> values) =>
        string.Join(" | ", values.Select(v => $"{v.Value} < {text.Substring(v.Origin.Span.Start, v.Origin.Span.Length)}"));
}
