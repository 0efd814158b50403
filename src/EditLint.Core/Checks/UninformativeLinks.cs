using EditLint.Core.Analysis;
using EditLint.Core.Documents;

namespace EditLint.Core.Checks;

/// <summary>Finds links whose words say nothing of where they lead. Immutable and thread-safe.</summary>
/// <param name="texts">The words, letter case and punctuation around them aside.</param>
internal sealed class UninformativeLinks(IEnumerable<string> texts)
{
    private readonly WordSet _texts = new(texts);

    public void Analyze(DocumentAnalysisContext context)
    {
        foreach (var (block, inline) in DocumentLinks.Of(context.Document))
        {
            if (inline.Kind == InlineKind.Link && !inline.ProseSpan.IsEmpty && _texts.Contains(DocumentLinks.TextOf(block, inline).Trim(" .,:;!?…»›→>()")))
                context.Report(block, inline.ProseSpan);
        }
    }
}
