using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using EditLint.Core.Language;
using EditLint.Core.Text;

namespace EditLint.Core.Documents;

/// <summary>An article as read: a tree of blocks over its source. Immutable and thread-safe; what is costly is computed at the first question.</summary>
public sealed class Document
{
    private object? _links;
    private Prose? _sourceProse;
    private string? _maskedSource;
    private string? _formatName;
    private QuotationPairing? _pairing;
    private TextStatistics? _statistics;
    private StrongBox<DateOnly?>? _date;

    /// <summary>Makes a document of the blocks a reader found; the blocks belong to it from then on.</summary>
    /// <param name="source">What was read.</param>
    /// <param name="format">As what.</param>
    /// <param name="blocks">The blocks at the top, in source order, front matter fields first.</param>
    /// <param name="errors">What could not be read.</param>
    /// <param name="comments">The comments of the source, in its order.</param>
    /// <param name="options">How it was read; the defaults when null.</param>
    public Document(SourceText source, DocumentFormat format, ImmutableArray<Block> blocks, ImmutableArray<DocumentError> errors = default, ImmutableArray<Comment> comments = default, ReadingOptions? options = null)
    {
        Source = source;
        Format = format;
        Blocks = blocks;
        Errors = errors.IsDefault ? [] : errors;
        Comments = comments.IsDefault ? [] : comments;
        Options = options ?? ReadingOptions.Default;

        var all = ImmutableArray.CreateBuilder<Block>();
        var prose = ImmutableArray.CreateBuilder<Block>();
        var filter = ElementFilter.Of(Options);
        var hasTypedApostrophes = SourceProse.HasApostrophes(source);
        foreach (var block in blocks)
            Adopt(block, null);
        AllBlocks = all.ToImmutable();
        ProseBlocks = prose.ToImmutable();
        BlockRoles.Assign(ProseBlocks, blocks.Any(b => b is { Kind: BlockKind.FrontMatterField, Name: "title" or "headline" }));

        void Adopt(Block block, Block? parent)
        {
            block.Adopt(parent, filter, source, hasTypedApostrophes);
            all.Add(block);
            if (!block.Prose.IsEmpty && block.Kind is not (BlockKind.Code or BlockKind.FrontMatterField or BlockKind.AltText))
            {
                block.Ordinal = prose.Count;
                prose.Add(block);
            }
            foreach (var child in block.Children)
                Adopt(child, block);
        }
    }

    /// <summary>What was read.</summary>
    public SourceText Source { get; }

    /// <summary>As what it was read.</summary>
    public DocumentFormat Format { get; }

    /// <summary>The blocks at the top of the tree.</summary>
    public ImmutableArray<Block> Blocks { get; }

    /// <summary>Every block of the tree, parents before children, in source order.</summary>
    public ImmutableArray<Block> AllBlocks { get; }

    /// <summary>The blocks that hold the article's text, in reading order: all with prose but code, front matter and the text of images.</summary>
    public ImmutableArray<Block> ProseBlocks { get; }

    /// <summary>What could not be read.</summary>
    public ImmutableArray<DocumentError> Errors { get; }

    /// <summary>The comments of the source, in its order.</summary>
    public ImmutableArray<Comment> Comments { get; }

    /// <summary>The definitions of links, in the order of the source; those that nothing refers to and those that come too late are among them.</summary>
    public ImmutableArray<LinkDefinition> Definitions { get; init; } = [];

    /// <summary>How the source was read.</summary>
    public ReadingOptions Options { get; }

    /// <summary>The source as one text, markup and all; line ends are <c>\n</c>.</summary>
    internal Prose WholeProse => _sourceProse ??= SourceProse.Read(Source);

    /// <summary>
    /// Of plain text the whole, up to the last line end, with asterisks over its addresses: what patterns see of a format without blocks. Its
    /// offsets are those of <see cref="WholeProse"/>.
    /// </summary>
    internal string MaskedSource => _maskedSource ??= MaskSource();

    /// <summary>The format by its extension, without the dot: <c>md</c>, <c>html</c>, <c>txt</c>, or what the file has where no reader names it.</summary>
    internal string FormatName => _formatName ??= FindFormatName();

    /// <summary>The links of the article's text, in order.</summary>
    public ImmutableArray<Link> Links => (ImmutableArray<Link>)(_links ?? Interlocked.CompareExchange(ref _links, FindLinks(), null) ?? _links);

    /// <summary>The quotations of the article, paired over all its blocks.</summary>
    public ImmutableArray<Quotation> Quotations => Pairing.Quotations;

    /// <summary>The quotations and the marks that lack a partner.</summary>
    public QuotationPairing Pairing =>
        _pairing ?? Interlocked.CompareExchange(ref _pairing, QuotationPairing.Pair(ProseBlocks), null) ?? _pairing;

    /// <summary>The headline: the heading that stands as it, or the <c>title</c> or <c>headline</c> of the front matter; null when there is none.</summary>
    public Block? Headline => BlocksOf(BlockRole.Headline).FirstOrDefault() ?? FindField("title") ?? FindField("headline");

    /// <summary>The day on which the article says it was published, in its front matter, its HTML metadata, its file's name or a line before the story; null when it does not say.</summary>
    public DateOnly? Date => (_date ?? Interlocked.CompareExchange(ref _date, new StrongBox<DateOnly?>(ArticleDate.Find(this)), null) ?? _date).Value;

    /// <summary>The blocks of the article's text that have a role, in reading order.</summary>
    public IEnumerable<Block> BlocksOf(BlockRole role) => ProseBlocks.Where(block => block.Role == role);

    /// <summary>The first text of the front matter under a key, or null. Its prose is the value, and it can be reported as any block.</summary>
    /// <param name="name">The key, with dots between levels (<c>author.name</c>); letter case counts for nothing.</param>
    public Block? FindField(string name) =>
        AllBlocks.FirstOrDefault(block => block.Kind == BlockKind.FrontMatterField && name.Equals(block.Name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The counts that measures of readability are made of: of the paragraphs, list items and quotations, code left out.</summary>
    public TextStatistics Statistics => _statistics ?? Interlocked.CompareExchange(ref _statistics, CountText(), null) ?? _statistics;

    private string FindFormatName()
    {
        switch (Format)
        {
            case DocumentFormat.Markdown:
                return "md";
            case DocumentFormat.Html:
                return "html";
        }
        var extension = (Options.Extension ?? Path.GetExtension(Source.Path)).TrimStart('.').ToLowerInvariant();
        return extension is "" or "text" ? "txt" : extension;
    }

    // Only in plain text does a masked inline stand in the source as it does in prose.
    private string MaskSource()
    {
        var prose = WholeProse;
        var length = prose.Text.AsSpan().TrimEnd('\n').Length;
        return HasMasked() ? string.Create(length, this, static (masked, document) => document.Mask(masked)) : prose.Text[..length];
    }

    private bool HasMasked()
    {
        foreach (var block in ProseBlocks)
        {
            foreach (var inline in block.Inlines)
            {
                if (inline.IsMasked)
                    return true;
            }
        }
        return false;
    }

    private void Mask(Span<char> masked)
    {
        var prose = WholeProse;
        var runs = prose.Runs;
        prose.Text.AsSpan(0, masked.Length).CopyTo(masked);
        var run = 0;
        foreach (var inline in ProseBlocks.SelectMany(block => block.Inlines))
        {
            if (!inline.IsMasked)
                continue;
            while (runs[run].SourceEnd <= inline.Span.Start)
                run++;
            var start = runs[run].ProseStart + inline.Span.Start - runs[run].SourceStart;
            masked.Slice(start, Math.Min(inline.Span.Length, runs[run].ProseEnd - start)).Fill('*');
        }
    }

    private TextStatistics CountText()
    {
        var statistics = TextStatistics.Empty;
        foreach (var block in ProseBlocks)
        {
            if (block.IsInSummary)
                statistics = statistics.Add(block.MaskedText, block.Sentences.Length);
        }
        return statistics;
    }

    private ImmutableArray<Link> FindLinks() =>
        [.. ProseBlocks.SelectMany(block => block.Inlines
            .Where(inline => inline.Kind is InlineKind.Link or InlineKind.AutoLink)
            .Select(inline => new Link(block, inline)))];
}
