using EditLint.Core.Documents;

namespace EditLint.Core.Analysis;

/// <summary>Where an analyzer registers what it wants to be called for. The driver owns the walk; actions may run on several threads at once, so they must not change variables that they share.</summary>
public sealed class AnalysisContext
{
    internal List<Action<DocumentAnalysisContext>> DocumentActions { get; } = [];

    internal List<SubmissionAction> SubmissionActions { get; } = [];

    /// <summary>True when no action was registered.</summary>
    internal bool IsEmpty => DocumentActions.Count + SubmissionActions.Count == 0;

    /// <summary>Calls the action once for each document.</summary>
    public void RegisterDocumentAction(Action<DocumentAnalysisContext> action) => DocumentActions.Add(action);

    /// <summary>Calls the action for each block that holds text of the article, whatever its kind, in reading order.</summary>
    public void RegisterProseAction(Action<BlockAnalysisContext> action) =>
        RegisterDocumentAction(context =>
        {
            foreach (var block in context.Document.ProseBlocks)
                action(new BlockAnalysisContext(context, block));
        });

    /// <summary>Calls the action for each block of the kind, in reading order.</summary>
    public void RegisterBlockAction(BlockKind kind, Action<BlockAnalysisContext> action) =>
        RegisterDocumentAction(context =>
        {
            foreach (var block in context.Document.AllBlocks)
            {
                if (block.Kind == kind)
                    action(new BlockAnalysisContext(context, block));
            }
        });

    /// <summary>Calls the action for each sentence of the article's text, in reading order.</summary>
    public void RegisterSentenceAction(Action<SentenceAnalysisContext> action) =>
        RegisterProseAction(context =>
        {
            foreach (var sentence in context.Block.Sentences)
                action(new SentenceAnalysisContext(context, sentence));
        });

    /// <summary>Calls the action for each link of the article's text, in reading order.</summary>
    public void RegisterLinkAction(Action<LinkAnalysisContext> action) =>
        RegisterDocumentAction(context =>
        {
            foreach (var link in context.Document.Links)
                action(new LinkAnalysisContext(context, link));
        });

    /// <summary>Calls the action for each quotation that is opened and closed, in the order of the opening marks.</summary>
    public void RegisterQuotationAction(Action<QuotationAnalysisContext> action) =>
        RegisterDocumentAction(context =>
        {
            foreach (var quotation in context.Document.Quotations)
                action(new QuotationAnalysisContext(context, quotation));
        });

    /// <summary>Calls the action once for the whole run, when every document has been read.</summary>
    public void RegisterSubmissionAction(Action<SubmissionAnalysisContext> action) =>
        SubmissionActions.Add(new SubmissionAction(context => context.Document, finish => action(new SubmissionAnalysisContext(finish))));

    /// <summary>
    /// Calls <paramref name="keep"/> for each document, and <paramref name="action"/> once for the whole run with what that returned, so that the
    /// documents themselves need not be kept.
    /// </summary>
    internal void RegisterSubmissionAction<T>(Func<DocumentAnalysisContext, T?> keep, Action<KeptAnalysisContext<T>> action)
        where T : class =>
        SubmissionActions.Add(new SubmissionAction(keep, finish => action(new KeptAnalysisContext<T>(finish))));

    /// <summary>Registers everything that was registered with another context.</summary>
    internal void RegisterAll(AnalysisContext other)
    {
        DocumentActions.AddRange(other.DocumentActions);
        SubmissionActions.AddRange(other.SubmissionActions);
    }
}
