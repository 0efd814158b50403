using System.Diagnostics;
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
            Run(0, () => initialize(context));
        }
#pragma warning disable CA1031 // Whatever a script throws is a mistake in the script.
        catch (Exception exception) when (exception is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            var place = FindOrigin(exception) ?? new Location(script.Source, new TextSpan(script.Body.Start, 0));
            return ToolDescriptors.InvalidRule.Report(place, DescribeFailure(exception) is { } failure
                ? $"The script was stopped while it registered its actions: {failure}"
                : $"The script failed with {exception.GetType().Name} while it registered its actions: {exception.Message}");
        }
        if (context.IsEmpty)
        {
            return ToolDescriptors.InvalidRule.Report(
                new Location(script.Source, new TextSpan(script.Body.Start, 0)),
                "The script registers no action, so it can find nothing. Call a method such as context.RegisterSentenceAction.");
        }
        _hasDocumentActions = context.DocumentActions.Count > 0;
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

    protected internal override string? DescribeFailure(Exception exception) => exception is ScriptOverrunException overrun
        ? overrun.Reason == ScriptOverrunReason.Steps
            ? "it took more steps than a rule may take on a text of this length. Look for a loop that does not end, or that goes through the whole article for each of its words."
            : "its calls are nested too deep. Look for a method that calls itself without end."
        : null;

    // The host has one heap for all rules.
    protected internal override bool IsFatal(Exception exception) => exception is OutOfMemoryException;

    protected internal override Location? FindOrigin(Exception exception)
    {
        var source = script.Source;
        var line = new StackTrace(exception, fNeedFileInfo: true).GetFrames()
            .Where(frame => frame.GetFileName() == document)
            .Select(frame => frame.GetFileLineNumber() - 1)
            .FirstOrDefault(-1);
        if (line < 0 || line >= source.LineCount)
            return null;
        var span = source.GetLineSpan(line);
        var indentation = span.Length - source[span].TrimStart().Length;
        return new Location(source, TextSpan.FromBounds(span.Start + indentation, span.End));
    }

    private void Analyze(DocumentAnalysisContext article) => Run(article.Document.Source.Length, () =>
    {
        foreach (var action in Register(article.Options, article.Log).DocumentActions)
            action(article);
    });

    private void AnalyzeSubmission(int number, SubmissionFinish finish)
    {
        var length = 0L;
        for (var i = 0; i < finish.Count; i++)
            length += ((Document?)finish.Kept(i))?.Source.Length ?? 0;
        Run(length, () =>
        {
            // What a body registers may depend on nothing, but nobody can see to that.
            var actions = Register(finish.Options, (message, line) => finish.Log?.Invoke(Descriptor.Id, "", line, message)).SubmissionActions;
            if (number < actions.Count)
                actions[number].Finish(finish);
        });
    }

    private AnalysisContext Register(RuleOptions options, Action<string, int> log)
    {
        var context = new AnalysisContext(script.Options.With(options), (line, message) => log(message, line));
        initialize(context);
        return context;
    }

    // A script may have caught what stopped it, and the framework may have wrapped it.
    private static void Run(long length, Action body)
    {
        using var run = ScriptGuard.Arm(ScriptBudget.For(length));
        try
        {
            body();
        }
        catch (Exception exception) when (run.Overrun is not null && exception is not ScriptOverrunException)
        {
            throw new ScriptOverrunException(run.Overrun.Value, exception);
        }
        if (run.Overrun is { } reason)
            throw new ScriptOverrunException(reason);
    }
}
