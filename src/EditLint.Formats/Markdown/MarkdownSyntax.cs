using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Mathematics;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace EditLint.Formats.Markdown;

/// <summary>The Markdown that is read: CommonMark with GitHub's additions, footnotes and mathematics between double dollar signs. Thread-safe.</summary>
internal static class MarkdownSyntax
{
    /// <summary>The parsers.</summary>
    public static MarkdownPipeline Pipeline { get; } = CreateBuilder().Build();

    /// <summary>Parses a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the Markdown in it starts.</param>
    /// <param name="place">Where the parser gave up, in UTF-16 offsets, or 0 when it does not know.</param>
    /// <returns>The tree; null when the markup is nested deeper than the parser can hold.</returns>
    public static MarkdownDocument? TryParse(string text, int start, out int place)
    {
        place = 0;
        try
        {
            return MarkdownParser.Parse(text, Pipeline, start > 0 ? FrontMatterSkipper.Context(start) : null);
        }
        catch (NestingException exception)
        {
            place = exception.Position;
        }
        // The parser's own limit, of nested inlines.
        catch (ArgumentException)
        {
        }
        return null;
    }

    /// <summary>What the parsers are built from.</summary>
    public static MarkdownPipelineBuilder CreateBuilder()
    {
        // Without precise locations every inline claims to stand at 0.
        var builder = new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .UsePipeTables()
            .UseTaskLists()
            .UseAlertBlocks();
        builder.BlockParsers.Insert(0, new MathBlockParser());
        builder.BlockParsers.Insert(0, new ListedFootnoteParser());
        builder.BlockParsers.Insert(0, new NestingGuard());
        builder.BlockParsers.Insert(0, new FrontMatterSkipper());
        builder.BlockParsers.ReplaceOrAdd<ParagraphBlockParser>(new ParagraphParser());
        builder.BlockParsers.ReplaceOrAdd<HeadingBlockParser>(new HeadingParser());
        builder.InlineParsers.Insert(0, new AddressParser());
        builder.InlineParsers.Insert(0, new DisplayMathParser());
        builder.InlineParsers.Insert(0, new TildeRunParser());
        builder.InlineParsers.ReplaceOrAdd<CodeInlineParser>(new LocatedCodeParser());
        return builder;
    }
}
