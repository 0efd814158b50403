using System.Collections.Immutable;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Formats.Html;

/// <summary>
/// Builds the tree of blocks: frames that are open, and the text of the block at hand. Text that stands directly in a container is
/// a paragraph without a name. Not thread-safe.
/// </summary>
internal sealed class HtmlBlockBuilder
{
    // Deeper blocks become part of the deepest: no article is nested so, and later walks of the tree recurse.
    private const int DeepestFrame = 64;

    // "By " may stand before the element that names the author.
    private const int LongestLeadIn = 3;

    private readonly List<HtmlFrame> _frames = [new HtmlFrame(BlockKind.Section, 0, 0, BlockRole.None, "", isSkipped: false)];
    private readonly List<Block> _images = [];
    private int _paragraphStart = -1;
    private bool _isParagraphSkipped;
    private (BlockRole Role, int Start, int End) _marked;

    public HtmlBlockBuilder(SourceText source) => Prose = new HtmlProse(source);

    public HtmlProse Prose { get; }

    public bool IsCode => _frames[^1].Kind == BlockKind.Code;

    /// <summary>How many elements are open that patterns do not see.</summary>
    public int SkippedElements { get; set; }

    /// <summary>True when patterns do not see the block at hand.</summary>
    public bool IsSkipped => SkippedElements > 0 || _frames[^1].IsSkipped;

    public string? CodeLanguage
    {
        set => _frames[^1].Name ??= value;
    }

    /// <summary>Begins a block, when the text before it has ended; returns null when the tree is too deep for one more.</summary>
    public HtmlFrame? StartBlock(BlockKind kind, int start, int level, BlockRole role, string element, bool isSkipped)
    {
        if (_frames.Count > DeepestFrame)
            return null;
        var frame = new HtmlFrame(kind, start, level, role, element, isSkipped || SkippedElements > 0);
        _frames.Add(frame);
        return frame;
    }

    /// <summary>Ends a block, and with it the text at hand.</summary>
    public void EndBlock(HtmlFrame frame, BlockRole role, int end)
    {
        EndText(role);
        while (_frames.Count > 1)
        {
            var top = _frames[^1];
            _frames.RemoveAt(_frames.Count - 1);
            _frames[^1].Add(top.ToBlock(end));
            if (ReferenceEquals(top, frame))
                return;
        }
    }

    /// <summary>Begins a paragraph, when the text before it has ended.</summary>
    public void StartParagraph(int start, bool isSkipped)
    {
        _paragraphStart = start;
        _isParagraphSkipped = isSkipped || SkippedElements > 0;
    }

    public void EndParagraph(BlockRole role, int end)
    {
        EndText(role, end);
        _paragraphStart = -1;
    }

    /// <summary>A line break: the second in a row begins a new block.</summary>
    public void BreakLine(TextSpan tag, BlockRole role)
    {
        if (IsCode)
            Prose.AppendLineBreak(tag);
        else if (Prose.IsEmpty)
            return;
        else if (!Prose.EndsInLineBreak)
            Prose.AppendLineBreak(tag);
        else if (_paragraphStart >= 0 || !_frames[^1].IsOneText)
            EndText(role);
    }

    /// <summary>Notes that an inline element names the role of its block, which counts when the block has no other text.</summary>
    public void MarkText(BlockRole role, int start)
    {
        if (_marked.Role == BlockRole.None && Prose.Length > start && start <= LongestLeadIn)
            _marked = (role, start, Prose.Length);
    }

    public void AddImage(TextSpan tag, string? target, TextSpan? targetSpan, Block? alternative)
    {
        Prose.AddImage(tag, target, targetSpan);
        if (alternative is not null)
            _images.Add(alternative);
    }

    /// <summary>Ends the text at hand, if there is any: what comes next belongs to another block.</summary>
    /// <param name="role">The role of what ends.</param>
    /// <param name="end">Where its element ends; where its text ends when omitted.</param>
    public void EndText(BlockRole role, int end = -1)
    {
        var start = Prose.Start;
        var prose = Prose.Finish(out var inlines);
        var marked = _marked;
        _marked = default;
        if (prose.IsEmpty && _images.Count == 0)
            return;
        if (role == BlockRole.None && marked.End == prose.Length)
            role = marked.Role;
        var frame = _frames[^1];
        var span = TextSpan.FromBounds(_paragraphStart >= 0 ? Math.Min(_paragraphStart, start) : start, end >= 0 ? Math.Max(end, Prose.End) : Prose.End);
        if (_paragraphStart < 0 && frame.TakesProse)
        {
            frame.SetProse(prose, inlines, span);
            if (frame.Role == BlockRole.None)
                frame.Role = role;
            foreach (var image in _images)
                frame.Add(image);
        }
        else
        {
            var isParagraph = _paragraphStart >= 0;
            frame.Add(new Block(BlockKind.Paragraph, span, prose, [.. _images], inlines, role: role)
            {
                Element = isParagraph ? "p" : "",
                IsSkipped = isParagraph ? _isParagraphSkipped : SkippedElements > 0,
            });
        }
        _images.Clear();
        // What follows two line breaks in a paragraph begins at its own text.
        if (_paragraphStart >= 0)
            _paragraphStart = int.MaxValue;
    }

    /// <summary>The blocks at the top.</summary>
    public ImmutableArray<Block> ToBlocks() => _frames[0].ToBlock(0).Children;
}
