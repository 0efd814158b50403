using System.Collections.Concurrent;
using System.Collections.Immutable;
using EditLint.Cli.Reporters;
using EditLint.Core;
using EditLint.Core.Baselines;
using EditLint.Core.Diagnostics;

namespace EditLint.Cli.Baselines;

/// <summary>Takes the findings of a run for a baseline. Of a file that is reported several times the last time counts.</summary>
/// <param name="file">Where the baseline will be.</param>
/// <param name="workingFolder">The folder that the paths of results are relative to, as a full path.</param>
/// <param name="prunes">True to take only what the baseline in force knows already.</param>
internal sealed class BaselineReporter(BaselineFile file, string workingFolder, bool prunes) : IReporter
{
    private const int LongestExcerpt = 60;

    private readonly ConcurrentDictionary<string, ImmutableArray<BaselineEntry>> _files = new(StringComparer.Ordinal);

    /// <summary>The findings by the names that the baseline has for files; of a file that could not be read there are none, and it is not among them; nor is, when nothing is to be added, one in which a rule failed.</summary>
    public IReadOnlyDictionary<string, ImmutableArray<BaselineEntry>> Files => _files;

    /// <summary>The numbers of the run, once it is over.</summary>
    public LintSummary Summary { get; private set; } = LintSummary.Empty;

    public void Render(LintResult result, Utf8Sink take)
    {
        if (result.Diagnostics.Any(d => d.RuleId == ToolDescriptors.UnreadableFile.Id || (prunes && d.Descriptor == ToolDescriptors.RuleFailure)))
            return;
        var taken = prunes ? result.Baselined : [.. result.Diagnostics, .. result.Baselined];
        _files[file.NameOf(Path.GetFullPath(result.Source.Path, workingFolder))] =
            [.. taken.Where(d => !d.Descriptor.IsToolError).Select(d => new BaselineEntry(FindingIdentity.Of(d), Excerpt(d)))];
    }

    public void Write(ReadOnlySpan<byte> rendered)
    {
    }

    public void Finish(LintSummary summary) => Summary = summary;

    public void Flush()
    {
    }

    private static string Excerpt(Diagnostic diagnostic)
    {
        var source = diagnostic.Location.Source;
        var span = diagnostic.Location.Span;
        var words = string.Join(' ', source.Text.Substring(span.Start, Math.Min(span.Length, 4 * LongestExcerpt)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (words.Length <= LongestExcerpt)
            return words;
        var end = words.LastIndexOf(' ', LongestExcerpt - 1);
        end = end > 0 ? end : char.IsHighSurrogate(words[LongestExcerpt - 2]) ? LongestExcerpt - 2 : LongestExcerpt - 1;
        return words[..end] + "…";
    }
}
