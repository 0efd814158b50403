using System.Collections.Immutable;
using EditLint.Core.Checks;
using EditLint.Core.Diagnostics;
using EditLint.Core.Fixing;
using EditLint.Core.Text;

namespace EditLint.Core.Rules;

/// <summary>
/// Proves a rule by its own file: every example gives exactly the marked spans, <c>fixed</c> is what the fixes make of it and stays as it is,
/// <c>fix</c> tells the truth, and the file has docs, a bad and a good example, and no example twice. Used by one thread; each rule has its own.
/// </summary>
public sealed class RuleExampleRunner
{
    private readonly Rule _rule;
    private readonly Func<Rule, SourceText, ImmutableArray<Diagnostic>> _lint;
    private readonly List<RuleExampleFailure> _failures = [];
    private readonly HashSet<FixSafety> _produced = [];

    private RuleExampleRunner(Rule rule, Func<Rule, SourceText, ImmutableArray<Diagnostic>> lint)
    {
        _rule = rule;
        _lint = lint;
    }

    /// <summary>What is wrong, in the order of the file; empty when the rule keeps its promises.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="lint">
    /// Lints a text with a rule: this one, or the same with what an example gives it to draw on. The text's path has the extension of the example's format.
    /// </param>
    public static ImmutableArray<RuleExampleFailure> Run(Rule rule, Func<Rule, SourceText, ImmutableArray<Diagnostic>> lint)
    {
        var runner = new RuleExampleRunner(rule, lint);
        runner.CheckFile();
        foreach (var example in rule.Examples)
            runner.CheckExample(example);
        if (!rule.Examples.IsEmpty)
            runner.CheckDeclaredFix();
        return [.. runner._failures];
    }

    private void CheckFile()
    {
        if (_rule.Descriptor.Docs.Length == 0 && _rule.Examples.IsEmpty)
        {
            Fail("The rule has no docs and no examples. Write 'docs:' with why it exists and what to do, and under 'examples:' a bad one, with [|marks|] around what the rule must find, "
                + "and a good one that comes close and must not be found.");
            return;
        }
        if (_rule.Descriptor.Docs.Length == 0)
            Fail("The rule has no docs. Write 'docs:' with why it exists and what to do.");
        if (!_rule.Examples.Any(e => e.IsBad))
            Fail("The rule has no bad example. Write one under 'examples:', with [|marks|] around what the rule must find.");
        if (!_rule.Examples.Any(e => !e.IsBad))
            Fail("The rule has no good example. Write one under 'examples:' that comes close and must not be found.");
        var seen = new HashSet<(string, string)>();
        foreach (var example in _rule.Examples.Where(e => !seen.Add((e.Text, e.Format))))
            Fail(example, "This example is in the file already. Take one of the two out.");
    }

    private void CheckExample(RuleExample example)
    {
        var source = new SourceText($"example.{example.Format}", example.Text);
        var rule = WithResources(example.Resources);
        var found = Lint(rule, source, example);
        var spans = found.Select(d => d.Location.Span).Order().ToImmutableArray();
        if (!spans.SequenceEqual(example.ExpectedSpans))
            Fail(example, Compare(source, example.ExpectedSpans, found));
        foreach (var diagnostic in found)
            CheckMessage(example, diagnostic);
        CheckFixed(rule, example, source, found);
    }

    private void CheckMessage(RuleExample example, Diagnostic diagnostic)
    {
        foreach (var hole in _rule.Descriptor.Message.HoleNames.Distinct().Where(h => diagnostic.Message.Contains($"{{{h}}}", StringComparison.Ordinal)))
            Fail(example, $"Nothing filled the hole {{{hole}}} of the message: {diagnostic.Message}");
    }

    private void CheckFixed(Rule rule, RuleExample example, SourceText source, ImmutableArray<Diagnostic> found)
    {
        _produced.UnionWith(found.SelectMany(d => d.Fixes).Select(f => f.Safety));
        if (example.Fixed is null)
            return;
        var result = FixLoop.Run(source, text => Lint(rule, text, example), includeReview: true);
        if (result.Source.Text != example.Fixed)
            Fail(example, $"The fixes do not give the text under 'fixed'.\n  expected: {Line(example.Fixed)}\n  found:    {Line(result.Source.Text)}");
        else if (!result.IsStable)
            Fail(example, $"The fixes still change the text after {FixLoop.MaximumRounds} rounds. Give the fixed text no new finding.");
    }

    private void CheckDeclaredFix()
    {
        if (_rule.DeclaredFix is not { } declared)
        {
            if (_produced.Count > 0)
                Fail($"The rule offers fixes and does not say so. Write 'fix: {(_produced.Contains(FixSafety.Review) ? "review" : "safe")}'.");
            return;
        }
        if (_produced.Count == 0)
            Fail("The rule says 'fix:' and offers no fix in any example. Take the line out, or add an example that is fixed.");
        else if (_produced.Any(safety => safety != declared))
            Fail($"The rule says 'fix: {Name(declared)}' and offers a fix that is '{Name(declared == FixSafety.Safe ? FixSafety.Review : FixSafety.Safe)}'. Of several replacements a person must choose, so they are always 'review'.");
        if (_produced.Count > 0 && _rule.Examples.All(e => e.Fixed is null))
            Fail("The rule offers fixes, and no example shows one. Add 'fixed:' to a bad example.");
    }

    // A rule takes what it draws on when it is loaded.
    private Rule WithResources(RuleResources? resources) =>
        resources is null || _rule.Language != RuleLanguage.Yaml ? _rule : RuleFile.Read(_rule.Pack, _rule.Source, resources, _ => { }) ?? _rule;

    private ImmutableArray<Diagnostic> Lint(Rule rule, SourceText source, RuleExample example)
    {
        var all = _lint(rule, source);
        foreach (var error in all.Where(d => d.Descriptor.IsToolError))
            Fail(example, error.Message);
        return all.RemoveAll(d => d.RuleId != _rule.Id || d.FoldedInto is not null);
    }

    private static string Compare(SourceText source, ImmutableArray<TextSpan> expected, ImmutableArray<Diagnostic> found)
    {
        var lines = new List<string> { expected.IsEmpty ? "The rule must find nothing here." : "The rule does not find exactly what is marked." };
        var missing = expected.ToList();
        var surplus = found.Where(d => !missing.Remove(d.Location.Span)).ToArray();
        foreach (var span in missing)
            lines.AddRange(["  expected, not found:", .. Frame(source, span)]);
        foreach (var diagnostic in surplus)
            lines.AddRange([$"  found, not expected: {diagnostic.Message}", .. Frame(source, diagnostic.Location.Span)]);
        return string.Join('\n', lines);
    }

    // The first line of the span, with carets under the span; a caret alone marks an empty one.
    private static IEnumerable<string> Frame(SourceText source, TextSpan span)
    {
        var line = source.GetLineSpan(source.GetLinePosition(span.Start).Line);
        var start = source.GetLocation(span.Start).Column;
        var end = source.GetLocation(Math.Clamp(span.End, span.Start, Math.Max(line.End, span.Start))).Column;
        yield return $"    {source[line].ToString().Replace('\t', ' ')}";
        yield return $"    {new string(' ', start - 1)}{new string('^', Math.Max(1, end - start))}";
    }

    private static string Line(string text) => text.Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static string Name(FixSafety safety) => safety == FixSafety.Safe ? "safe" : "review";

    private void Fail(string message) => _failures.Add(new RuleExampleFailure(new Location(_rule.Source, new TextSpan(0, 0)), message));

    private void Fail(RuleExample example, string message) => _failures.Add(new RuleExampleFailure(new Location(_rule.Source, example.Span), message));
}
