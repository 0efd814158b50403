using System.Text;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;

namespace EditLint.Cli.Reporters;

/// <summary>
/// Writes the prose of one block with its inline markup and its marks. The prose is cut wherever a mark or a markup starts or ends, so that any of them may
/// overlap: each piece that is marked is one element, which names all of its findings. Used by one thread.
/// </summary>
internal sealed class HtmlProse
{
    // What is about whole paragraphs is marked more lightly than what is about words.
    private const int LongPassage = 240;

    private readonly StringBuilder _html;
    private readonly string _file;
    private readonly bool _hasLinks;
    private readonly List<Inline> _open = [];
    private readonly HashSet<HtmlPlace> _named = new(ReferenceEqualityComparer.Instance);

    /// <summary>Makes a writer.</summary>
    /// <param name="html">Where to write.</param>
    /// <param name="file">The identity of the file in the page.</param>
    /// <param name="hasLinks">True when links lead to where they point; else they are shown only, for what an article links to is not to be trusted.</param>
    public HtmlProse(StringBuilder html, string file, bool hasLinks)
    {
        _html = html;
        _file = file;
        _hasLinks = hasLinks;
    }

    /// <summary>Writes the prose of a block.</summary>
    public void Append(Block block, IReadOnlyList<HtmlMark> marks)
    {
        var text = block.Prose.Text;
        if (marks.Count == 0 && block.Inlines.IsEmpty)
        {
            _html.AppendProse(text);
            return;
        }
        int[] cuts = [.. block.Inlines.Select(i => i.ProseSpan).Concat(marks.Select(m => m.Span)).SelectMany(s => (int[])[s.Start, s.End]).Append(0).Append(text.Length).Distinct().Order()];
        var inlines = new Queue<Inline>(block.Inlines.OrderBy(i => i.ProseSpan.Start));
        var waiting = new Queue<HtmlMark>(marks.OrderBy(m => m.Span));
        var covering = new List<Inline>();
        var marked = new List<HtmlMark>();
        for (var i = 0; i < cuts.Length; i++)
        {
            var start = cuts[i];
            covering.RemoveAll(c => c.ProseSpan.End <= start);
            marked.RemoveAll(m => m.Span.End <= start);
            SetOpen(covering);
            while (inlines.TryPeek(out var inline) && inline.ProseSpan.Start == start)
            {
                if (!inlines.Dequeue().ProseSpan.IsEmpty)
                    covering.Add(inline);
                else if (inline is { Kind: InlineKind.FootnoteReference, Target: { } label })
                    _html.Append("<sup class=\"fn\" data-label=\"").AppendVisible(label).Append("\"></sup>");
            }
            SetOpen(covering);
            while (waiting.TryPeek(out var mark) && mark.Span.Start == start)
            {
                waiting.Dequeue();
                if (mark.Span.IsEmpty)
                    AppendPiece("", [mark], start);
                else
                    marked.Add(mark);
            }
            if (start < text.Length)
                AppendPiece(text.AsSpan(start, cuts[i + 1] - start), marked, start);
        }
        SetOpen([]);
    }

    private void AppendPiece(ReadOnlySpan<char> text, List<HtmlMark> marks, int start)
    {
        var related = marks.Where(m => m.Place.Related > 0).Select(m => m.Place).ToList();
        var findings = marks.Where(m => m.Place.Related == 0).OrderBy(m => m.Place.Span.Length).ThenBy(m => m.Place.Number).ToList();
        foreach (var mark in marks.Where(m => m.IsFirst && _named.Add(m.Place) && m.Place.Related > 0))
            _html.Append($"<span class=\"to\" id=\"{HtmlAnchor.OfMark(_file, mark.Place.Number, mark.Place.Related)}\"></span>");
        if (related.Count > 0)
            _html.Append($"<span class=\"rel\" data-r=\"{string.Join(' ', related.Select(p => $"{p.Number}.{p.Related}"))}\">");
        if (findings.Count > 0)
            AppendMark(text, findings, start);
        else
            _html.AppendProse(text);
        if (related.Count > 0)
            _html.Append("</span>");
    }

    // The shortest finding leads: the others are around it.
    private void AppendMark(ReadOnlySpan<char> text, List<HtmlMark> findings, int start)
    {
        var begun = findings.Where(m => m.IsFirst && m.Span.Start == start).Select(m => m.Place.Number).ToList();
        var style = findings.Max(m => m.Place.Severity) switch
        {
            Severity.Error => "e",
            Severity.Warning => "w",
            _ => "s",
        };
        _html.Append("<mark class=\"").Append(style);
        if (findings.Count > 1)
            _html.Append(" many");
        if (findings[0].Place.Span.Length > LongPassage)
            _html.Append(" long");
        if (text.IsEmpty)
            _html.Append(" point");
        else if (ShowsBlanks(text))
            _html.Append(" sp");
        _html.Append("\">");
        foreach (var number in begun.Skip(1))
            _html.Append($"<span id=\"{HtmlAnchor.OfMark(_file, number)}\"></span>");
        _html.Append("<a");
        if (begun.Count > 0)
            _html.Append($" id=\"{HtmlAnchor.OfMark(_file, begun[0])}\"");
        else
            _html.Append(" tabindex=\"-1\"");
        if (text.IsWhiteSpace())
            _html.Append(" aria-label=\"here\"");
        _html.Append($" href=\"#{HtmlAnchor.OfFinding(_file, findings[0].Place.Number)}\" aria-describedby=\"{string.Join(' ', findings.Select(m => HtmlAnchor.OfFinding(_file, m.Place.Number)))}\">");
        _html.AppendProse(text).Append("</a></mark>");
    }

    // Browsers show a row of blanks as one, and that may be what was found.
    private static bool ShowsBlanks(ReadOnlySpan<char> text) =>
        !text.Contains('\n') && (text.Contains("  ", StringComparison.Ordinal) || text.Contains('\t') || char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]));

    private void SetOpen(List<Inline> wanted)
    {
        var same = 0;
        while (same < _open.Count && same < wanted.Count && ReferenceEquals(_open[same], wanted[same]))
            same++;
        for (var i = _open.Count - 1; i >= same; i--)
            _html.Append("</").Append(ElementOf(_open[i])).Append('>');
        _open.RemoveRange(same, _open.Count - same);
        foreach (var inline in wanted.Skip(same))
        {
            _html.Append('<').Append(ElementOf(inline));
            if (ElementOf(inline) == "a")
                _html.Append(" rel=\"noreferrer noopener\" href=\"").AppendVisible(inline.Target!).Append('"');
            else if (inline.Kind is InlineKind.Link or InlineKind.AutoLink)
                _html.Append(" class=\"link\" title=\"").AppendVisible(inline.Target ?? "").Append('"');
            _html.Append('>');
            _open.Add(inline);
        }
    }

    private string ElementOf(Inline inline) => inline.Kind switch
    {
        InlineKind.Emphasis => "em",
        InlineKind.Strong => "strong",
        InlineKind.Strikethrough => "s",
        InlineKind.Code => "code",
        InlineKind.Quotation => "q",
        InlineKind.FootnoteReference => "sup",
        InlineKind.Link or InlineKind.AutoLink when _hasLinks && inline.Target is { } target && HtmlAddress.IsSafe(target) => "a",
        _ => "span",
    };
}
