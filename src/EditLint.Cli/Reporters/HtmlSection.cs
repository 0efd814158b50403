using System.Collections.Immutable;
using System.Text;
using EditLint.Core;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;
using EditLint.Formats;

namespace EditLint.Cli.Reporters;

/// <summary>Writes what the page says of one file: its entry, and where something was found its section, with the article beside the list of findings. Used by one thread.</summary>
internal sealed class HtmlSection
{
    private const int HeadingOfFile = 2;

    private static readonly DocumentReaderSet Readers = new(DocumentReaders.All);

    private readonly LintResult _result;
    private readonly HtmlFrameWriter _frames;
    private readonly string _file;
    private readonly ImmutableArray<Diagnostic> _shown;
    private readonly ImmutableArray<HtmlPlace> _places;

    private HtmlSection(LintResult result, ReportOptions options, HtmlFrameWriter frames)
    {
        _result = result;
        _frames = frames;
        _file = HtmlAnchor.OfFile(result.Source.Path);
        _shown = [.. result.Diagnostics.Where(d => d.FoldedInto is null || options.ShowFolded)];
        _places = [.. _shown.SelectMany((d, i) => PlacesOf(d, i + 1))];
    }

    /// <summary>Writes one result.</summary>
    public static void Write(LintResult result, ReportOptions options, HtmlFrameWriter frames) => new HtmlSection(result, options, frames).Write();

    private StringBuilder Html => _frames.Html;

    private void Write()
    {
        var counted = _shown.Where(d => d.FoldedInto is null).ToList();
        var entry = new HtmlFileEntry(_result.Source.Path)
        {
            Errors = counted.Count(d => d.Severity == Severity.Error),
            Warnings = counted.Count(d => d.Severity == Severity.Warning),
            Suggestions = counted.Count(d => d.Severity == Severity.Suggestion),
            Silenced = _result.Suppressed.Length,
            Baselined = _result.Baselined.Count(d => d.FoldedInto is null),
            HasSection = !_shown.IsEmpty || !_result.Suppressed.IsEmpty,
            Length = _shown.IsEmpty ? 0 : _result.Source.Length,
            Rules = [.. _shown.Index().GroupBy(d => d.Item.RuleId).Select(g => (g.Key, g.Count(), g.First().Index + 1)).OrderBy(g => g.Key, StringComparer.Ordinal)],
        };
        if (entry.HasSection)
            entry = entry with { Lines = WriteSection(entry) };
        _frames.Add(HtmlFrameKind.File, entry.WriteTo);
    }

    private ImmutableArray<int> WriteSection(HtmlFileEntry entry)
    {
        Html.Append($"<section class=\"file\" id=\"{_file}\"><details");
        _frames.Add(HtmlFrameKind.Open);
        Html.Append("><summary><h2>").AppendVisible(_result.Source.Path).Append("</h2> ");
        HtmlCounts.Append(Html, entry);
        Html.Append("</summary>\n<div class=\"pair\">\n");
        var document = _shown.IsEmpty || _result.Source.Length == 0 || !IsArticle() ? null : Readers.Read(_result.Source, _result.Configuration.Reading);
        var marks = document is null ? null : HtmlMarks.Find(document, _places);
        var outside = _places.Where(p => p.Related == 0 && _result.Source.Length > 0 && marks?.Has(p) != true).ToList();
        var lines = document is not null || outside.Count > 0 ? WriteText(document, marks, outside) : [];
        Html.Append("<aside class=\"notes\" aria-label=\"Findings in ").AppendVisible(_result.Source.Path).Append("\">\n");
        var linked = _places.Where(p => marks?.Has(p) == true).Concat(outside).Select(p => (p.Number, p.Related)).ToHashSet();
        new HtmlFindings(_result, _frames, _file).Write(_shown, linked);
        Html.Append("</aside>\n</div>\n</details></section>\n");
        return lines;
    }

    private ImmutableArray<int> WriteText(Document? document, HtmlMarks? marks, List<HtmlPlace> outside)
    {
        ImmutableArray<int> lines = [];
        Html.Append("<article class=\"text\" lang=\"\">\n");
        if (document is null)
        {
            outside.ForEach(AppendSourceLine);
        }
        else
        {
            var byOwner = outside.ToLookup(p => OwnerOf(document, p.Span.Start));
            var article = new HtmlArticle(Html, document, _file, HeadingOfFile, marks!)
            {
                After = block =>
                {
                    foreach (var place in byOwner[block])
                        AppendSourceLine(place);
                    _frames.Pass();
                },
            };
            article.Write();
            lines = article.Lines;
        }
        Html.Append("</article>\n");
        return lines;
    }

    private void AppendSourceLine(HtmlPlace place) => HtmlSourceLine.Append(Html, _result.Source, _file, place);

    // The block below which a place is shown that is no prose of any: the last that starts before it, where it can be followed by a line.
    private static Block? OwnerOf(Document document, int offset)
    {
        var low = 0;
        var high = document.AllBlocks.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (document.AllBlocks[middle].Span.Start <= offset)
                low = middle + 1;
            else
                high = middle;
        }
        var owner = low == 0 ? null : document.AllBlocks[low - 1];
        for (var block = owner; block is not null; block = block.Parent)
        {
            if (block.Kind == BlockKind.FrontMatterField)
                return null;
            if (block.Kind == BlockKind.Table)
                owner = block;
            else if (block == owner && block.Kind == BlockKind.AltText && block.Parent is { } parent)
                owner = parent;
        }
        return owner;
    }

    // Rules and configurations are files of a run when something is wrong with them.
    private bool IsArticle() => _shown.Any(d => !ToolDescriptors.Has(d.Descriptor) || ToolDescriptors.IsAboutSuppressions(d.Descriptor) || d.Descriptor == ToolDescriptors.InvalidDocument);

    private IEnumerable<HtmlPlace> PlacesOf(Diagnostic diagnostic, int number)
    {
        // A failure of a whole file or rule has no place.
        if (!diagnostic.Descriptor.IsToolError || !diagnostic.Location.Span.IsEmpty || diagnostic.Location.Span.Start > 0)
            yield return new HtmlPlace(diagnostic.Location.Span, number, diagnostic.Severity);
        foreach (var (index, related) in diagnostic.Related.Index())
        {
            if (IsHere(related.Location))
                yield return new HtmlPlace(related.Location.Span, number, diagnostic.Severity, index + 1);
        }
    }

    private bool IsHere(Location location) => ReferenceEquals(location.Source, _result.Source)
        || (location.Source.Path == _result.Source.Path && location.Source.Length == _result.Source.Length);
}
