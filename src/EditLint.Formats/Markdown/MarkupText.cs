using System.Collections.Immutable;
using EditLint.Core.Documents;
using EditLint.Core.Text;
using Markdig.Helpers;
using Markdig.Syntax;

namespace EditLint.Formats.Markdown;

/// <summary>
/// The text that the Markdown parser is given: the source, unit for unit, with letters for template code and for what a house says is no
/// language, so that quotes, bars and blanks inside it mean nothing to the parser, and blank lines for what is a block of its own. Every
/// offset is an offset of the source. Not thread-safe.
/// </summary>
internal sealed class MarkupText
{
    private const char Filler = 'x';

    // A backtick, which would stand here, is punctuation to the asterisks around it.
    private const char Edge = '\u00A7';

    private readonly HiddenText _hidden;
    private SourceText? _withoutLineStarts;

    /// <summary>Prepares a source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="bodyStart">Where its Markdown starts.</param>
    /// <param name="options">How it is read.</param>
    /// <param name="comments">Its comments in other marks than those of HTML, which are hidden like template code.</param>
    /// <param name="errors">Takes what is wrong with the options.</param>
    public MarkupText(SourceText source, int bodyStart, ReadingOptions options, ImmutableArray<Comment> comments, List<DocumentError> errors)
    {
        Source = source;
        Filter = ElementFilter.Of(options);
        Comments = comments;
        var templates = TemplateCode.Find(source.Text, bodyStart);
        if (!comments.IsEmpty)
            (templates, Comments) = Merge(templates, comments);
        _hidden = HiddenText.Of(templates, IgnoredStretches.Find(source, bodyStart, options, errors));
        Text = Prepare(source.Text, bodyStart);
    }

    public SourceText Source { get; }

    /// <summary>What patterns may see of it.</summary>
    public ElementFilter Filter { get; }

    /// <summary>What a house says is a block of its own and no language.</summary>
    public ImmutableArray<IgnoredStretch> IgnoredBlocks => _hidden.Blocks;

    /// <summary>The comments in other marks than those of HTML, in order; those in code are among them.</summary>
    public ImmutableArray<Comment> Comments { get; }

    /// <summary>What to parse; as long as the source.</summary>
    public string Text { get; }

    /// <summary>The text to parse as a source, for readers of other formats.</summary>
    public SourceText Masked => ReferenceEquals(Text, Source.Text) ? Source : new SourceText(Source.Path, Text);

    /// <summary>The same with blanks for the quotation marks and the indentation at the start of each line; made once, for all HTML inside quotations.</summary>
    public SourceText WithoutLineStarts => _withoutLineStarts ??= new SourceText(Source.Path, BlankLineStarts(Text));

    /// <summary>Where the quotation marks and the indentation of a line end.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lineStart">Where the line starts.</param>
    public static int EndOfLineStart(string text, int lineStart)
    {
        var end = lineStart;
        while (end < text.Length && text[end] is ' ' or '\t' or '>')
            end++;
        return end;
    }

    /// <summary>A span of the parser, whose end is inclusive, as one of ours; never outside the text.</summary>
    public TextSpan ToSpan(SourceSpan span)
    {
        var start = Math.Clamp(span.Start, 0, Text.Length);
        return TextSpan.FromBounds(start, Math.Clamp(span.End + 1, start, Text.Length));
    }

    /// <summary>A span without the white space at its end.</summary>
    public TextSpan TrimEnd(TextSpan span) => new(span.Start, Source[span].TrimEnd().Length);

    /// <summary>What the parser did not see of a span, in order: template code, and what a house says is no language.</summary>
    public ReadOnlySpan<TextSpan> ReplacedIn(TextSpan span) => SortedSpans.In(_hidden.Replaced, span);

    /// <summary>What no prose shows of a span, in order.</summary>
    public ReadOnlySpan<TextSpan> OmittedIn(TextSpan span) => SortedSpans.In(_hidden.Omitted, span);

    /// <summary>What prose shows of a span, in order, that a house says is no language.</summary>
    public ReadOnlySpan<TextSpan> TokensIn(TextSpan span) => SortedSpans.In(_hidden.Tokens, span);

    /// <summary>True when a span holds template code and otherwise only white space.</summary>
    public bool IsTemplateCode(TextSpan span)
    {
        var position = span.Start;
        var templates = SortedSpans.In(_hidden.Templates, span);
        foreach (var template in templates)
        {
            if (position < template.Start && !Source.Text.AsSpan(position, template.Start - position).IsWhiteSpace())
                return false;
            position = template.End;
        }
        return !templates.IsEmpty && (position >= span.End || Source.Text.AsSpan(position, span.End - position).IsWhiteSpace());
    }

    /// <summary>Adds a stretch of the source to prose, without what is not shown of it.</summary>
    public void AppendTo(ProseBuilder prose, TextSpan span)
    {
        var position = span.Start;
        foreach (var template in OmittedIn(span))
        {
            if (position < template.Start)
                prose.Append(TextSpan.FromBounds(position, template.Start));
            position = Math.Min(template.End, span.End);
        }
        if (position < span.End)
            prose.Append(TextSpan.FromBounds(position, span.End));
    }

    /// <summary>Where a link points whose target was parsed from a span: template code as its author wrote it, the rest with escapes resolved.</summary>
    /// <param name="parsed">The target as parsed.</param>
    /// <param name="span">Where it stands.</param>
    public string Target(string parsed, TextSpan span)
    {
        var templates = ReplacedIn(span);
        if (templates.IsEmpty)
            return parsed;
        var target = "";
        var position = span.Start;
        foreach (var template in templates)
        {
            if (position < template.Start)
                target += HtmlHelper.Unescape(Source.Text[position..template.Start]);
            target += Source[template].ToString();
            position = template.End;
        }
        return position < span.End ? target + HtmlHelper.Unescape(Source.Text[position..span.End]) : target;
    }

    private string Prepare(string text, int bodyStart)
    {
        var body = text.AsSpan(bodyStart);
        if (_hidden.Replaced.IsEmpty && !body.Contains('\0') && !HasTabAfterHash(body))
            return text;
        return string.Create(text.Length, (text, bodyStart, _hidden), static (units, state) =>
        {
            state.text.CopyTo(units);
            foreach (var block in state._hidden.Blocks)
                BlankLines(units[block.Span.Start..block.Span.End]);
            foreach (var token in state._hidden.TokenSpans)
            {
                FillLines(units[token.Start..token.End]);
                foreach (var end in (int[])[token.Start, token.End - 1])
                    units[end] = units[end] == Filler ? Edge : units[end];
            }
            foreach (var template in state._hidden.Templates)
            {
                // An attribute list and a comment have braces: markup before them must still end at punctuation.
                var hasBraces = units[template.Start] != '{' || units[template.Start + 1] is not ('{' or '%');
                if (hasBraces)
                    (units[template.Start], units[template.End - 1]) = ('{', '}');
                var inner = hasBraces ? units[(template.Start + 1)..(template.End - 1)] : units[template.Start..template.End];
                FillLines(inner);
            }
            BlankTabsAfterHashes(units[state.bodyStart..]);
            units.Replace('\0', '\uFFFD');
        });
    }

    // A blank line at the start and a line end at the end, so that what stands before and after is not of one paragraph.
    private static void BlankLines(Span<char> units)
    {
        units.Fill(' ');
        units[0] = '\n';
        units[Math.Min(1, units.Length - 1)] = '\n';
        units[^1] = '\n';
    }

    // Where a template and a comment overlap, what begins first hides the other.
    private static (ImmutableArray<TextSpan> Hidden, ImmutableArray<Comment> Comments) Merge(ImmutableArray<TextSpan> templates, ImmutableArray<Comment> comments)
    {
        var hidden = ImmutableArray.CreateBuilder<TextSpan>();
        var left = ImmutableArray.CreateBuilder<Comment>();
        var all = comments.Select(c => (c.Span, Comment: (Comment?)c)).Concat(templates.Select(t => (Span: t, Comment: (Comment?)null)));
        foreach (var (span, comment) in all.OrderBy(a => a.Span.Start))
        {
            if (hidden.Count > 0 && span.Start < hidden[^1].End)
                continue;
            hidden.Add(span);
            if (comment is not null)
                left.Add(comment);
        }
        return (hidden.ToImmutable(), left.ToImmutable());
    }

    private static string BlankLineStarts(string text) => string.Create(text.Length, text, static (units, text) =>
    {
        text.CopyTo(units);
        for (var start = 0; start < text.Length; start = LineEnd.After(text, start).End)
            units[start..EndOfLineStart(text, start)].Fill(' ');
    });

    private static void FillLines(Span<char> units)
    {
        for (var i = 0; i < units.Length; i++)
        {
            if (units[i] is not ('\n' or '\r'))
                units[i] = Filler;
        }
    }

    private static bool HasTabAfterHash(ReadOnlySpan<char> units) => units.Contains('\t') && (units.IndexOf("#\t") >= 0 || units.IndexOf(" \t") >= 0);

    // The parser misplaces the text of a heading whose opening is followed by a tab; a blank there means the same.
    private static void BlankTabsAfterHashes(Span<char> units)
    {
        for (var i = 0; i < units.Length; i++)
        {
            var hash = units[i..].IndexOf('#');
            if (hash < 0)
                return;
            for (i += hash + 1; i < units.Length && units[i] is ' ' or '\t'; i++)
                units[i] = ' ';
            i--;
        }
    }
}
