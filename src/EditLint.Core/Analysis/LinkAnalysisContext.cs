using EditLint.Core.Documents;

namespace EditLint.Core.Analysis;

/// <summary>What an action sees of one link.</summary>
public sealed class LinkAnalysisContext : BlockAnalysisContext
{
    internal LinkAnalysisContext(DocumentAnalysisContext document, Link link)
        : base(document, link.Block) => Link = link;

    /// <summary>The link.</summary>
    public Link Link { get; }

    /// <summary>Reports the link: its words, or its source where it has no words.</summary>
    public new void Report(DiagnosticDetails? details = null)
    {
        if (Link.ProseSpan.IsEmpty)
            ReportSource(Link.Span, details);
        else
            Report(Link.ProseSpan, details);
    }
}
