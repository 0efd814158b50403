using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Core.Analysis;

/// <summary>What an action sees of one document, and how it reports. Used by one thread at a time.</summary>
public class DocumentAnalysisContext
{
    private readonly DiagnosticDescriptor _descriptor;
    private readonly Severity _severity;
    private readonly Action<Diagnostic> _report;
    private readonly LogSink? _log;

    internal DocumentAnalysisContext(Document document, DiagnosticDescriptor descriptor, Severity severity, Action<Diagnostic> report, CancellationToken cancellationToken, LogSink? log = null)
    {
        Document = document;
        _descriptor = descriptor;
        _severity = severity;
        _report = report;
        CancellationToken = cancellationToken;
        _log = log;
    }

    private protected DocumentAnalysisContext(DocumentAnalysisContext other)
        : this(other.Document, other._descriptor, other._severity, other._report, other.CancellationToken, other._log)
    {
        Files = other.Files;
        Quota = other.Quota;
    }

    /// <summary>The article.</summary>
    public Document Document { get; }

    /// <summary>The files around the article, or null when nobody knows them: it came from standard input, or is not saved.</summary>
    public IArticleFiles? Files { get; internal init; }

    /// <summary>The options of the rule that do not have their defaults for this document.</summary>
    internal RuleOptions Options { get; init; } = RuleOptions.None;

    /// <summary>What analyzers share about the document; null when nobody shares.</summary>
    internal SharedState? Shared { get; init; }

    /// <summary>How much the rule may report; null for one that is not bounded.</summary>
    internal ReportQuota? Quota { get; set; }

    /// <summary>Set when the run is cancelled or the rule's time is over; long loops should look at it.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>Says something to the author of the rule: shown with <c>--verbose</c>.</summary>
    /// <param name="message">What to say.</param>
    /// <param name="line">The line of the script, from 1; the compiler fills it in.</param>
    public void Log(string message, [CallerLineNumber] int line = 0) => _log?.Invoke(_descriptor.Id, Document.Source.Path, line, message);

    /// <summary>Reports a stretch of a block's prose.</summary>
    /// <param name="block">The block.</param>
    /// <param name="proseSpan">The stretch, in offsets of the block's prose; not empty unless it is a place between two characters.</param>
    /// <param name="details">What else the finding says.</param>
    /// <exception cref="ArgumentException">The block is of another document.</exception>
    public void Report(Block block, TextSpan proseSpan, DiagnosticDetails? details = null) =>
        Report(Own(block).Prose.ToSource(proseSpan), block.Prose.ToString(proseSpan), details);

    /// <summary>Reports a whole block: its prose, or its source where it has none.</summary>
    /// <exception cref="ArgumentException">The block is of another document.</exception>
    public void Report(Block block, DiagnosticDetails? details = null)
    {
        if (block.Prose.IsEmpty)
            ReportSource(Own(block).Span, details);
        else
            Report(block, new TextSpan(0, block.Prose.Length), details);
    }

    /// <summary>Reports a stretch of the source.</summary>
    /// <param name="sourceSpan">The stretch, in offsets of the source.</param>
    /// <param name="details">What else the finding says.</param>
    public void ReportSource(TextSpan sourceSpan, DiagnosticDetails? details = null) =>
        Report(sourceSpan, Document.Source[sourceSpan].ToString(), details);

    /// <summary>A place in this document for <see cref="DiagnosticDetails.Related"/>.</summary>
    /// <exception cref="ArgumentException">The block is of another document.</exception>
    public RelatedLocation Related(Block block, string message) => Related(Own(block).Prose.IsEmpty ? block.Span : block.Prose.SourceSpan, message);

    /// <summary>A stretch of a block's prose for <see cref="DiagnosticDetails.Related"/>.</summary>
    /// <exception cref="ArgumentException">The block is of another document.</exception>
    public RelatedLocation Related(Block block, TextSpan proseSpan, string message) => Related(Own(block).Prose.ToSource(proseSpan), message);

    /// <summary>A place in this document for <see cref="DiagnosticDetails.Related"/>, in offsets of the source.</summary>
    public RelatedLocation Related(TextSpan sourceSpan, string message) => new(new Location(Document.Source, sourceSpan), message);

    /// <summary>
    /// The matches of a pattern in a block's prose, with asterisks over code and addresses. Their places are those in the prose.
    /// </summary>
    /// <param name="block">The block.</param>
    /// <param name="regex">The pattern; see <see cref="AnalysisContext.CreateRegex"/>.</param>
#pragma warning disable CA1822 // It belongs to what a script is given.
    public IEnumerable<Match> Matches(Block block, Regex regex) => MatchesIn(block, new TextSpan(0, block.Prose.Length), regex);
#pragma warning restore CA1822

    /// <summary>
    /// A fix that replaces a stretch of a block's prose, for <see cref="DiagnosticDetails.Fixes"/>; none when markup lies inside it, so that
    /// it can only be done by hand.
    /// </summary>
    /// <exception cref="ArgumentException">The block is of another document.</exception>
    public ImmutableArray<CodeFix> Replace(Block block, TextSpan proseSpan, string newText, string title, FixSafety safety = FixSafety.Review) =>
        Own(block).Prose.IsContiguous(proseSpan) ? [new CodeFix(title, safety, new TextChange(block.Prose.ToSource(proseSpan), newText))] : [];

    private protected static IEnumerable<Match> MatchesIn(Block block, TextSpan proseSpan, Regex regex)
    {
        for (var match = regex.Match(block.MaskedText, proseSpan.Start, proseSpan.Length); match.Success; match = match.NextMatch())
            yield return match;
    }

    // The places of another document's block would silently be taken for places of this one. A block that a check made is of none.
    private Block Own(Block block) => block.Source is not { } source || ReferenceEquals(source, Document.Source)
        ? block
        : throw new ArgumentException($"This block is of {source.Path}; report it through run.For(...) of its own document.");

    private void Report(TextSpan sourceSpan, string found, DiagnosticDetails? details)
    {
        details ??= new DiagnosticDetails();
        FindingRules.Check(Document, sourceSpan, details);
        var match = details.Match ?? found;
        Quota?.Count(details, match);
        var arguments = details.Arguments;
        if (!arguments.Any(a => a.Name == "match"))
            arguments = arguments.Add(new MessageArgument("match", match));
        var template = details.Message is null ? _descriptor.Message : MessageTemplate.Parse(details.Message);
        _report(new Diagnostic
        {
            Descriptor = _descriptor,
            Location = new Location(Document.Source, sourceSpan),
            Message = Quota is null ? template.Format(arguments) : Quota.Format(template, arguments),
            Severity = _severity,
            Match = match,
            // Copies: a collection expression can be given an array that the rule keeps and changes after the check.
            Related = [.. details.Related],
            Fixes = [.. details.Fixes],
            Copies = [.. details.Copies],
        });
    }
}
