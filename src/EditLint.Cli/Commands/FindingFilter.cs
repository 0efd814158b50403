using System.Collections.Immutable;
using EditLint.Cli.Baselines;
using EditLint.Cli.Git;
using EditLint.Core;
using EditLint.Core.Baselines;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;
using EditLint.Core.Text;
using EditLint.Formats;

namespace EditLint.Cli.Commands;

/// <summary>Which of the findings of a run are reported: those that the baseline does not know, in what has changed. Any number of threads may use it; see <see cref="BaselineComparison"/>.</summary>
internal sealed class FindingFilter
{
    private static readonly DocumentReaderSet Readers = new(DocumentReaders.All);

    private readonly string _workingFolder;
    private readonly BaselineFile? _file;
    private readonly BaselineComparison? _baseline;
    private readonly ChangedFiles? _changes;

    /// <summary>Makes a filter.</summary>
    /// <param name="workingFolder">The folder that the paths of results are relative to, as a full path.</param>
    /// <param name="file">The baseline, or null for none.</param>
    /// <param name="changes">What has changed, or null where that does not count.</param>
    /// <exception cref="UsageException">The baseline cannot be read.</exception>
    public FindingFilter(string workingFolder, BaselineFile? file, ChangedFiles? changes)
    {
        _workingFolder = workingFolder;
        _file = file;
        _changes = changes;
        _baseline = file is null ? null : new BaselineComparison(file.Read(), file.Exists);
    }

    /// <summary>True when findings are compared with a baseline.</summary>
    public bool HasBaseline => _baseline is not null;

    /// <summary>The result with what is to be reported.</summary>
    public LintResult Apply(LintResult result)
    {
        if (_baseline is null && _changes is null)
            return result;
        var path = Path.GetFullPath(result.Source.Path, _workingFolder);
        if (_baseline is not null && !(result.IsSetAside && result.Diagnostics.IsEmpty))
            result = WithoutBaselined(result, _baseline.Compare(result.Diagnostics, _file!.NameOf(path)));
        return _changes is null ? result : InChanges(result, _changes.LinesOf(path));
    }

    /// <summary>Finds what went from one file to another, once all results are known.</summary>
    /// <returns>True for the path of a result that must be filtered once more.</returns>
    public Predicate<string> Settle()
    {
        var moved = _baseline?.Settle() ?? [];
        if (moved.IsEmpty)
            return _ => false;
        var names = moved.ToHashSet(StringComparer.Ordinal);
        return path => names.Contains(_file!.NameOf(Path.GetFullPath(path, _workingFolder)));
    }

    /// <summary>How many entries of the baseline no finding needs any longer.</summary>
    /// <param name="hasRun">True for a rule that ran.</param>
    public int CountStale(Predicate<string> hasRun) => _baseline?.FindStale(hasRun).Length ?? 0;

    private static LintResult WithoutBaselined(LintResult result, bool[] isKnown) => !isKnown.Contains(true) ? result : result with
    {
        Diagnostics = [.. result.Diagnostics.Where((_, i) => !isKnown[i])],
        Baselined = [.. result.Diagnostics.Where((_, i) => isKnown[i])],
    };

    private LintResult InChanges(LintResult result, ImmutableArray<LineRange> ranges)
    {
        var spans = ranges.IsEmpty || (result.Diagnostics.IsEmpty && result.Suppressed.IsEmpty && result.Baselined.IsEmpty)
            ? []
            : ChangedText.ParagraphsOf(Readers.Read(result.Source, result.Configuration.Reading), ranges);
        return result with
        {
            Diagnostics = result.Diagnostics.RemoveAll(d => !IsInChanges(d, spans)),
            Baselined = result.Baselined.RemoveAll(d => !IsInChanges(d, spans)),
            Suppressed = result.Suppressed.RemoveAll(s => !IsInChanges(s.Diagnostic, spans)),
        };
    }

    // What is about the whole article is about each change in it. What was pasted may be reported at the place where it stood before.
    private bool IsInChanges(Diagnostic diagnostic, ImmutableArray<TextSpan> spans)
    {
        var span = diagnostic.Location.Span;
        return diagnostic.Descriptor.IsToolError
            || (span is { IsEmpty: true, Start: 0 } && !spans.IsEmpty)
            || spans.Any(changed => ChangedText.Touch(changed, span))
            || diagnostic.Related.Any(related => IsChanged(related.Location));
    }

    private bool IsChanged(Location place)
    {
        var ranges = _changes!.LinesOf(Path.GetFullPath(place.Source.Path, _workingFolder));
        return ChangedText.LinesOf(place.Source.Text, ranges).Any(changed => ChangedText.Touch(changed, place.Span));
    }
}
