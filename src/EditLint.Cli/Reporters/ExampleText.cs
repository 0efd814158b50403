using System.Collections.Immutable;
using EditLint.Core.Diagnostics;
using EditLint.Core.Rules;
using EditLint.Core.Text;

namespace EditLint.Cli.Reporters;

/// <summary>Shows an example of a rule: its text with what is found and the other places underlined, what is said, and what the fixes make of it.</summary>
internal sealed class ExampleText
{
    private const int NarrowestText = 20;
    private const string Indent = "  ";

    private readonly TextWriter _output;
    private readonly AnsiStyle _style;
    private readonly Severity _severity;
    private readonly int _width;

    /// <summary>Makes a writer of examples.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="style">The colours.</param>
    /// <param name="severity">The level of the rule, by which what it finds is coloured.</param>
    /// <param name="width">The columns to fill at most.</param>
    public ExampleText(TextWriter output, AnsiStyle style, Severity severity, int width)
    {
        _output = output;
        _style = style;
        _severity = severity;
        _width = Math.Max(NarrowestText, width - Indent.Length);
    }

    /// <summary>Writes an example.</summary>
    /// <param name="example">The example.</param>
    /// <param name="messages">What the rule says of what it finds, where that is not said already.</param>
    public void Write(RuleExample example, ImmutableArray<string> messages)
    {
        WriteArticle(example.Text, null, example.ExpectedSpans, example);
        foreach (var article in example.Articles)
        {
            WriteIndented(_style.Dim($"in {DisplayText.Visible(article.Path)}:"));
            WriteArticle(article.Text, article.Path, article.ExpectedSpans, example);
        }
        foreach (var message in messages)
            WriteNote("says:", message);
        foreach (var place in (example.Related ?? []).Where(r => r.Message is not null))
            WriteNote($"{place.Name}:", place.Message!);
        if (example.Fixed is null)
            return;
        WriteIndented(_style.Good("fixed:"));
        foreach (var line in ComparisonText.Of(LineComparison.Compare(example.Text.TrimEnd('\n'), example.Fixed.TrimEnd('\n'))))
            WriteIndented(_style.ComparisonLine(DisplayText.Visible(line)));
    }

    private void WriteArticle(string text, string? path, ImmutableArray<TextSpan> found, RuleExample example)
    {
        var source = new SourceText("", text.TrimEnd('\n'));
        ImmutableArray<ExpectedRelation> related = [.. (example.Related ?? []).Where(r => r.Path == path)];
        for (var line = 0; line < source.LineCount; line++)
            WriteLine(source, source.GetLineSpan(line), found, related);
    }

    private void WriteNote(string label, string text)
    {
        foreach (var (index, line) in WordWrap.Lines(DisplayText.Visible(text), _width, label.Length + 1).Index())
            WriteIndented(index == 0 ? $"{_style.Dim(label)} {line}" : $"{Indent}{line}");
    }

    // A long line is broken between words, so that each part has its marks below it.
    private void WriteLine(SourceText source, TextSpan line, ImmutableArray<TextSpan> found, ImmutableArray<ExpectedRelation> related)
    {
        var start = line.Start;
        do
        {
            var part = TextSpan.FromBounds(start, EndOfPart(source, start, line.End));
            WriteIndented(DisplayText.Visible(source[part].ToString().TrimEnd()));
            if (Underline(source, part, found, '^') is { Length: > 0 } underline)
                WriteIndented(_style.Severity(_severity, underline));
            foreach (var place in related)
            {
                if (Underline(source, part, [place.Span], '-') is { Length: > 0 } mark)
                    WriteIndented(_style.Frame(Contains(part, place.Span) ? $"{mark} {place.Name}" : mark));
            }
            start = part.End;
        }
        while (start < line.End);
    }

    private int EndOfPart(SourceText source, int start, int end)
    {
        var lastBlank = -1;
        var used = 0;
        var position = start;
        foreach (var cell in DisplayText.Cells(source.Text.AsSpan(start, end - start)))
        {
            used += cell.Width;
            if (used > _width)
                return lastBlank > start ? lastBlank : Math.Max(position, start + 1);
            position += System.Globalization.StringInfo.GetNextTextElementLength(source.Text.AsSpan(position, end - position));
            if (cell.IsBlank)
                lastBlank = position;
        }
        return end;
    }

    private static bool Contains(TextSpan part, TextSpan span) => span.Start >= part.Start && span.Start < Math.Max(part.End, part.Start + 1);

    private static string Underline(SourceText source, TextSpan part, IEnumerable<TextSpan> marked, char mark)
    {
        var underline = "";
        foreach (var span in marked.Where(s => s.IsEmpty ? s.IntersectsWith(part) : s.OverlapsWith(part)))
        {
            var start = DisplayText.WidthOf(source.Text[part.Start..Math.Max(part.Start, span.Start)]);
            var end = DisplayText.WidthOf(source.Text[part.Start..Math.Min(part.End, span.End)].TrimEnd(' '));
            underline = underline.PadRight(start).PadRight(Math.Max(end, start + 1), mark);
        }
        return underline;
    }

    private void WriteIndented(string line) => _output.WriteLine(line.Length == 0 ? "" : Indent + line);
}
