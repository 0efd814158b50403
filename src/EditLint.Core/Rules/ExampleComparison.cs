using System.Collections.Immutable;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Core.Rules;

/// <summary>Compares what a rule finds in an example with what the example says. Stateless and thread-safe.</summary>
internal static class ExampleComparison
{
    /// <summary>The differences, each a text of one or several lines. What is said about findings is compared once the right ones are found.</summary>
    /// <param name="example">The example.</param>
    /// <param name="sources">Its own text, and those of its other articles in their order.</param>
    /// <param name="found">The findings, article by article in that order, in each in the order of their places.</param>
    public static IEnumerable<string> Compare(RuleExample example, ImmutableArray<SourceText> sources, ImmutableArray<Diagnostic> found)
    {
        ImmutableArray<ImmutableArray<TextSpan>> expected = [example.ExpectedSpans, .. example.Articles.Select(a => a.ExpectedSpans)];
        ImmutableArray<string> differences =
            [.. sources.Zip(expected, (source, spans) => CompareSpans(spans, source, [.. found.Where(d => d.Location.Source.Path == source.Path)], example)).OfType<string>()];
        if (!differences.IsEmpty)
            return differences;
        return [.. CompareMessages(example, found), .. example.Related is { } related ? CompareRelated(related, sources, found) : []];
    }

    private static string? CompareSpans(ImmutableArray<TextSpan> expected, SourceText source, ImmutableArray<Diagnostic> found, RuleExample example)
    {
        if (found.Select(d => d.Location.Span).SequenceEqual(expected))
            return null;
        var where = example.Articles.IsEmpty ? "" : $" in {source.Path}";
        var lines = new List<string> { !expected.IsEmpty ? $"The rule does not find exactly what is marked{where}." : where.Length == 0 ? "The rule must find nothing here." : $"The rule must find nothing{where}." };
        var missing = expected.ToList();
        var surplus = found.Where(d => !missing.Remove(d.Location.Span)).ToArray();
        foreach (var span in missing)
            lines.AddRange(["  expected, not found:", .. ExampleFrame.Lines(source, span)]);
        foreach (var diagnostic in surplus)
            lines.AddRange([$"  found, not expected: {diagnostic.Message}", .. ExampleFrame.Lines(source, diagnostic.Location.Span)]);
        foreach (var diagnostic in surplus.Where(_ => missing.Count > 0))
            lines.AddRange(SpanComparison.Describe(missing.FirstOrDefault(m => m.OverlapsWith(diagnostic.Location.Span)), diagnostic.Location.Span, source));
        return string.Join('\n', lines);
    }

    private static IEnumerable<string> CompareMessages(RuleExample example, ImmutableArray<Diagnostic> found)
    {
        if (example.Messages.IsEmpty)
            yield break;
        for (var i = 0; i < found.Length; i++)
        {
            var expected = example.Messages[example.Messages.Length == 1 ? 0 : i];
            if (found[i].Message != expected)
                yield return string.Join('\n', ["The message is not the one under 'message'.", .. Aligned(expected, found[i].Message), .. found.Length > 1 ? ExampleFrame.Lines(found[i].Location.Source, found[i].Location.Span) : []]);
        }
    }

    private static IEnumerable<string> CompareRelated(ImmutableArray<ExpectedRelation> expected, ImmutableArray<SourceText> sources, ImmutableArray<Diagnostic> found)
    {
        var related = found.SelectMany(d => d.Related).ToList();
        var surplus = related.ToList();
        var missing = expected.Where(e => !Take(surplus, e, sources)).ToList();
        if (missing.Count + surplus.Count > 0)
        {
            var lines = new List<string> { "The findings do not speak of exactly the places under 'related'." };
            foreach (var place in missing)
                lines.AddRange([$"  expected, not found: {place.Name}{(place.Path is { } path ? $" in {path}" : "")}", .. ExampleFrame.Lines(SourceOf(place, sources), place.Span)]);
            foreach (var place in surplus)
                lines.AddRange([$"  found, not expected: {place.Message}", .. Describe(place, sources)]);
            yield return string.Join('\n', lines);
            yield break;
        }
        if (!related.Zip(expected, (r, e) => Is(r, e, sources)).All(same => same))
        {
            var names = expected.Select(e => e.Name);
            var order = related.Select(r => expected.First(e => Is(r, e, sources)).Name);
            yield return $"The findings speak of the places under 'related' in another order.\n  expected: {string.Join(", ", names)}\n  found:    {string.Join(", ", order)}";
            yield break;
        }
        for (var i = 0; i < expected.Length; i++)
        {
            if (expected[i].Message is { } message && message != related[i].Message)
                yield return string.Join('\n', [$"Of the place '{expected[i].Name}' another thing is said than under 'related'.", .. Aligned(message, related[i].Message)]);
        }
    }

    private static bool Take(List<RelatedLocation> from, ExpectedRelation expected, ImmutableArray<SourceText> sources)
    {
        var index = from.FindIndex(r => Is(r, expected, sources));
        if (index >= 0)
            from.RemoveAt(index);
        return index >= 0;
    }

    private static bool Is(RelatedLocation place, ExpectedRelation expected, ImmutableArray<SourceText> sources) =>
        place.Location.Source.Path == SourceOf(expected, sources).Path && place.Location.Span == expected.Span;

    private static SourceText SourceOf(ExpectedRelation place, ImmutableArray<SourceText> sources) => place.Path is null ? sources[0] : sources.First(s => s.Path == place.Path);

    // Another article is named; of a file that the example does not have no more is known.
    private static IEnumerable<string> Describe(RelatedLocation place, ImmutableArray<SourceText> sources)
    {
        var path = place.Location.Source.Path;
        if (path != sources[0].Path)
            yield return $"    in {path}";
        if (sources.FirstOrDefault(s => s.Path == path) is not { } source)
            yield break;
        foreach (var line in ExampleFrame.Lines(source, place.Location.Span))
            yield return line;
    }

    private static IEnumerable<string> Aligned(string expected, string found) => ComparisonText.Aligned("  expected: ", expected, "  found:    ", found);
}
