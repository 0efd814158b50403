using EditLint.Cli.Reporters;
using EditLint.Core.Fixing;

namespace EditLint.Cli.Commands;

/// <summary>What a run of <c>editlint fix</c> amounts to so far. Used by one thread.</summary>
internal sealed class FixSummary
{
    private readonly SortedDictionary<string, int> _refused = new(StringComparer.Ordinal);
    private int _findings;
    private int _files;
    private int _filesLeft;
    private int _forReview;
    private int _notEncoded;

    /// <summary>True when a file was changed, or would be.</summary>
    public bool HasChanges => _files > 0;

    /// <summary>Takes in an article that was fixed and written, or that would be, or in which there was nothing to fix.</summary>
    public void Add(FixResult result)
    {
        _findings += result.Applied;
        _files += result.Applied > 0 ? 1 : 0;
        _forReview += result.Remaining.Count(d => FixSelector.BestFix(d, includeReview: false) is null && FixSelector.BestFix(d, includeReview: true) is not null);
        _notEncoded += result.Refused.Count(r => r.Brought is null);
        foreach (var refused in result.Refused.Where(r => r.Brought is not null))
            _refused[refused.Finding.RuleId] = _refused.GetValueOrDefault(refused.Finding.RuleId) + 1;
    }

    /// <summary>Takes in an article that could not be written.</summary>
    public void AddUnwritten() => _filesLeft++;

    /// <summary>Writes the sum.</summary>
    /// <param name="settings">What was asked for.</param>
    /// <param name="output">Where it goes.</param>
    public void Write(FixSettings settings, TextWriter output)
    {
        var done = settings.ShowsDiff ? "Would fix" : "Fixed";
        var what = _files > 0 ? $"{done} {Count.Of(_findings, "finding")} in {Count.Of(_files, "file")}" : _filesLeft > 0 ? "Nothing was fixed" : "Nothing to fix";
        var more = _files > 0 ? " more" : Noun(_forReview);
        output.WriteLine(_forReview > 0 && !settings.IncludeReview
            ? $"{what}; {_forReview}{more} {(_forReview == 1 ? "has" : "have")} a fix that a person must look at: --unsafe makes it."
            : $"{what}.");
        var refused = _refused.Values.Sum();
        if (refused > 0)
            output.WriteLine($"{Count.Of(refused, "fix", "fixes")} left out, since the text would have another finding then, or the same again: {string.Join(", ", _refused.Select(r => $"{r.Key} ({r.Value})"))}.");
        if (_notEncoded > 0)
            output.WriteLine($"{Count.Of(_notEncoded, "fix", "fixes")} left out, since the encoding of the file does not have the characters.");
    }

    private static string Noun(int number) => number == 1 ? " finding" : " findings";
}
