using System.Collections.Immutable;
using System.Runtime.InteropServices;
using EditLint.Core.Language;
using EditLint.Core.Text;

namespace EditLint.Core.Documents;

/// <summary>
/// A block of a document: prose of its own, children, or both (the prose then comes first).
/// Immutable once its document is made, and thread-safe.
/// </summary>
public sealed class Block
{
    // Arrays, so that one reference can be published atomically.
    private Sentence[]? _sentences;
    private TextSpan[]? _words;
    private string? _maskedText;
    private string? _element;
    private bool _isSkipped;
    private bool _hasTypedApostrophes;

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

    /// <summary>What it is by its markup.</summary>
    public BlockKind Kind { get; }

    /// <summary>The source of the block, its markup included.</summary>
    public TextSpan Span { get; }

    /// <summary>Its own text as a reader sees it; empty when it only holds other blocks.</summary>
    public Prose Prose { get; }

    /// <summary>The blocks inside, in source order.</summary>
    public ImmutableArray<Block> Children { get; }

    /// <summary>The inline markup of its prose, in order of their starts, outer before inner.</summary>
    public ImmutableArray<Inline> Inlines { get; }

    /// <summary>The level of a heading, 1 to 6; 1 for a header cell; 0 for all else.</summary>
    public int Level { get; }

    /// <summary>The key of a front matter field, the language of code, the label of a footnote; null for all else.</summary>
    public string? Name { get; }

    /// <summary>Its part in the article.</summary>
    public BlockRole Role { get; internal set; }

    /// <summary>The HTML element that the block is, in lower case; of other markup the one that it is rendered to. Empty when it has none.</summary>
    public string Element
    {
        get => _element ??= ElementName.Of(Kind, Level);
        init => _element = value;
    }

    /// <summary>True when patterns do not see the block: its element, its class or one around it is left out by <see cref="ReadingOptions"/>.</summary>
    public bool IsSkipped
    {
        get => _isSkipped;
        init => _isSkipped = value;
    }

    /// <summary>The block around this one, or null at the top.</summary>
    public Block? Parent { get; private set; }

    /// <summary>What the document of the block was read from; null before it has one.</summary>
    internal SourceText? Source { get; private set; }

    /// <summary>The place of this block in <see cref="Document.ProseBlocks"/>, or -1 when it is not there.</summary>
    public int Ordinal { get; internal set; } = -1;

    /// <summary>The sentences of the block's own prose, in order; split at the first question.</summary>
    public ImmutableArray<Sentence> Sentences =>
        ImmutableCollectionsMarshal.AsImmutableArray(_sentences ?? Interlocked.CompareExchange(ref _sentences, SplitSentences(), null) ?? _sentences);

    /// <summary>The words of the block's own prose, in order, in offsets of the prose; split at the first question.</summary>
    public ImmutableArray<TextSpan> Words =>
        ImmutableCollectionsMarshal.AsImmutableArray(_words ?? Interlocked.CompareExchange(ref _words, ImmutableCollectionsMarshal.AsArray(WordTokenizer.Tokenize(Prose.Text)), null) ?? _words);

    /// <summary>The same words with their text, one after the other.</summary>
    public IEnumerable<Word> EnumerateWords()
    {
        foreach (var span in Words)
            yield return new Word(this, span);
    }

    /// <summary>
    /// The prose with an asterisk for each character that is not language: code and what else <see cref="ReadingOptions"/> names, links that
    /// show their own address, and front matter that is an address. Patterns of rules look at this text; its offsets are those of the prose.
    /// An apostrophe that is written <c>&amp;rsquo;</c> stands in it as typewriters have it, as rules expect.
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

    /// <summary>The same block with other content.</summary>
    /// <param name="span">Its source, markup included.</param>
    /// <param name="prose">Its own text.</param>
    /// <param name="children">The blocks inside.</param>
    /// <param name="inlines">The inline markup of its prose.</param>
    public Block With(TextSpan span, Prose prose, ImmutableArray<Block> children, ImmutableArray<Inline> inlines) =>
        new(Kind, span, prose, children, inlines, Level, Name, Role) { _element = _element, _isSkipped = _isSkipped };

    /// <summary>The same block, not seen by patterns.</summary>
    public Block Skipped() => _isSkipped ? this : new(Kind, Span, Prose, Children, Inlines, Level, Name, Role) { _element = _element, _isSkipped = true };

    /// <summary>Makes the block a part of its document; called once, for a parent before its children.</summary>
    /// <param name="parent">The block around it.</param>
    /// <param name="filter">What patterns may see.</param>
    /// <param name="source">What the document was read from.</param>
    /// <param name="hasTypedApostrophes">True when the source has apostrophes that are written as a reference.</param>
    internal void Adopt(Block? parent, ElementFilter filter, SourceText source, bool hasTypedApostrophes)
    {
        Parent = parent;
        Source = source;
        _hasTypedApostrophes = hasTypedApostrophes;
        // As in Vale, the text of an image is an attribute, which no element around it hides.
        _isSkipped = _isSkipped || (parent is { _isSkipped: true } && Kind != BlockKind.AltText) || filter.Skips(Element) || (Kind == BlockKind.FrontMatterField && filter.SkipsField(Name ?? ""));
    }

    private string Mask()
    {
        if (Kind == BlockKind.FrontMatterField && Prose.Text.Contains('/') && !Prose.Text.Any(char.IsWhiteSpace))
            return new string('*', Prose.Length);
        char[]? masked = null;
        foreach (var inline in Inlines)
        {
            if (inline.IsMasked && !inline.ProseSpan.IsEmpty)
                (masked ??= Prose.Text.ToCharArray()).AsSpan(inline.ProseSpan.Start, inline.ProseSpan.Length).Fill('*');
        }
        if (_hasTypedApostrophes && Source is { } source)
        {
            foreach (var run in Prose.Runs)
            {
                if (!run.IsVerbatim && SourceProse.IsApostrophe(source, run) && (masked is null || masked[run.ProseStart] != '*'))
                    (masked ??= Prose.Text.ToCharArray())[run.ProseStart] = '\'';
            }
        }
        return masked is null ? Prose.Text : new string(masked);
    }

    private Sentence[] SplitSentences()
    {
        var spans = SentenceSplitter.Split(Prose.Text);
        var sentences = spans.IsEmpty ? [] : new Sentence[spans.Length];
        for (var i = 0; i < sentences.Length; i++)
            sentences[i] = new Sentence(this, spans[i]);
        return sentences;
    }
}
