using System.Collections.Immutable;
using EditLint.Core.Checks;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Core.Rules;

/// <summary>
/// Proves a rule by its own file: every example gives exactly the marked spans in each of its articles, with the messages and the other places that it
/// names; <c>fixed</c> is what the fixes make of it; fixes come to rest and bring no new finding; <c>fix</c> tells the truth; and the file has docs, a bad and a good example, and
/// no example twice. Used by one thread; each rule has its own.
/// </summary>
public sealed class RuleExampleRunner
{
    private readonly Rule _rule;
    private readonly Func<Rule, ImmutableArray<SourceText>, ImmutableArray<Diagnostic>> _lint;
    private readonly List<RuleExampleFailure> _failures = [];
    private readonly HashSet<FixSafety> _produced = [];

    private RuleExampleRunner(Rule rule, Func<Rule, ImmutableArray<SourceText>, ImmutableArray<Diagnostic>> lint)
    {
        _rule = rule;
        _lint = lint;
    }

    /// <summary>What is wrong, in the order of the file; empty when the rule keeps its promises.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="lint">
    /// Lints the texts of one run with a rule: this one, or the same with what an example gives it to draw on. The first is the example's own, whose path has
    /// the extension of its format. The findings come in any order.
    /// </param>
    public static ImmutableArray<RuleExampleFailure> Run(Rule rule, Func<Rule, ImmutableArray<SourceText>, ImmutableArray<Diagnostic>> lint)
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
        var seen = new HashSet<(string, string, string)>();
        foreach (var example in _rule.Examples.Where(e => !seen.Add((e.Text, e.Format, string.Join('\0', e.Articles.SelectMany(a => (string[])[a.Path, a.Text]))))))
            Fail(example, "This example is in the file already. Take one of the two out.");
    }

    private void CheckExample(RuleExample example)
    {
        var source = new SourceText(example.Path, example.Text);
        ImmutableArray<SourceText> others = [.. example.Articles.Select(a => new SourceText(a.Path, a.Text))];
        var rule = WithResources(example.Resources);
        var errors = new HashSet<string>();
        ImmutableArray<SourceText> articles = [source, .. others];
        ImmutableArray<Diagnostic> found = [.. LintAll(source).OrderBy(d => IndexOf(d.Location.Source.Path, articles)).ThenBy(d => d.Location.Span)];
        foreach (var difference in ExampleComparison.Compare(example, articles, found))
            Fail(example, difference);
        foreach (var diagnostic in found)
            CheckMessage(example, diagnostic);
        _produced.UnionWith(found.SelectMany(d => d.Fixes).Select(f => f.Safety));
        foreach (var mistake in ExampleFixes.Check(example, source, Own(found), text => Own(LintAll(text))))
            Fail(example, mistake);

        ImmutableArray<Diagnostic> Own(ImmutableArray<Diagnostic> all) => all.RemoveAll(d => d.Location.Source.Path != source.Path);

        // The same text is linted often, and what goes wrong with it is said once.
        ImmutableArray<Diagnostic> LintAll(SourceText text)
        {
            var all = _lint(rule, [text, .. others]);
            foreach (var error in all.Where(d => d.Descriptor.IsToolError && errors.Add(d.Message)))
                Fail(example, error.Message);
            return all.RemoveAll(d => d.RuleId != _rule.Id || d.FoldedInto is not null);
        }
    }

    private static int IndexOf(string path, ImmutableArray<SourceText> articles) => articles.Select(a => a.Path).ToList().IndexOf(path);

    private void CheckMessage(RuleExample example, Diagnostic diagnostic)
    {
        foreach (var hole in _rule.Descriptor.Message.HoleNames.Distinct().Where(h => diagnostic.Message.Contains($"{{{h}}}", StringComparison.Ordinal)))
            Fail(example, $"Nothing filled the hole {{{hole}}} of the message: {diagnostic.Message}");
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
        resources is null || _rule.Language != RuleLanguage.Yaml ? _rule : RuleFile.Read(new RulePack(_rule.Pack, []), _rule.Source, resources, _ => { }) ?? _rule;

    private static string Name(FixSafety safety) => safety == FixSafety.Safe ? "safe" : "review";

    private void Fail(string message) => _failures.Add(new RuleExampleFailure(new Location(_rule.Source, new TextSpan(0, 0)), message));

    private void Fail(RuleExample example, string message) => _failures.Add(new RuleExampleFailure(new Location(_rule.Source, example.Span), message));
}
