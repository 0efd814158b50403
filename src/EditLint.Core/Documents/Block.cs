using System.Collections.Immutable;
using EditLint.Core.Language;
using EditLint.Core.Text;

namespace EditLint.Core.Documents;

/// <summary>
/// A block of a document: prose of its own, children, or both (the prose then comes first).
/// Immutable once its document is made, and thread-safe.
/// </summary>
public sealed class Block
{
    // Boxed, so that one reference can be published atomically.
    private object? _sentences;
    private object? _words;
    private string? _maskedText;

    /// <summary>Makes a block; a reader calls this, children first.</summary>
    /// <param name="kind">What it is by its markup.</param>
    /// <param name="span">Its source, markup included.</param>
    /// <param name="prose">Its own text; none when null.</param>
    /// <param name="children">The blocks inside, in source order.</param>
    /// <param name="inlines">The inline markup of its prose, in order of their starts, outer before inner.</param>
    /// <param name="level">The level of a heading; 1 for a header cell.</param>
    /// <param name="name">The key of a front matter field, the language of code, the label of a footnote.</param>
    /// <param name="role">Its part in the article, where the markup says so.</param>
    public Block(BlockKind kind, TextSpan span, Prose? prose = null, ImmutableArray<Block> children = default, ImmutableArray<Inline> inlines = default, int level = 0, string? name = null, BlockRole role = BlockRole.None)
    {
        Kind = kind;
        Span = span;
        Prose = prose ?? Prose.Empty;
        Children = children.IsDefault ? [] : children;
        Inlines = inlines.IsDefault ? [] : inlines;
        Level = level;
        Name = name;
        Role = role;
    }

    public BlockKind Kind { get; }

    /// <summary>The source of the block, its markup included.</summary>
    public TextSpan Span { get; }

    public Prose Prose { get; }

    public ImmutableArray<Block> Children { get; }

    public ImmutableArray<Inline> Inlines { get; }

    public int Level { get; }

    public string? Name { get; }

    public BlockRole Role { get; internal set; }

    /// <summary>The block around this one, or null at the top.</summary>
    public Block? Parent { get; internal set; }

    /// <summary>The place of this block in <see cref="Document.ProseBlocks"/>, or -1 when it is not there.</summary>
    public int Ordinal { get; internal set; } = -1;

    /// <summary>The sentences of the block's own prose, in order; split at the first question.</summary>
    public ImmutableArray<Sentence> Sentences =>
        (ImmutableArray<Sentence>)(_sentences ?? Interlocked.CompareExchange(ref _sentences, SplitSentences(), null) ?? _sentences);

    /// <summary>The words of the block's own prose, in order, in offsets of the prose; split at the first question.</summary>
    public ImmutableArray<TextSpan> Words =>
        (ImmutableArray<TextSpan>)(_words ?? Interlocked.CompareExchange(ref _words, WordTokenizer.Tokenize(Prose.Text), null) ?? _words);

    /// <summary>
    /// The prose with an asterisk for each character that is not language: code, links that show their own address, and front matter
    /// that is an address. Patterns of rules look at this text; its offsets are those of the prose.
    /// </summary>
    public string MaskedText => _maskedText ??= Mask();

    /// <summary>True when the block stands in the run of the article: not in a quote, a list, a table, a caption or a note.</summary>
    public bool IsInRun
    {
        get
        {
            for (var block = Parent; block is not null; block = block.Parent)
            {
                if (block.Kind != BlockKind.Section)
                    return false;
            }
            return true;
        }
    }

    /// <summary>True for a part of the running text that measures of readability and the scope <c>summary</c> look at: paragraphs, list items and quotations.</summary>
    public bool IsInSummary => Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.BlockQuote && !IsInside(BlockKind.Table);

    /// <summary>True when a block around this one is of the kind.</summary>
    public bool IsInside(BlockKind kind)
    {
        for (var block = Parent; block is not null; block = block.Parent)
        {
            if (block.Kind == kind)
                return true;
        }
        return false;
    }

    public override string ToString() => $"{Kind} {Span} {Prose.Text}";

    private string Mask()
    {
        if (Kind == BlockKind.FrontMatterField && Prose.Text.Contains('/') && !Prose.Text.Any(char.IsWhiteSpace))
            return new string('*', Prose.Length);
        var hidden = Inlines.Where(i => i.Kind is InlineKind.Code or InlineKind.AutoLink && !i.ProseSpan.IsEmpty).ToArray();
        if (hidden.Length == 0)
            return Prose.Text;
        return string.Create(Prose.Length, (Prose.Text, hidden), static (masked, state) =>
        {
            state.Text.CopyTo(masked);
            foreach (var inline in state.hidden)
                masked.Slice(inline.ProseSpan.Start, inline.ProseSpan.Length).Fill('*');
        });
    }

    private ImmutableArray<Sentence> SplitSentences() => [.. SentenceSplitter.Split(Prose.Text).Select(span => new Sentence(this, span))];
}
