using System.Collections.Immutable;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>
/// Finds references whose definition is missing, so that readers see the brackets: <c>[text][label]</c> and <c>[^note]</c> in Markdown, and in plain text
/// the mark <c>[3]</c> where other marks have notes that begin with theirs. Stateless and thread-safe.
/// </summary>
internal static class UndefinedReferences
{
    private const string MissingNumber = "Footnote {target} is cited, but its text is missing. Restore it, or take the mark away.";

    private const string MissingNote = "The footnote \"{target}\" is cited, but its text is missing. Restore it, or take the mark away.";

    private const int LongestText = 200;

    private const int LongestLabel = 60;

    public static void Analyze(DocumentAnalysisContext context)
    {
        if (context.Document.Format == DocumentFormat.PlainText)
        {
            AnalyzeMarks(context);
            return;
        }
        if (context.Document.Format != DocumentFormat.Markdown || AreIncluded(context.Document.Source.Text))
            return;
        bool? hasNotes = null;
        foreach (var block in context.Document.ProseBlocks)
        {
            var text = block.Prose.Text;
            if (text.Contains("][", StringComparison.Ordinal))
                AnalyzeReferences(context, block);
            if (text.Contains("[^", StringComparison.Ordinal))
                AnalyzeNotes(context, block, hasNotes ??= context.Document.AllBlocks.Any(b => b.Kind == BlockKind.Footnote));
        }
    }

    // The definitions may stand in the other file.
    private static bool AreIncluded(string source) =>
        source.Contains("{% include", StringComparison.Ordinal) || source.Contains("{{<", StringComparison.Ordinal) || source.Contains("{{%", StringComparison.Ordinal)
        || source.Contains("--8<--", StringComparison.Ordinal);

    private static void AnalyzeReferences(DocumentAnalysisContext context, Block block)
    {
        var text = block.Prose.Text;
        InlineCoverage? code = null;
        for (var middle = text.IndexOf("][", StringComparison.Ordinal); middle >= 0; middle = text.IndexOf("][", middle + 2, StringComparison.Ordinal))
        {
            var before = text.AsSpan(Math.Max(0, middle - LongestText), middle - Math.Max(0, middle - LongestText));
            var open = before.LastIndexOfAny('[', ']');
            var close = text.AsSpan(middle + 2, Math.Min(LongestLabel + 1, text.Length - middle - 2)).IndexOfAny('[', ']');
            if (open < 0 || close < 0 || before[open] != '[' || text[middle + 2 + close] != ']')
                continue;
            var span = TextSpan.FromBounds(middle - before.Length + open, middle + 2 + close + 1);
            var label = text.AsSpan(middle + 2, close).Trim();
            if (!IsReference(before[(open + 1)..], label) || !IsOpen(text, span.Start) || IsEscaped(context.Document, block, span.Start) || IsEscaped(context.Document, block, middle)
                || (code ??= InlineCoverage.Of(block, InlineKind.Code)).OverlapsWith(span))
                continue;
            context.Report(block, span, new DiagnosticDetails { Arguments = [new MessageArgument("target", label.IsEmpty ? before[(open + 1)..].ToString() : label.ToString())] });
        }
    }

    // "a[i][j]" and "[x][y]" of mathematics are none.
    private static bool IsReference(ReadOnlySpan<char> text, ReadOnlySpan<char> label)
    {
        if (text.Length < 2 || !char.IsLetterOrDigit(label.IsEmpty ? text[0] : label[0]))
            return false;
        foreach (var c in text)
        {
            if (char.IsLetter(c))
                return true;
        }
        return false;
    }

    private static bool IsOpen(string text, int start) => start == 0 || char.IsWhiteSpace(text[start - 1]) || text[start - 1] is '(' or '"' or '“' or '‘' or '\'' or '—' or '–' or '-' or '/';

    private static void AnalyzeNotes(DocumentAnalysisContext context, Block block, bool hasNotes)
    {
        var text = block.Prose.Text;
        InlineCoverage? code = null;
        for (var start = text.IndexOf("[^", StringComparison.Ordinal); start >= 0; start = text.IndexOf("[^", start + 2, StringComparison.Ordinal))
        {
            var end = start + 2;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '-' or '_'))
                end++;
            var label = text[(start + 2)..end];
            // "[^abc]" may be a pattern; a number, or another note, says that it is none.
            if (label.Length == 0 || end == text.Length || text[end] != ']' || (end + 1 < text.Length && text[end + 1] is ':' or '(' or '+' or '*' or '{')
                || !(hasNotes || label.All(char.IsAsciiDigit)))
                continue;
            var span = TextSpan.FromBounds(start, end + 1);
            if (!IsEscaped(context.Document, block, start) && !(code ??= InlineCoverage.Of(block, InlineKind.Code)).OverlapsWith(span))
                context.Report(block, span, new DiagnosticDetails { Message = label.All(char.IsAsciiDigit) ? MissingNumber : MissingNote, Arguments = [new MessageArgument("target", label)] });
        }
    }

    private static bool IsEscaped(Document document, Block block, int proseOffset)
    {
        var place = block.Prose.ToSource(new TextSpan(proseOffset, 1));
        return document.Source[place] is not ("[" or "]") || (place.Start > 0 && document.Source.Text[place.Start - 1] == '\\');
    }

    private static void AnalyzeMarks(DocumentAnalysisContext context)
    {
        if (!context.Document.Source.Text.Contains("\n[", StringComparison.Ordinal))
            return;
        var notes = context.Document.ProseBlocks.Select(b => ReadMark(b.Prose.Text, 0)).Where(n => n > 0).ToImmutableHashSet();
        if (notes.Count < 2)
            return;
        foreach (var block in context.Document.ProseBlocks)
        {
            var text = block.Prose.Text;
            for (var start = text.IndexOf('[', 1 < text.Length ? 1 : 0); start > 0; start = text.IndexOf('[', start + 1))
            {
                if (ReadMark(text, start) is > 0 and var number && !notes.Contains(number))
                    context.Report(block, TextSpan.FromBounds(start, text.IndexOf(']', start) + 1), new DiagnosticDetails { Message = MissingNumber, Arguments = [new MessageArgument("target", $"{number}")] });
            }
        }
    }

    // The number of a mark such as "[3]" that starts at a place; 0 when there is none.
    private static int ReadMark(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && end < start + 4 && char.IsAsciiDigit(text[end]))
            end++;
        return start < text.Length && text[start] == '[' && end > start + 1 && end < text.Length && text[end] == ']' ? int.Parse(text.AsSpan(start + 1, end - start - 1), System.Globalization.CultureInfo.InvariantCulture) : 0;
    }
}
