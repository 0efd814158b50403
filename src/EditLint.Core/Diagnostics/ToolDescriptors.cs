using System.Collections.Immutable;

namespace EditLint.Core.Diagnostics;

/// <summary>The descriptors of what goes wrong in rules and files rather than in prose.</summary>
public static class ToolDescriptors
{
    /// <summary>A rule file that cannot be used as it is written.</summary>
    public static readonly DiagnosticDescriptor InvalidRule = new("EditLint.InvalidRule", "{reason}", Severity.Error,
        "The rule file has a mistake. The rule is left out; the others run.", isToolError: true);

    /// <summary>A rule of a kind that this version cannot run.</summary>
    public static readonly DiagnosticDescriptor UnsupportedRule = new("EditLint.UnsupportedRule", "{reason}", Severity.Warning,
        "The rule file is sound, but EditLint cannot run rules of this kind. The rule is left out; the others run.");

    /// <summary>A rule that runs, though it does not do all that its file says.</summary>
    public static readonly DiagnosticDescriptor RuleWarning = new("EditLint.RuleWarning", "{reason}", Severity.Warning,
        "The rule runs without what the message speaks of.");

    /// <summary>An entry of a vocabulary that is no pattern.</summary>
    public static readonly DiagnosticDescriptor InvalidVocabulary = new("EditLint.InvalidVocabulary", "{reason}", Severity.Error,
        "The entry is left out; the others count.", isToolError: true);

    /// <summary>A spelling rule for which there is no dictionary.</summary>
    public static readonly DiagnosticDescriptor MissingDictionary = new("EditLint.MissingDictionary", "{reason}", Severity.Warning,
        "The rule file is sound, but there is no dictionary to look words up in. Spelling is not checked; the other rules run.");

    /// <summary>A rule that failed while it ran.</summary>
    public static readonly DiagnosticDescriptor RuleFailure = new("EditLint.RuleFailure", "{reason}", Severity.Error,
        "The rule failed on this document. Its findings may be incomplete; the other rules are not affected.", isToolError: true);

    /// <summary>A file that cannot be opened or read.</summary>
    public static readonly DiagnosticDescriptor UnreadableFile = new("EditLint.UnreadableFile", "{reason}", Severity.Error,
        "The file was not linted.", isToolError: true);

    /// <summary>A file or folder that was named and is not there; people are told so apart from the findings.</summary>
    public static readonly DiagnosticDescriptor MissingFile = new(UnreadableFile.Id, "{reason}", Severity.Error, UnreadableFile.Docs, isToolError: true);

    /// <summary>A line of a configuration that cannot be followed.</summary>
    public static readonly DiagnosticDescriptor InvalidConfiguration = new("EditLint.InvalidConfiguration", "{reason}", Severity.Error,
        "The configuration has a mistake. The line is left out; the rest of the configuration counts.", isToolError: true);

    /// <summary>A line of a configuration that probably does not do what its author wanted.</summary>
    public static readonly DiagnosticDescriptor SuspiciousConfiguration = new("EditLint.SuspiciousConfiguration", "{reason}", Severity.Warning,
        "The line was read as the message says. It does not make the run fail.");

    /// <summary>A part of a document that its reader could not make sense of.</summary>
    public static readonly DiagnosticDescriptor InvalidDocument = new("EditLint.InvalidDocument", "{reason}", Severity.Warning,
        "The rest of the document was linted.");

    /// <summary>A comment or a line of a configuration that silences nothing.</summary>
    public static readonly DiagnosticDescriptor UnusedSuppression = new("EditLint.UnusedSuppression", "{reason}", Severity.Warning,
        "What it silenced is no longer there. Left in place it would hide the next finding, which nobody has looked at.");

    /// <summary>A suppression whose last day is over.</summary>
    public static readonly DiagnosticDescriptor ExpiredSuppression = new("EditLint.ExpiredSuppression", "{reason}", Severity.Warning,
        "The suppression was written with a last day, and that day is over: what it hid is reported again.");

    /// <summary>A suppression that cannot be read, or names a rule that there is not.</summary>
    public static readonly DiagnosticDescriptor InvalidSuppression = new("EditLint.InvalidSuppression", "{reason}", Severity.Warning,
        "It has no effect as it is written, or not all of the effect that its author wanted.");

    /// <summary>True for one of these, about which there is no rule to be read.</summary>
    public static bool Has(DiagnosticDescriptor descriptor) => descriptor.Id.StartsWith("EditLint.", StringComparison.Ordinal);

    /// <summary>What is said about suppressions, which no suppression can silence; a configuration can.</summary>
    public static ImmutableArray<DiagnosticDescriptor> AboutSuppressions { get; } = [UnusedSuppression, ExpiredSuppression, InvalidSuppression];

    /// <summary>True for one of <see cref="AboutSuppressions"/>.</summary>
    public static bool IsAboutSuppressions(DiagnosticDescriptor descriptor) => AboutSuppressions.Contains(descriptor);

    /// <summary>Makes a diagnostic of one of these descriptors.</summary>
    public static Diagnostic Report(this DiagnosticDescriptor descriptor, Location location, string reason, ImmutableArray<RelatedLocation> related = default) => new()
    {
        Descriptor = descriptor,
        Location = location,
        Message = descriptor.Message.Format([new MessageArgument("reason", reason)]),
        Severity = descriptor.Severity,
        Related = related.IsDefault ? [] : related,
    };
}
