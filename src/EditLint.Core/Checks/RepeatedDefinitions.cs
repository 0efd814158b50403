using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>Finds definitions of links and footnotes that never count, since an earlier one has their label and says something else. Stateless and thread-safe.</summary>
internal static class RepeatedDefinitions
{
    public static void Analyze(DocumentAnalysisContext context)
    {
        var document = context.Document;
        if (document.Definitions.Length > 1)
        {
            var first = new Dictionary<string, LinkDefinition>(StringComparer.OrdinalIgnoreCase);
            foreach (var definition in document.Definitions)
            {
                var label = string.Join(' ', definition.Label.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
                if (!first.TryAdd(label, definition) && first[label].Target != definition.Target)
                    Report(context, definition.Span, $"[{definition.Label}]", first[label].Span);
            }
        }
        var notes = new Dictionary<string, Block>(StringComparer.OrdinalIgnoreCase);
        foreach (var block in document.Blocks)
        {
            if (block is not { Kind: BlockKind.Footnote, Name: { } name } || notes.TryAdd(name, block) || document.Source.Text[block.Span.Start] != '[')
                continue;
            Report(context, new TextSpan(block.Span.Start, Math.Min(name.Length + 4, block.Span.Length)), $"[^{name}]", notes[name].Span);
        }
    }

    private static void Report(DocumentAnalysisContext context, TextSpan span, string label, TextSpan first) =>
        context.ReportSource(span, new DiagnosticDetails { Match = label, Related = [context.Related(first, "the definition that counts")] });
}
