using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;

namespace EditLint.Core.Checks;

/// <summary>Walks the links and images of a document, those without text too. Stateless and thread-safe.</summary>
internal static class DocumentLinks
{
    /// <summary>The links and images, in the order of the source; a link that HTML splits over several blocks comes once.</summary>
    public static IEnumerable<(Block Block, Inline Inline)> Of(Document document)
    {
        var lastTarget = -1;
        foreach (var block in document.AllBlocks)
        {
            foreach (var inline in block.Inlines)
            {
                if (inline.Kind is not (InlineKind.Link or InlineKind.AutoLink or InlineKind.Image) || inline.TargetSpan?.Start == lastTarget)
                    continue;
                lastTarget = inline.TargetSpan?.Start ?? lastTarget;
                yield return (block, inline);
            }
        }
    }

    /// <summary>The words of a link as a reader sees them, without white space around them.</summary>
    public static ReadOnlySpan<char> TextOf(Block block, Inline inline) => block.Prose.Text.AsSpan(inline.ProseSpan.Start, inline.ProseSpan.Length).Trim();

    /// <summary>True when a template writes a part of the link, so that what stands in the source is not what readers get.</summary>
    public static bool IsGenerated(Document document, Inline inline) =>
        inline.Target.AsSpan().IndexOfAny("{}<>$`") >= 0 || (inline.TargetSpan is { } place && document.Source[place].IndexOfAny('{', '<') >= 0);

    /// <summary>Reports the words of a link, or the whole of it where it has none.</summary>
    public static void Report(DocumentAnalysisContext context, Block block, Inline inline, DiagnosticDetails details)
    {
        if (inline.ProseSpan.IsEmpty)
            context.ReportSource(inline.Span, details);
        else
            context.Report(block, inline.ProseSpan, details);
    }
}
