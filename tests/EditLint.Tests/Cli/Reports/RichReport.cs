using System.Collections.Immutable;
using EditLint.Cli.Reporters;
using EditLint.Core;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Tests.Cli.Reports;

/// <summary>Results with all that makes reports go wrong.</summary>
internal static class RichReport
{
    public static readonly DiagnosticDescriptor Repeated = new("House.Repeated", "It stands twice.", Severity.Error, "A passage that stands **twice** is a slip. Keep `one`.\n\n- The first is mostly right.\n", "https://example.org/rules/repeated passages");

    public static readonly DiagnosticDescriptor Wordy = new("House.Wordy", "\"{match}\" says no more than \"{replacement}\".", Severity.Suggestion, link: "see the handbook");

    public static readonly DiagnosticDescriptor Odd = new("House.Odd", "", Severity.Warning, "Nobody\u0001 writes so.");

    /// <summary>A name with what paths, URIs, XML, JSON and workflow commands have a meaning for.</summary>
    public const string OddPath = "content/-été & \"<100%>, a:b\n::c.md";

    public static readonly SourceText Odds = new(OddPath, "🎉🎉 They utilize it.\r\nOne \u0001\uD800\uFFFE <b> & \"two\".\r\nOne. 🎉 Two.\rEnd ##[error]]]>\r\n");

    public static readonly SourceText Plain = new("-plain.md", "One passage,\nand another.\nThey utilize it and utilize it.\nThe end.\n");

    public static readonly SourceText Configuration = new(".editlint.yml", "suppressions:\n  - rule: House.Odd\n");

    public static readonly LintResult Clean = new(new SourceText("content/clean.md", "Nothing is wrong here.\n"), []);

    public static ReportOptions Options => new() { Rules = [Odd, Repeated, Wordy], WorkingFolder = OperatingSystem.IsWindows() ? @"C:\house\site" : "/house/site" };

    /// <summary>Findings in two files, one clean file, one that cannot be read, one outside of the working folder.</summary>
    public static LintResult[] Results
    {
        get
        {
            var original = Finding(Wordy, Plain, "utilize", "\"utilize\" says no more than \"use\".");
            var plain = new LintResult(Plain,
            [
                ToolDescriptors.RuleFailure.Report(new Location(Plain, default), "House.Odd failed with ArgumentException: no such option."),
                Finding(Repeated, Plain, "One passage,\nand another.", "This passage of 4 words repeats another.", related: [new RelatedLocation(Place(Odds, "One. 🎉 Two."), "the first copy")]),
                original,
                Finding(Wordy, Plain, "utilize", "\"utilize\" says no more than \"use\".", from: 45).FoldInto(original),
            ])
            {
                Suppressed = [new SuppressedDiagnostic(Finding(Odd, Plain, "The end", "Odd."), Place(Configuration, "rule: House.Odd"), "the house \"says\" so", IsInSource: false)],
                Baselined = [Finding(Odd, Plain, "passage", "Odd.")],
            };
            var odd = new LintResult(Odds,
            [
                Finding(Wordy, Odds, "utilize", "\"utilize\" says\nno more: 100% than \"use\", <b>\u0001\uD800.", fixes:
                [
                    new CodeFix("Write \"use\"", FixSafety.Safe, new TextChange(Place(Odds, "utilize").Span, "use")),
                    new CodeFix("Turn it round", FixSafety.Review, new TextChange(Place(Odds, "They").Span, "It 🎉"), new TextChange(Place(Odds, " it.").Span, "\r\n")),
                ]),
                Finding(Odd, Odds, "\u0001\uD800\uFFFE <b> & \"two\".\r\nOne.", "Odd: ]]> ##[error] ::error::"),
                Finding(Repeated, Odds, "🎉 Two", "It stands twice.", from: 30),
                Finding(Odd, Odds, "", "Something is missing.", from: Odds.Length),
            ])
            {
                Suppressed = [new SuppressedDiagnostic(Finding(Repeated, Odds, "End", "It stands twice."), Place(Odds, "<b>"), null, IsInSource: true)],
            };
            var unreadable = new LintResult(new SourceText("content/locked.md", ""), [ToolDescriptors.UnreadableFile.Report(new Location(new SourceText("content/locked.md", ""), default), "No permission.")]);
            var outside = new SourceText("../notes/é.txt", "Odd.");
            return [plain, new LintResult(outside, [Finding(Odd, outside, "Odd", "Odd.")]), odd, Clean, unreadable];
        }
    }

    /// <summary>A file with many findings of each severity.</summary>
    public static LintResult Long(string path, int findings)
    {
        var source = new SourceText(path, string.Concat(Enumerable.Range(0, findings).Select(i => $"word{i}\n")));
        return new LintResult(source, [.. Enumerable.Range(0, findings).Select(i => Finding(i % 3 == 0 ? Wordy : i % 3 == 1 ? Odd : Repeated, source, $"word{i}\n", $"Finding {i}."))]);
    }

    public static Diagnostic Finding(
        DiagnosticDescriptor rule, SourceText source, string text, string message, int from = 0, ImmutableArray<RelatedLocation> related = default, ImmutableArray<CodeFix> fixes = default) => new()
        {
            Descriptor = rule,
            Location = Place(source, text, from),
            Message = message,
            Severity = rule.Severity,
            Match = text,
            Related = related.IsDefault ? [] : related,
            Fixes = fixes.IsDefault ? [] : fixes,
        };

    public static Location Place(SourceText source, string text, int from = 0) =>
        new(source, new TextSpan(source.Text.IndexOf(text, from, StringComparison.Ordinal), text.Length));
}
