using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Core.Analysis;

/// <summary>
/// Where an analyzer, or the body of a script, registers what it wants to be called for. The driver owns the walk. A script's body runs anew for each
/// document, on one thread, so that its variables start afresh; an analyzer registers once, and its actions run on several threads at once.
/// </summary>
public sealed class AnalysisContext
{
    private readonly Action<int, string>? _log;
    private bool _isSealed;

    internal AnalysisContext()
        : this(RuleOptions.None)
    {
    }

    /// <param name="options">The options of the rule.</param>
    /// <param name="log">Takes what the rule logs with the line where it does so; null when nobody wants to know.</param>
    internal AnalysisContext(RuleOptions options, Action<int, string>? log = null)
    {
        Options = options;
        _log = log;
    }

    /// <summary>What <c>options:</c> in the rule's header declares, with the values that the configuration gives for the article at hand.</summary>
    public RuleOptions Options { get; }

    /// <summary>What the analyzers of one driver share.</summary>
    internal SharedState Shared { get; init; } = new();

    internal List<Action<DocumentAnalysisContext>> DocumentActions { get; } = [];

    internal List<SubmissionAction> SubmissionActions { get; } = [];

    /// <summary>True when no action was registered.</summary>
    internal bool IsEmpty => DocumentActions.Count + SubmissionActions.Count == 0;

    /// <summary>
    /// Makes a regex that cannot hang: its matches throw <see cref="RegexMatchTimeoutException"/> after a second. Letters are compared without
    /// regard to the language of the machine. The same pattern is made once, so this may be called where it is used.
    /// </summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="options">How it matches.</param>
    /// <exception cref="ArgumentException">The pattern is malformed; the message says where.</exception>
#pragma warning disable CA1822 // It belongs to what a script is given.
    public Regex CreateRegex(string pattern, RegexOptions options = RegexOptions.None) => RegexCache.Get(pattern, options);
#pragma warning restore CA1822

    /// <summary>Says something to the author of the rule: shown with <c>--verbose</c>.</summary>
    /// <param name="message">What to say.</param>
    /// <param name="line">The line of the script, from 1; the compiler fills it in.</param>
    public void Log(string message, [CallerLineNumber] int line = 0) => _log?.Invoke(line, message);

    /// <summary>Calls the action once for each document.</summary>
    /// <exception cref="InvalidOperationException">The actions run already: every Register method throws it inside one.</exception>
    public void RegisterDocumentAction(Action<DocumentAnalysisContext> action)
    {
        CheckIsOpen();
        DocumentActions.Add(context =>
        {
            _isSealed = true;
            action(context);
        });
    }

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
    public void RegisterSubmissionAction(Action<SubmissionAnalysisContext> action)
    {
        CheckIsOpen();
        SubmissionActions.Add(new SubmissionAction(context => context.Document, finish =>
        {
            _isSealed = true;
            action(new SubmissionAnalysisContext(finish));
        }));
    }

    /// <summary>
    /// Calls <paramref name="keep"/> for each document, and <paramref name="action"/> once for the whole run with what that returned, so that the
    /// documents themselves need not be kept.
    /// </summary>
    internal void RegisterSubmissionAction<T>(Func<DocumentAnalysisContext, T?> keep, Action<KeptAnalysisContext<T>> action)
        where T : class =>
        SubmissionActions.Add(new SubmissionAction(keep, finish => action(new KeptAnalysisContext<T>(finish))));

    private void CheckIsOpen()
    {
        if (_isSealed)
            throw new InvalidOperationException("Register before the actions run: this call is inside an action.");
    }

    /// <summary>Registers everything that was registered with another context.</summary>
    internal void RegisterAll(AnalysisContext other)
    {
        DocumentActions.AddRange(other.DocumentActions);
        SubmissionActions.AddRange(other.SubmissionActions);
    }
}
