using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;
using EditLint.Core.Matching;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>
/// Finds characters broken by a wrong decoding: UTF-8 read as Windows-1252, once or twice, and characters already lost (U+FFFD).
/// A fix is offered where the bytes that remain can only mean one thing.
/// </summary>
internal sealed class MojibakeCheck : Analyzer
{
    private const char ReplacementCharacter = '\uFFFD';

    private MojibakeCheck(DiagnosticDescriptor descriptor) => Descriptor = descriptor;

    public override DiagnosticDescriptor Descriptor { get; }

    public static Analyzer Create(DiagnosticDescriptor descriptor, CheckOptions options) => new MojibakeCheck(descriptor);

    public override void Initialize(AnalysisContext context) => context.RegisterProseAction(Analyze);

    private static void Analyze(BlockAnalysisContext context)
    {
        var text = context.Prose.Text;
        InlineCoverage? code = null;
        for (var i = MisdecodedText.IndexOfSuspect(text, 0); i >= 0; i = MisdecodedText.IndexOfSuspect(text, i))
        {
            var start = i;
            if (text[i] == ReplacementCharacter)
            {
                while (i < text.Length && text[i] == ReplacementCharacter)
                    i++;
                Report(context, TextSpan.FromBounds(start, i), original: null, code ??= CodeIn(context));
            }
            else if (MisdecodedText.TryRepair(text, ref i, out var original))
            {
                Report(context, TextSpan.FromBounds(start, i), original, code ??= CodeIn(context));
            }
            else
            {
                i++;
            }
        }
    }

    private static InlineCoverage CodeIn(BlockAnalysisContext context) => InlineCoverage.Of(context.Block, InlineKind.Code);

    private static void Report(BlockAnalysisContext context, TextSpan span, string? original, InlineCoverage code)
    {
        if (code.OverlapsWith(span))
            return;
        if (original is null)
        {
            context.Report(span, new DiagnosticDetails { Message = "A character was lost here when the text was decoded. Find it in the original and write it again." });
            return;
        }
        context.Report(span, new DiagnosticDetails
        {
            Arguments = [new MessageArgument("original", original)],
            Fixes = context.Replace(span, original, $"Replace with '{original}'", FixSafety.Safe),
        });
    }
}
