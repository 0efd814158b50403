using System.Collections.Immutable;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;

namespace EditLint.Core.Checks;

/// <summary>
/// Finds links that do not work. <c>defect</c> says how: <c>empty</c> (<see cref="EmptyLinks"/>), <c>missing-target</c> (<see cref="MissingTargets"/>), <c>undefined</c>
/// (<see cref="UndefinedReferences"/>), <c>malformed</c> (<see cref="MalformedLinks"/>), <c>mismatched</c> (<see cref="MismatchedLinks"/>), <c>uninformative</c>
/// (<see cref="UninformativeLinks"/>) or <c>repeated-definition</c> (<see cref="RepeatedDefinitions"/>).
/// </summary>
/// <remarks>Keys: <c>defect</c>; <c>targets</c>, the targets that hold a place; <c>texts</c>, link texts that count; <c>anchors</c>, the places that pages have of themselves.</remarks>
internal sealed class LinkCheck : Analyzer
{
    private static readonly string[] Defects = ["empty", "missing-target", "undefined", "malformed", "mismatched", "uninformative", "repeated-definition"];

    private readonly Action<DocumentAnalysisContext> _analyze;

    private LinkCheck(DiagnosticDescriptor descriptor, Action<DocumentAnalysisContext> analyze)
    {
        Descriptor = descriptor;
        _analyze = analyze;
    }

    public override DiagnosticDescriptor Descriptor { get; }

    public static Analyzer Create(DiagnosticDescriptor descriptor, CheckOptions options)
    {
        options.AllowMessageHoles("target", "problem");
        if (options.Mapping["defect"] is null)
            options.AddMissing("defect", $"A 'link' rule needs 'defect': one of {string.Join(", ", Defects)}.");
        var targets = options.GetStrings("targets");
        var texts = options.GetStrings("texts");
        var anchors = options.GetStrings("anchors");
        return new LinkCheck(descriptor, Choose(options.GetChoice("defect", Defects), targets, texts, anchors, options.Resources.Files));
    }

    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(_analyze);

    private static Action<DocumentAnalysisContext> Choose(string? defect, ImmutableArray<string> targets, ImmutableArray<string> texts, ImmutableArray<string> anchors, IArticleFiles? files) => defect switch
    {
        "missing-target" => new MissingTargets(anchors, files).Analyze,
        "undefined" => UndefinedReferences.Analyze,
        "malformed" => MalformedLinks.Analyze,
        "mismatched" => new MismatchedLinks(targets).Analyze,
        "uninformative" => new UninformativeLinks(texts).Analyze,
        "repeated-definition" => RepeatedDefinitions.Analyze,
        _ => new EmptyLinks(targets, texts).Analyze,
    };
}
