using System.Collections.Immutable;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Formats.Markdown;

/// <summary>Collects the prose of one leaf and the inlines in it, in source order. Not thread-safe.</summary>
internal sealed class InlineCollector
{
    private readonly MarkupText _markup;
    private readonly ProseBuilder _prose;

    // An inline that is still open is null.
    private readonly List<Inline?> _inlines = [];

    public InlineCollector(MarkupText markup)
    {
        _markup = markup;
        _prose = new ProseBuilder(markup.Source);
    }

    /// <summary>How much prose there is so far.</summary>
    public int Length => _prose.Length;

    /// <summary>Where in the source the prose so far ends.</summary>
    public int SourceEnd { get; private set; }

    /// <summary>True while what is appended is not shown: inside a script or style element.</summary>
    public bool IsHidden { get; set; }

    /// <summary>Makes ready for another leaf.</summary>
    public void Start(int sourceStart)
    {
        _inlines.Clear();
        SourceEnd = sourceStart;
        IsHidden = false;
    }

    /// <summary>Adds a stretch of the source as it stands, without what is not shown of it and without white space at the start of the prose.</summary>
    public void Append(TextSpan span)
    {
        if (IsHidden || span.IsEmpty || span.Start < SourceEnd)
            return;
        SourceEnd = span.End;
        if (Length == 0)
            span = WithoutLeadingSpace(span);
        if (!span.IsEmpty)
            _markup.AppendTo(_prose, span);
    }

    /// <summary>Adds a stretch of the source as it stands; in code, what looks like template code is an example of it.</summary>
    public void AppendCode(TextSpan span)
    {
        if (IsHidden || span.IsEmpty || span.Start < SourceEnd)
            return;
        SourceEnd = span.End;
        _prose.Append(span);
    }

    /// <summary>Adds characters that a stretch of the source writes in another way.</summary>
    public void Append(ReadOnlySpan<char> text, TextSpan span)
    {
        if (IsHidden || span.IsEmpty || span.Start < SourceEnd || (Length == 0 && text.IsWhiteSpace()))
            return;
        SourceEnd = span.End;
        _prose.Append(text, span);
    }

    /// <summary>Adds the line end at an offset, unless the prose already stands at a line start, as after a line of template code.</summary>
    public void AppendLineEnd(int offset)
    {
        var span = LineEnd.At(_markup.Source.Text, offset);
        if (_prose.Last == '\n' || span.IsEmpty)
            return;
        if (_markup.Source.Text[span.Start] == '\n')
            Append(span);
        else
            Append("\n", span);
    }

    /// <summary>True when the prose from an offset on is exactly the text.</summary>
    public bool EndsWith(string text, int start) => _prose.EndsWith(text, start);

    /// <summary>Keeps a place for an inline that ends later; its number is for <see cref="Close"/>.</summary>
    public int Open()
    {
        _inlines.Add(null);
        return _inlines.Count - 1;
    }

    public void Close(int number, Inline inline) => _inlines[number] = inline;

    public void Add(Inline inline) => _inlines.Add(inline);

    /// <summary>The prose and inlines so far; the collector is empty afterwards.</summary>
    public (Prose Prose, ImmutableArray<Inline> Inlines) Finish()
    {
        _prose.TrimEnd();
        var prose = _prose.ToProse();
        var tokens = _markup.TokensIn(prose.SourceSpan);
        if (_inlines.Count == 0)
            return (prose, TokenInlines.Add(prose, [], tokens));
        var inlines = ImmutableArray.CreateBuilder<Inline>(_inlines.Count);
        foreach (var inline in _inlines)
        {
            if (inline is null)
                continue;
            var span = Clamp(inline.ProseSpan, prose.Length);
            if (!span.IsEmpty || inline.Kind is InlineKind.Link or InlineKind.AutoLink or InlineKind.Image or InlineKind.FootnoteReference)
                inlines.Add(span == inline.ProseSpan ? inline : inline with { ProseSpan = span });
        }
        return (prose, TokenInlines.Add(prose, inlines.ToImmutable(), tokens));
    }

    private TextSpan WithoutLeadingSpace(TextSpan span)
    {
        var text = _markup.Source.Text;
        var start = span.Start;
        while (start < span.End && char.IsWhiteSpace(text[start]))
            start++;
        return TextSpan.FromBounds(start, span.End);
    }

    private static TextSpan Clamp(TextSpan span, int end) => TextSpan.FromBounds(Math.Min(span.Start, end), Math.Min(span.End, end));
}
