using System.Collections.Immutable;
using EditLint.Core;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Tests.Cli;

/// <summary>Findings for the tests of the reporters.</summary>
internal static class ReportSample
{
    private static readonly DiagnosticDescriptor Repeated = new("House.Repeated", "", Severity.Error);
    private static readonly DiagnosticDescriptor Wordy = new("House.Wordy", "", Severity.Suggestion);

    public static readonly SourceText Article = new("content/a.md", "They utilize it.\nOne.\nTwo 🎉.\nOne.\nTwo 🎉.\n");

    public static readonly LintResult Clean = new(new SourceText("content/b.md", ""), []);

    /// <summary>A fix, a copy of two lines, and a finding in the copy folded into the one in the original.</summary>
    public static LintResult Result
    {
        get
        {
            var wordy = Finding(Wordy, "utilize", 0, "\"utilize\" says no more than \"use\".",
                fixes: [new CodeFix("Write \"use\"", FixSafety.Safe, new TextChange(new TextSpan(5, 7), "use"))]);
            var copy = Finding(Repeated, "One.\nTwo 🎉.", 24, "The passage stands twice.",
                related: [new RelatedLocation(Place("One.\nTwo 🎉.", 0), "the first copy")]);
            var folded = Finding(Wordy, "One", 24, "\"One\" is a number.").FoldInto(Finding(Wordy, "One", 0, "\"One\" is a number."));
            return new LintResult(Article, [wordy, copy, folded]);
        }
    }

    private static Diagnostic Finding(DiagnosticDescriptor descriptor, string text, int from, string message, ImmutableArray<RelatedLocation> related = default, ImmutableArray<CodeFix> fixes = default) => new()
    {
        Descriptor = descriptor,
        Location = Place(text, from),
        Message = message,
        Severity = descriptor.Severity,
        Match = text,
        Related = related.IsDefault ? [] : related,
        Fixes = fixes.IsDefault ? [] : fixes,
    };

    private static Location Place(string text, int from) =>
        new(Article, new TextSpan(Article.Text.IndexOf(text, from, StringComparison.Ordinal), text.Length));
}
