using System.Collections.Immutable;

namespace EditLint.Core.Diagnostics;

/// <summary>A finding: which rule, where, what, how bad, what else it speaks of, and how to cure it. Immutable.</summary>
public sealed class Diagnostic
{
    public required DiagnosticDescriptor Descriptor { get; init; }

    public required Location Location { get; init; }

    public required string Message { get; init; }

    public required Severity Severity { get; init; }

    /// <summary>The words found, as a reader sees them; empty where the finding is about no words in particular.</summary>
    public string Match { get; init; } = "";

    public ImmutableArray<RelatedLocation> Related { get; init; } = [];

    /// <summary>The cures, best first. They are alternatives: at most one is applied.</summary>
    public ImmutableArray<CodeFix> Fixes { get; init; } = [];

    /// <summary>What this finding knows to be copied word for word; findings in the copy that repeat one in the original are folded into it.</summary>
    public ImmutableArray<CopiedSpan> Copies { get; init; } = [];

    /// <summary>The finding in the original that this one merely repeats, or null.</summary>
    public Diagnostic? FoldedInto { get; init; }

    public string RuleId => Descriptor.Id;

    /// <summary>The same finding, folded into another.</summary>
    public Diagnostic FoldInto(Diagnostic original) => Copy(Severity, original);

    /// <summary>The same finding at another level.</summary>
    public Diagnostic WithSeverity(Severity severity) => severity == Severity ? this : Copy(severity, FoldedInto);

    private Diagnostic Copy(Severity severity, Diagnostic? foldedInto) => new()
    {
        Descriptor = Descriptor,
        Location = Location,
        Message = Message,
        Severity = severity,
        Match = Match,
        Related = Related,
        Fixes = Fixes,
        Copies = Copies,
        FoldedInto = foldedInto,
    };

    public override string ToString() => $"{Location.Source.Path}({Location.Span}): {Severity} {RuleId}: {Message}";
}
