using System.Text.RegularExpressions;
using EditLint.Core.Checks;
using EditLint.Core.Documents;
using EditLint.Core.Text;
using EditLint.Formats;
using EditLint.Tests.Support;

namespace EditLint.Tests.Formats;

/// <summary>What a house's patterns take out of Markdown.</summary>
public sealed class IgnoredStretchesTests
{
    [Theory]
    [InlineData(@"(\$[^\n$]+\$)", "A $b*c$ d* e", "A ***** d* e")]
    [InlineData(@"\$([^\n$]+)\$", "A $b$ c", "A * c")]
    [InlineData(@"\[\[(.+?)\]\]", "*[[a|b]]* c", "*** c")]
    [InlineData(@"(\{\{.+?\}\})", "A {{ b }}, c", "A *******, c")]
    [InlineData(@"(b)", "A [b](b \"b\") c", "A * c")]
    [InlineData(@"(?s)(b.*?c)", "A b\nd c e", "A ***** e")]
    [InlineData(@"(b)", "A &amp; b\\* b", "A & ** *")]
    [InlineData(@"(\w+)", "`a b` c", "*** *")]
    [InlineData("c", "A <b>b</b> c", "A b *")]
    [InlineData(@"(b)", "# A b\n\n- b\n\n> c b\n\n| b |\n|---|\n| d |\n", "A *|*|c *|*|d")]
    [InlineData(@"(b)", "<p>a b <i>b</i> c</p>", "a * * c")]
    [InlineData(@"x(b)x", "<p>a xbx c</p>", "a * c")]
    [InlineData(@"(b)", "![a b](c)", "a *")]
    [InlineData(@"(\*\*.+?\*\*)", "**a** b", "***** b")]
    [InlineData(@"^(a)", "a a\n\na", "* a|a")]
    [InlineData(@"(?m)^(a)$", "a\r\nb\r\na\r\n", "*\nb\n*")]
    public void Ignored_tokens_are_masked(string pattern, string markdown, string seen) => See(markdown, tokens: [pattern]).ShouldBe(seen);

    [Fact]
    public void An_ignored_token_is_code_at_its_place()
    {
        var block = Read("Set $a *b* c$ now.", tokens: [@"\$(.+?)\$"]).ProseBlocks.Single();

        block.Prose.Text.ShouldBe("Set a *b* c now.");
        var token = block.Inlines.Single();
        token.Kind.ShouldBe(InlineKind.Code);
        token.ProseSpan.ShouldBe(new TextSpan(4, 7));
        token.Span.ShouldBe(new TextSpan(5, 7));
    }

    [Fact]
    public void A_link_keeps_the_target_that_is_ignored() =>
        Read("[a](/$b$/c) and <a href=\"/$b$/\">d</a>", tokens: [@"(\$\w+\$)"]).Links.Select(l => l.Target).ShouldBe(["/$b$/c", "/$b$/"]);

    [Theory]
    [InlineData(@"(?s)(:::.*?:::)", "a\n\n:::\nb\n\nc\n:::\n\nd\n", "a|d")]
    [InlineData(@"(?s) *({{< ?file [^>]* ?>}}.*?{{< ?/file ?>}})", "a\n\n   {{< file \"x\" >}}\n    b\n{{< /file >}}\n\nc", "a|c")]
    [InlineData(@"(?s)(:::.*?:::)", "a ::: b ::: c", "a|c")]
    [InlineData(@"(?s)(:::.*?:::)", "- a\n\n  ::: b\n  :::\n\n  c\n- d\n", "a|c|d")]
    [InlineData(@"(?s)(:::.*?:::)", "> a\n> ::: b :::\n> c\n", "a|c")]
    [InlineData(@"(?m)^(b)$", "a\r\nb\r\nc\r\n", "a|c")]
    [InlineData(@"(b)", "# b a", "a")]
    public void Ignored_blocks_are_code(string pattern, string markdown, string seen)
    {
        See(markdown, blocks: [pattern]).ShouldBe(seen);
        Read(markdown, blocks: [pattern]).AllBlocks.Count(b => b.Kind == BlockKind.Code).ShouldBe(1);
    }

    [Fact]
    public void An_ignored_block_shows_its_group_and_stands_inside_what_is_around_it() =>
        DocumentPrinter.Print(Read("- a\n\n  x(b\n  c)x\n\n  d\n", blocks: [@"(?s)x\((.*?)\)x"])).ShouldBe("""
            List [0..21)
              ListItem [0..21)
                Paragraph [2..3) "a"
                Code [7..16) "b\n  c"
                Paragraph [20..21) "d"
            """);

    [Fact]
    public void In_code_what_a_pattern_takes_is_as_it_stands() =>
        Read("```\na\nb c\n```\n", tokens: ["(a)"], blocks: ["(b)"]).AllBlocks[0].Prose.Text.ShouldBe("a\nb c");

    [Fact]
    public void A_pattern_that_takes_too_long_is_named_and_the_text_is_checked()
    {
        var slow = new Regex("(a+)+$", RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(1));
        var markdown = new string('a', 40) + "b";
        var document = new MarkdownReader().Read(new SourceText("a.md", markdown), new ReadingOptions { TokenIgnores = [slow] });

        document.Errors.Single().Message.ShouldStartWith("The pattern '(a+)+$' of TokenIgnores took too long on this text");
        document.ProseBlocks.Single().MaskedText.ShouldBe(markdown);
    }

    [Fact]
    public void Front_matter_is_not_looked_at() =>
        See("---\ntitle: b\n---\nb a", tokens: ["(b)"]).ShouldBe("b|* a");

    private static string See(string markdown, string[]? tokens = null, string[]? blocks = null) =>
        string.Join('|', ScopeReader.Read(Read(markdown, tokens, blocks), [ScopeSelector.Parse("text")]).Select(t => t.Text));

    private static Document Read(string markdown, string[]? tokens = null, string[]? blocks = null)
    {
        var options = new ReadingOptions { TokenIgnores = [.. (tokens ?? []).Select(Pattern)], BlockIgnores = [.. (blocks ?? []).Select(Pattern)] };
        var document = new MarkdownReader().Read(new SourceText("a.md", markdown), options);
        DocumentInvariants.ShouldHold(document);
        return document;
    }

    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));
}
