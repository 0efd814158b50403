using System.Buffers;
using System.Collections.Immutable;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;
using EditLint.Core.Matching;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>
/// Finds characters broken by a wrong decoding: UTF-8 read as Windows-1252 (<see cref="MisdecodedText"/>) or as Mac Roman (<see cref="MacRomanText"/>), references
/// of HTML that show (<see cref="VisibleReferences"/>), question marks for apostrophes (<see cref="LostApostrophe"/>), and characters already lost (U+FFFD).
/// A fix is offered where what remains can only mean one thing.
/// </summary>
internal sealed class MojibakeCheck : Analyzer
{
    private const char ReplacementCharacter = '\uFFFD';

    // Typographic marks are frequent in honest text: a search among ASCII alone is many times as fast.
    private static readonly SearchValues<char> Harmless = SearchValues.Create([.. Enumerable.Range(0, 128).Select(c => (char)c).Except("&?")]);

    private static readonly SearchValues<char> Suspects = SearchValues.Create(MisdecodedText.FirstCharacters + "\u201A\u221A\u00AC&?");

    private MojibakeCheck(DiagnosticDescriptor descriptor) => Descriptor = descriptor;

    public override DiagnosticDescriptor Descriptor { get; }

    public static Analyzer Create(DiagnosticDescriptor descriptor, CheckOptions options) => new MojibakeCheck(descriptor);

    public override void Initialize(AnalysisContext context) => context.RegisterProseAction(Analyze);

    private static void Analyze(BlockAnalysisContext context)
    {
        var text = context.Prose.Text;
        InlineCoverage? code = null;
        for (var i = IndexOfSuspect(text, 0); i >= 0;)
        {
            var start = i;
            if (TryRead(text, ref i, out var original))
                Report(context, TextSpan.FromBounds(start, i), original, code ??= CodeIn(context));
            else
                i++;
            i = IndexOfSuspect(text, i);
        }
    }

    private static int IndexOfSuspect(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            var next = text.AsSpan(i).IndexOfAnyExcept(Harmless);
            if (next < 0)
                return -1;
            i += next;
            if (Suspects.Contains(text[i]))
                return i;
        }
        return -1;
    }

    // Reads what starts at a suspect; the original is null where it is gone.
    private static bool TryRead(string text, ref int position, out string? original)
    {
        original = null;
        var start = position;
        switch (text[position])
        {
            case ReplacementCharacter:
                while (position < text.Length && text[position] == ReplacementCharacter)
                    position++;
                return true;
            case '&':
                if (!VisibleReferences.TryRead(text, position, out var length, out original))
                    return false;
                position += length;
                return true;
            case '?':
                original = "’";
                return LostApostrophe.IsAt(text, position++) || (position = start) < 0;
            case '\u201A' or '\u221A' or '\u00AC':
                while (position < text.Length && MacRomanText.Suspects.Contains(text[position]) && MacRomanText.TryDecode(text, position, out var rune, out length))
                {
                    original += rune.ToString();
                    position += length;
                }
                return position > start;
            default:
                return TryRepair(text, ref position, out original);
        }
    }

    // Where parts of a broken character are gone, what the rest gives is not the original.
    private static bool TryRepair(string text, ref int position, out string? original)
    {
        if (!MisdecodedText.TryRepair(text, ref position, out original))
            return false;
        while (position < text.Length)
        {
            if (IsControl(text[position]))
                position++;
            else if (!MisdecodedText.IsSuspect(text[position]) || !MisdecodedText.TryRepair(text, ref position, out _))
                break;
            original = null;
        }
        if (original is not null && original.Any(IsControl))
            original = null;
        return true;
    }

    private static bool IsControl(char c) => c is >= '\u0080' and <= '\u009F';

    // An address may hold anything.
    private static InlineCoverage CodeIn(BlockAnalysisContext context) => InlineCoverage.Of(context.Block, InlineKind.Code, InlineKind.AutoLink);

    private static void Report(BlockAnalysisContext context, TextSpan span, string? original, InlineCoverage code)
    {
        if (code.OverlapsWith(span))
            return;
        if (original is null)
        {
            if (IsSpokenOf(context.Prose.Text))
                return;
            context.Report(span, new DiagnosticDetails { Message = "A character was lost here when the text was decoded. Find it in the original and write it again." });
            return;
        }
        var place = context.Prose.ToSource(span);
        if (context.Prose.Text[span.Start] == '&' && IsEscaped(context.Document.Source, place))
            return;
        context.Report(span, new DiagnosticDetails
        {
            Arguments = [new MessageArgument("original", original)],
            Fixes = Fix(context, span, place, original),
        });
    }

    // A text about encodings shows the mark itself.
    private static bool IsSpokenOf(string text) =>
        text.Contains("U+FFFD", StringComparison.OrdinalIgnoreCase) || text.Contains("replacement character", StringComparison.OrdinalIgnoreCase);

    // What stands for a character is written in the source as a whole, in however many parts.
    private static ImmutableArray<CodeFix> Fix(BlockAnalysisContext context, TextSpan span, TextSpan place, string original)
    {
        if (context.Prose.Text[span.Start] != '&')
            return context.Replace(span, original, $"Replace with '{original}'", FixSafety.Safe);
        var written = original == "&" && context.Document.Format != DocumentFormat.PlainText ? "&amp;" : original;
        return [new CodeFix($"Replace with '{original}'", FixSafety.Safe, new TextChange(place, written))];
    }

    // "\&nbsp;" was written by somebody who wants it seen.
    private static bool IsEscaped(SourceText source, TextSpan place) => place.Start > 0 && source.Text[place.Start - 1] == '\\';
}
