using System.Diagnostics;
using System.Text.RegularExpressions;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;
using EditLint.Core.Text;
using EditLint.Scripting.Running;

namespace EditLint.Scripting;

/// <summary>
/// A C# rule. Its body runs anew for each document, under a budget of steps and depth: what one article leaves in a variable is gone at the
/// next, whatever the order and the number of threads. Thread-safe.
/// </summary>
/// <param name="script">The rule.</param>
/// <param name="document">The name of its file in the debug information of the image.</param>
/// <param name="initialize">Runs its body.</param>
internal sealed class ScriptAnalyzer(Script script, string document, Action<AnalysisContext> initialize) : Analyzer
{
    // A message is for a person.
    private const int MaximumMessage = 2_000;

    private bool _hasDocumentActions;
    private int _submissionActions;

    public override DiagnosticDescriptor Descriptor => script.Descriptor;

    /// <summary>Runs the body for the first time, to see that it can be run and what it registers.</summary>
    /// <returns>What is wrong with it, or null.</returns>
    public Diagnostic? Start()
    {
        var context = new AnalysisContext(script.Options);
        try
        {
            Run(0, null, () => initialize(context), CancellationToken.None);
        }
#pragma warning disable CA1031 // Whatever a script throws is a mistake in the script.
        catch (Exception exception) when (exception is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            var place = FindOrigin(exception) ?? new Location(script.Source, new TextSpan(script.Body.Start, 0));
            return ToolDescriptors.InvalidRule.Report(place, DescribeFailure(exception) is { } failure
                ? $"The script was stopped while it registered its actions: {failure}"
                : $"The script failed with {(exception as RuleException)?.Type ?? exception.GetType().Name} while it registered its actions: {exception.Message}");
        }
        // With other values of its options it may register other actions.
        if (context.IsEmpty && script.Options.IsEmpty)
        {
            return ToolDescriptors.InvalidRule.Report(
                new Location(script.Source, new TextSpan(script.Body.Start, 0)),
                "The script registers no action, so it can find nothing. Call a method such as context.RegisterSentenceAction.");
        }
        _hasDocumentActions = context.DocumentActions.Count > 0 || !script.Options.IsEmpty;
        _submissionActions = context.SubmissionActions.Count;
        return null;
    }

    public override void Initialize(AnalysisContext context)
    {
        if (_hasDocumentActions)
            context.RegisterDocumentAction(Analyze);
        for (var i = 0; i < _submissionActions; i++)
        {
            var number = i;
            context.SubmissionActions.Add(new SubmissionAction(article => article.Document, finish => AnalyzeSubmission(number, finish)));
        }
    }

    protected internal override string? DescribeFailure(Exception exception) => exception switch
    {
        ScriptOverrunException { Reason: ScriptOverrunReason.Steps } =>
            "it took more steps than a rule may take on a text of this length. Look for a loop that does not end, or that goes through the whole article for each of its words.",
        ScriptOverrunException => "its calls are nested too deep. Look for a method that calls itself without end.",
        ReportQuotaException => exception.Message,
        _ => null,
    };

    // The host has one heap for all rules.
    protected internal override bool IsFatal(Exception exception) => exception is OutOfMemoryException;

    protected internal override Location? FindOrigin(Exception exception)
    {
        var source = script.Source;
        var line = LineOf(exception);
        // What the run itself throws holds what the script threw.
        if (line < 0 && exception.InnerException is { } thrown)
            line = LineOf(thrown);
        if (line < 0 || line >= source.LineCount)
            return null;
        var span = source.GetLineSpan(line);
        var indentation = span.Length - source[span].TrimStart().Length;
        return new Location(source, TextSpan.FromBounds(span.Start + indentation, span.End));
    }

    private int LineOf(Exception exception) => new StackTrace(exception, fNeedFileInfo: true).GetFrames()
        .Where(frame => frame.GetFileName() == document)
        .Select(frame => frame.GetFileLineNumber() - 1)
        .FirstOrDefault(-1);

    private void Analyze(DocumentAnalysisContext article)
    {
        article.Quota = new ReportQuota(ReportQuota.MaximumFindings);
        Run(article.Document.Source.Length, article.Quota, () =>
        {
            var context = Register(article.Options, article.Log);
            if (context.SubmissionActions.Count > _submissionActions)
                throw new InvalidOperationException("The script registers a submission action with these options that it does not register with their defaults. Register it always, and ask for the option inside the action.");
            foreach (var action in context.DocumentActions)
                action(article);
        }, article.CancellationToken);
    }

    private void AnalyzeSubmission(int number, SubmissionFinish finish)
    {
        var length = 0L;
        for (var i = 0; i < finish.Count; i++)
            length += ((Document?)finish.Kept(i))?.Source.Length ?? 0;
        finish.Quota = new ReportQuota((int)Math.Min((long)ReportQuota.MaximumFindings * finish.Count, int.MaxValue));
        Run(length, finish.Quota, () =>
        {
            // What a body registers may depend on nothing, but nobody can see to that.
            var actions = Register(finish.Options, (message, line) => finish.Log?.Invoke(Descriptor.Id, "", line, message)).SubmissionActions;
            if (number < actions.Count)
                actions[number].Finish(finish);
        }, finish.CancellationToken);
    }

    private AnalysisContext Register(RuleOptions options, Action<string, int> log)
    {
        var context = new AnalysisContext(script.Options.With(options), (line, message) => log(message, line));
        initialize(context);
        return context;
    }

    // A script may have caught what stopped it, and the framework may have wrapped or dropped it.
    private static void Run(long length, ReportQuota? quota, Action body, CancellationToken cancellationToken)
    {
        using var run = ScriptGuard.Arm(ScriptBudget.For(length));
        try
        {
            body();
        }
        catch (Exception exception) when (Observe(exception))
        {
            ThrowStopped(run, exception);
            if (quota?.Exceeded is { } exceeded)
                throw new ReportQuotaException(exceeded, exception);
            if (exception is RegexMatchTimeoutException || (exception is OperationCanceledException && cancellationToken.IsCancellationRequested))
                throw;
            var failure = Describe(exception);
            ThrowStopped(run, exception);
            throw failure;
        }
        ThrowStopped(run, null);
        if (quota?.Exceeded is { } caught)
            throw new ReportQuotaException(caught);
    }

    // In a filter, which comes before the finally blocks of the script: those could throw something else.
    private static bool Observe(Exception exception)
    {
        ScriptGuard.Observe(exception);
        return true;
    }

    private static void ThrowStopped(ScriptRun run, Exception? exception)
    {
        if (run.OutOfMemory is { } memory)
            throw memory;
        if (run.Overrun is { } reason)
            throw new ScriptOverrunException(reason, exception);
    }

    // While the guard is armed: a message may be made by code of the script, in its own exceptions and in values that others quote.
    private static RuleException Describe(Exception exception)
    {
        var type = exception.GetType().Name;
        try
        {
            var message = exception.Message ?? "";
            return new RuleException(type, message.Length > MaximumMessage ? $"{message.AsSpan(0, MaximumMessage)}..." : message, exception);
        }
#pragma warning disable CA1031 // Whatever a script throws is a mistake in the script.
        catch (Exception other)
#pragma warning restore CA1031
        {
            ScriptGuard.Observe(other);
            return new RuleException(type, $"its message could not be read ({other.GetType().Name}).", exception);
        }
    }
}
