using EditLint.Cli.Reporters;
using EditLint.Core.Diagnostics;

namespace EditLint.Cli.Commands;

/// <summary>Writes what <c>editlint test</c> found. Used by one thread.</summary>
internal sealed class TestReport
{
    private readonly TextWriter _output;
    private readonly AnsiStyle _style;
    private readonly List<TestedRule> _rules = [];

    public TestReport(TextWriter output, AnsiStyle style)
    {
        _output = output;
        _style = style;
    }

    /// <summary>The rules so far.</summary>
    public IReadOnlyList<TestedRule> Rules => _rules;

    /// <summary>Counts a rule, and writes its failures when there are some.</summary>
    public void Add(TestedRule tested)
    {
        _rules.Add(tested);
        if (tested.Failures.IsEmpty)
            return;
        _output.WriteLine($"{_style.Severity(Severity.Error, "failed")} {_style.Bold(tested.Rule.Id)}");
        foreach (var failure in tested.Failures)
        {
            _output.WriteLine($"  {_style.Frame("-->")} {LocationText.Of(failure.Location)}");
            foreach (var line in failure.Message.Split('\n'))
                _output.WriteLine($"  {_style.ComparisonLine(DisplayText.Visible(line))}");
        }
        _output.WriteLine();
    }

    /// <summary>Writes the totals.</summary>
    /// <param name="broken">How many rule files could not be loaded.</param>
    public void WriteTotals(int broken)
    {
        var examples = _rules.Sum(r => r.Rule.Examples.Length);
        var failed = _rules.Count(r => !r.Failures.IsEmpty);
        var notLoaded = broken == 0 ? "" : $"{Count.Of(broken, "rule")} could not be loaded";
        var between = broken == 0 ? "" : ", ";
        if (failed > 0)
            _output.WriteLine(_style.Bold($"{failed} of {Count.Of(_rules.Count, "rule")} failed, {examples - _rules.Sum(r => r.FailedExamples)} of {Count.Of(examples, "example")} passed{between}{notLoaded}"));
        else if (_rules.Count == 0)
            _output.WriteLine(_style.Bold(broken == 0 ? "no rule was tested" : $"no rule was tested: {notLoaded}"));
        else if (broken > 0)
            _output.WriteLine(_style.Bold($"{Count.Of(_rules.Count, "rule")}, {Count.Of(examples, "example")} passed{between}{notLoaded}"));
        else
            _output.WriteLine(_style.Good($"{Count.Of(_rules.Count, "rule")}, {Count.Of(examples, "example")} passed"));
    }
}
