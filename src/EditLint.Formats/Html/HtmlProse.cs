using System.Collections.Immutable;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Formats.Html;

/// <summary>
/// Collects the prose of one block after another as a browser would show it: white space collapses to one blank, which maps to the
/// first of the characters it stands for, and none is left at either end. Inline elements may stay open from block to block. Not thread-safe.
/// </summary>
internal sealed class HtmlProse
{
    // Each is repeated in every block that ends inside it; no author nests so many.
    private const int MostOpenInlines = 8;

    private readonly SourceText _source;
    private readonly ProseBuilder _builder;
    private readonly List<Inline?> _inlines = [];
    private readonly List<OpenInline> _open = [];
    private TextSpan _blank;
    private int _withoutText;

    public HtmlProse(SourceText source)
    {
        _source = source;
        _builder = new ProseBuilder(source);
    }

    /// <summary>True when the block has no text so far.</summary>
    public bool IsEmpty => _builder.Length == 0;

    /// <summary>How much prose there is so far, in UTF-16 units.</summary>
    public int Length => _builder.Length;

    /// <summary>True when the last thing shown is a line break.</summary>
    public bool EndsInLineBreak => _builder.Last == '\n';

    /// <summary>Where the first text or inline element of the block starts in the source; -1 when there is none.</summary>
    public int Start { get; private set; } = -1;

    /// <summary>Where the last one ends.</summary>
    public int End { get; private set; }

    /// <summary>Adds text as a browser shows it.</summary>
    /// <param name="span">Its place, references and white space included.</param>
    /// <param name="isAttribute">True for the value of an attribute.</param>
    public void Append(TextSpan span, bool isAttribute = false)
    {
        var text = _source.Text;
        for (var i = span.Start; i < span.End;)
        {
            var c = text[i];
            var length = 1;
            if (HtmlTokenizer.IsSpace(c))
                length = AddBlank(i, c == '\r' && i + 1 < span.End && text[i + 1] == '\n' ? 2 : 1);
            else if (c == '&' && CharacterReference.Read(text.AsSpan(i, span.End - i), isAttribute, out length) is { } decoded)
                AppendReference(decoded, new TextSpan(i, length));
            else if (!IsEmpty || !char.IsWhiteSpace(c))
                AppendText(TextSpan.FromBounds(i, i + (length = FindEndOfText(text, i, span.End) - i)));
            else
                length = 1;
            i += length;
        }
    }

    /// <summary>Adds text whose white space is shown as it stands; references are still read.</summary>
    public void AppendPreformatted(TextSpan span)
    {
        var text = _source.Text;
        for (var i = span.Start; i < span.End;)
        {
            var next = text.AsSpan(i, span.End - i).IndexOfAny('&', '\r');
            var end = next < 0 ? span.End : i + next;
            AppendText(TextSpan.FromBounds(i, end));
            i = end;
            if (i == span.End)
                break;
            if (text[i] == '\r')
            {
                var length = i + 1 < span.End && text[i + 1] == '\n' ? 2 : 1;
                AppendDecoded("\n", new TextSpan(i, length));
                i += length;
            }
            else if (CharacterReference.Read(text.AsSpan(i, span.End - i), false, out var length) is { } decoded)
            {
                AppendDecoded(decoded, new TextSpan(i, length));
                i += length;
            }
            else
            {
                AppendText(new TextSpan(i++, 1));
            }
        }
    }

    /// <summary>Adds the line break of an element.</summary>
    public void AppendLineBreak(TextSpan tag)
    {
        _blank = default;
        Touch(tag);
        _builder.Append("\n", tag);
    }

    /// <summary>Begins an inline element; returns null when too many are open already, and its text is then plain.</summary>
    public OpenInline? Open(InlineKind kind, TextSpan tag, bool isMasked, string? target = null, TextSpan? targetSpan = null)
    {
        if (_open.Count == MostOpenInlines)
            return null;
        var inline = new OpenInline(kind, isMasked, target, targetSpan) { SourceStart = tag.Start, Slot = Reserve() };
        _open.Add(inline);
        _withoutText++;
        Touch(tag);
        return inline;
    }

    /// <summary>Ends an inline element.</summary>
    /// <param name="inline">The element.</param>
    /// <param name="end">Where its end tag ends; <see cref="End"/> when it has none.</param>
    public void Close(OpenInline inline, int end)
    {
        _open.Remove(inline);
        if (inline.ProseStart < 0)
            _withoutText--;
        var isSplit = inline.SourceStart < 0;
        if (isSplit || (inline.ProseStart < 0 && inline.Kind != InlineKind.Link))
            return;
        End = Math.Max(End, end);
        Record(inline, inline.ProseStart < 0 ? PlaceOfEmpty() : inline.ProseStart, end);
    }

    /// <summary>Adds an image, which shows no text.</summary>
    public void AddImage(TextSpan tag, string? target, TextSpan? targetSpan)
    {
        Touch(tag);
        _inlines.Add(new Inline(InlineKind.Image, new TextSpan(PlaceOfEmpty(), 0), tag, target, targetSpan));
    }

    /// <summary>The prose and the inline elements so far; the next block begins, and elements still open go on in it.</summary>
    public Prose Finish(out ImmutableArray<Inline> inlines)
    {
        _blank = default;
        if (Start < 0)
        {
            inlines = [];
            return Prose.Empty;
        }
        foreach (var inline in _open)
        {
            if (inline.ProseStart >= 0)
                Record(inline, inline.ProseStart, End);
            inline.ProseStart = inline.EmptyStart = inline.SourceStart = inline.Slot = -1;
        }
        _builder.TrimEnd();
        var length = Length;
        inlines = TakeInlines(length);
        _withoutText = _open.Count;
        Start = -1;
        return _builder.ToProse();
    }

    private ImmutableArray<Inline> TakeInlines(int length)
    {
        if (_inlines.Count == 0)
            return [];
        var taken = ImmutableArray.CreateBuilder<Inline>(_inlines.Count);
        foreach (var inline in _inlines)
        {
            if (inline is not null && Clamp(inline, length) is var clamped && (!clamped.ProseSpan.IsEmpty || inline.Kind is InlineKind.Link or InlineKind.Image))
                taken.Add(clamped);
        }
        _inlines.Clear();
        return taken.DrainToImmutable();
    }

    private static Inline Clamp(Inline inline, int length) => inline.ProseSpan.End <= length
        ? inline
        : inline with { ProseSpan = TextSpan.FromBounds(Math.Min(inline.ProseSpan.Start, length), length) };

    // Plain characters with single blanks between them, which are shown as they stand.
    private static int FindEndOfText(string text, int start, int end)
    {
        var i = start + 1;
        while (i < end)
        {
            var c = text[i];
            if (c == ' ' ? i + 1 >= end || text[i + 1] is <= ' ' or '&' : c is < ' ' or '&')
                break;
            i++;
        }
        return i;
    }

    // The place of an image or an empty link. The elements around it that have no text yet start there, so that inlines are in order in the prose as in the source.
    private int PlaceOfEmpty()
    {
        var place = Length + (IsBlankPending ? 1 : 0);
        foreach (var inline in _open)
        {
            if (inline.ProseStart < 0 && inline.EmptyStart < 0)
                inline.EmptyStart = place;
        }
        return place;
    }

    private bool IsBlankPending => !_blank.IsEmpty && !IsEmpty && !EndsInLineBreak;

    private int AddBlank(int start, int length)
    {
        if (_blank.IsEmpty)
            _blank = new TextSpan(start, length);
        return length;
    }

    private void AppendReference(string decoded, TextSpan span)
    {
        if (HtmlTokenizer.IsSpace(decoded[0]))
            AddBlank(span.Start, span.Length);
        else if (!IsEmpty || !string.IsNullOrWhiteSpace(decoded))
            AppendDecoded(decoded, span);
    }

    private void AppendText(TextSpan span)
    {
        if (span.IsEmpty)
            return;
        BeginText(span);
        _builder.Append(span);
    }

    private void AppendDecoded(string decoded, TextSpan span)
    {
        BeginText(span);
        _builder.Append(decoded, span);
    }

    private void BeginText(TextSpan span)
    {
        if (IsBlankPending)
        {
            if (_source[_blank] is " ")
                _builder.Append(_blank);
            else
                _builder.Append(" ", _blank);
        }
        _blank = default;
        Touch(span);
        if (_withoutText == 0)
            return;
        foreach (var inline in _open)
        {
            if (inline.ProseStart >= 0)
                continue;
            inline.ProseStart = inline.EmptyStart >= 0 ? inline.EmptyStart : Length;
            if (inline.SourceStart < 0)
                (inline.SourceStart, inline.Slot) = (span.Start, Reserve());
        }
        _withoutText = 0;
    }

    private void Touch(TextSpan span)
    {
        if (Start < 0)
            Start = span.Start;
        End = span.End;
    }

    private int Reserve()
    {
        _inlines.Add(null);
        return _inlines.Count - 1;
    }

    private void Record(OpenInline inline, int proseStart, int end) =>
        _inlines[inline.Slot] = new Inline(inline.Kind, TextSpan.FromBounds(proseStart, Math.Max(proseStart, Length)), TextSpan.FromBounds(inline.SourceStart, end), inline.Target, inline.TargetSpan)
        {
            // A link that shows its own address shows no language.
            IsMasked = inline.IsMasked || (inline.Target is { } target && _builder.EndsWith(target, proseStart)),
        };
}
