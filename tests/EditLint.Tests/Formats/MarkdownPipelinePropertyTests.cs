using CsCheck;
using EditLint.Core.Documents;
using EditLint.Core.Text;
using EditLint.Formats.Markdown;
using EditLint.Tests.Support;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Mathematics;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace EditLint.Tests.Formats;

/// <summary>What is left out of parsing because it has no markup, and addresses found from their middle, must make no difference to the parser's own way.</summary>
public class MarkdownPipelinePropertyTests
{
    private static readonly MarkdownPipeline Usual = BuildUsual();

    private static readonly Gen<string> Piece = Gen.OneOf(
        "word", " ", " ", "two words", "\n", "\n", "  \n", "\\\n", "\n> ", "\n- ", "\n\n", "\n\n", "\n===\n", "\n---\n", "# ", "\n## ", " #\n", "\t", "*", "**", "_", "~~", "~", "`", "``", "[", "]", "](x)", "![", "[a]", "[a]: b\n", "[^1]", "\n[^1]: ", "<", ">", "<b>", "</b>", "<a>", "</a>", "<br>",
        "&amp;", "&", "AT&T", "$", "$$", "$5", "|", "\n|--|--|\n", "\n--|--\n", "\n:-:\n", ":", "!", ".", "(", ")", "\"", "http://a.b/c", "https://a.b", "ftp://a.b", "www.a.b", "mailto:a@b.c", "tel:123", "http:", "http://", "www.", "xhttp://a.b", "(https://a.b)", "*http://a.b*", "~www.a.b~", "HTTP://a.b",
        "http", "www", "tel", "\\", "\\h", "{{ x }}", "{{ http://a.b }}", "\u00A0", "😀", "é", "\r", "\r\n", "1. ", "[ ] ", "[!NOTE]", "\n\n    code\n");

    [Fact]
    public void Documents_are_the_same_as_with_the_parsers_own_paragraphs_and_addresses() =>
        Piece.Array[1, 24].Select(string.Concat).Sample(text => Read(text, MarkdownSyntax.Pipeline).ShouldBe(Read(text, Usual), text), iter: 20_000);

    [Theory]
    [InlineData("[a]:b\n()\n-")]
    [InlineData("[a]:]\n-\n-")]
    public void What_stands_under_definitions_is_not_lost(string text) => Read(text, MarkdownSyntax.Pipeline).ShouldBe(Read(text, Usual));

    [Fact]
    public void Articles_are_the_same_as_with_the_parsers_own_paragraphs_and_addresses()
    {
        if (SharedData.Find("articles") is not { } folder)
            return;
        foreach (var file in Directory.GetFiles(folder, "*.md", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file);
            Read(text, MarkdownSyntax.Pipeline).ShouldBe(Read(text, Usual), file);
        }
    }

    [Fact]
    public void Every_character_that_opens_inline_markup_is_known_to_be_one()
    {
        // Of these nothing is to be known without an opening bracket, or they end lines.
        var known = PlainLeaf.Openings + ".!]\n\r";

        var builder = MarkdownSyntax.CreateBuilder();
        builder.Build();

        builder.InlineParsers.SelectMany(p => p.OpeningCharacters ?? []).Except(known).ShouldBeEmpty();
        builder.InlineParsers.Where(p => p.OpeningCharacters is null).ShouldBeEmpty();
    }

    private static string Read(string text, MarkdownPipeline pipeline)
    {
        var source = new SourceText("a.md", text);
        var markup = new MarkupText(source, 0, ReadingOptions.Default, [], []);
        try
        {
            var blocks = new BlockReader(markup).Read(MarkdownParser.Parse(markup.Text, pipeline));
            return DocumentPrinter.Print(blocks) + string.Join('\n', Flatten(blocks).SelectMany(b => b.Prose.Runs));
        }
        catch (NestingException)
        {
            return "";
        }
    }

    private static IEnumerable<EditLint.Core.Documents.Block> Flatten(IEnumerable<EditLint.Core.Documents.Block> blocks) => blocks.SelectMany(b => Flatten(b.Children).Prepend(b));

    private static MarkdownPipeline BuildUsual()
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .UsePipeTables()
            .UseAutoLinks()
            .UseTaskLists()
            .UseAlertBlocks();
        builder.BlockParsers.Insert(0, new MathBlockParser());
        builder.BlockParsers.Insert(0, new ListedFootnoteParser());
        builder.BlockParsers.Insert(0, new NestingGuard());
        builder.InlineParsers.Insert(0, new DisplayMathParser());
        builder.InlineParsers.Insert(0, new TildeRunParser());
        builder.InlineParsers.ReplaceOrAdd<CodeInlineParser>(new LocatedCodeParser());
        return builder.Build();
    }
}
