using System.Collections.Immutable;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Formats.Html;

/// <summary>A block whose end has not come yet.</summary>
internal sealed class HtmlFrame(BlockKind kind, int start, int level, BlockRole role, string element, bool isSkipped)
{
    private readonly ImmutableArray<Block>.Builder _children = ImmutableArray.CreateBuilder<Block>();
    private Prose? _prose;
    private ImmutableArray<Inline> _inlines = [];
    private TextSpan _proseSpan;

    public BlockKind Kind { get; } = kind;

    public BlockRole Role { get; set; } = role;

    public string? Name { get; set; }

    /// <summary>True when patterns do not see the block.</summary>
    public bool IsSkipped { get; } = isSkipped;

    /// <summary>True when text that comes now is the block's own: it may have some, and nothing stands before it.</summary>
    public bool TakesProse => _prose is null && _children.Count == 0 && Kind is not (BlockKind.Section or BlockKind.List or BlockKind.Table);

    /// <summary>True when the block is one run of text, so that two line breaks do not split it.</summary>
    public bool IsOneText => Kind is BlockKind.Heading or BlockKind.Caption or BlockKind.Code;

    public void Add(Block child) => _children.Add(child);

    public void SetProse(Prose prose, ImmutableArray<Inline> inlines, TextSpan span)
    {
        _prose = prose;
        _inlines = inlines;
        _proseSpan = span;
    }

    /// <summary>The block.</summary>
    /// <param name="end">Where its end tag ends.</param>
    public Block ToBlock(int end)
    {
        // White space at the end of preformatted text stands behind the place where a block ends that lacks its end tag.
        end = Math.Max(Math.Max(start, end), _proseSpan.End);
        foreach (var child in _children)
            end = Math.Max(end, child.Span.End);
        foreach (var inline in _inlines)
            end = Math.Max(end, inline.Span.End);
        var span = TextSpan.FromBounds(start, end);
        // A block quotation has prose or blocks, not both.
        if (Kind == BlockKind.BlockQuote && _prose is not null && _children.Any(child => child.Kind != BlockKind.AltText))
        {
            var images = _children.TakeWhile(child => child.Kind == BlockKind.AltText && child.Span.End <= _proseSpan.End).ToImmutableArray();
            var first = new Block(BlockKind.Paragraph, _proseSpan, _prose, images, _inlines, role: Role);
            return new Block(Kind, span, children: [first, .. _children.Skip(images.Length)], name: Name, role: Role) { Element = element, IsSkipped = IsSkipped };
        }
        return new Block(Kind, span, _prose, _children.ToImmutable(), _inlines, level, Name, Role) { Element = element, IsSkipped = IsSkipped };
    }
}
