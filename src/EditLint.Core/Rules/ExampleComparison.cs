using System.Collections.Immutable;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Core.Rules;

/// <summary>Compares what a rule finds in an example with what the example says. Stateless and thread-safe.</summary>
internal static class ExampleComparison
{
    /// <summary>The differences, each a text of one or several lines. What is said about findings is compared once the right ones are found.</summary>
    /// <param name="example">The example.</param>
    /// <param name="source">Its text.</param>
    /// <param name="found">The findings, in the order of their places.</param>
    public static IEnumerable<string> Compare(RuleExample example, SourceText source, ImmutableArray<Diagnostic> found)
    {
        if (!found.Select(d => d.Location.Span).SequenceEqual(example.ExpectedSpans))
            return [CompareSpans(example.ExpectedSpans, source, found)];
        return [.. CompareMessages(example, source, found), .. example.Related is { } related ? CompareRelated(related, source, found) : []];
    }

    private static string CompareSpans(ImmutableArray<TextSpan> expected, SourceText source, ImmutableArray<Diagnostic> found)
    {
        var lines = new List<string> { expected.IsEmpty ? "The rule must find nothing here." : "The rule does not find exactly what is marked." };
        var missing = expected.ToList();
        var surplus = found.Where(d => !missing.Remove(d.Location.Span)).ToArray();
        foreach (var span in missing)
            lines.AddRange(["  expected, not found:", .. ExampleFrame.Lines(source, span)]);
        foreach (var diagnostic in surplus)
            lines.AddRange([$"  found, not expected: {diagnostic.Message}", .. ExampleFrame.Lines(source, diagnostic.Location.Span)]);
        return string.Join('\n', lines);
    }

    private static IEnumerable<string> CompareMessages(RuleExample example, SourceText source, ImmutableArray<Diagnostic> found)
    {
        if (example.Messages.IsEmpty)
            yield break;
        for (var i = 0; i < found.Length; i++)
        {
            var expected = example.Messages[example.Messages.Length == 1 ? 0 : i];
            if (found[i].Message != expected)
                yield return string.Join('\n', ["The message is not the one under 'message'.", .. Aligned(expected, found[i].Message), .. found.Length > 1 ? ExampleFrame.Lines(source, found[i].Location.Span) : []]);
        }
    }

    private static IEnumerable<string> CompareRelated(ImmutableArray<ExpectedRelation> expected, SourceText source, ImmutableArray<Diagnostic> found)
    {
        var related = found.SelectMany(d => d.Related).ToList();
        var surplus = related.ToList();
        var missing = expected.Where(e => !Take(surplus, e, source)).ToList();
        if (missing.Count + surplus.Count > 0)
        {
            var lines = new List<string> { "The findings do not speak of exactly the places under 'related'." };
            foreach (var place in missing)
                lines.AddRange([$"  expected, not found: {place.Name}", .. ExampleFrame.Lines(source, place.Span)]);
            foreach (var place in surplus)
                lines.AddRange([$"  found, not expected: {place.Message}", .. IsIn(source, place) ? ExampleFrame.Lines(source, place.Location.Span) : [$"    in {place.Location.Source.Path}"]]);
            yield return string.Join('\n', lines);
            yield break;
        }
        if (!related.Select(r => r.Location.Span).SequenceEqual(expected.Select(e => e.Span)))
        {
            var names = expected.Select(e => e.Name);
            var order = related.Select(r => expected.First(e => e.Span == r.Location.Span).Name);
            yield return $"The findings speak of the places under 'related' in another order.\n  expected: {string.Join(", ", names)}\n  found:    {string.Join(", ", order)}";
            yield break;
        }
        for (var i = 0; i < expected.Length; i++)
        {
            if (expected[i].Message is { } message && message != related[i].Message)
                yield return string.Join('\n', [$"Of the place '{expected[i].Name}' another thing is said than under 'related'.", .. Aligned(message, related[i].Message)]);
        }
    }

    private static bool Take(List<RelatedLocation> from, ExpectedRelation expected, SourceText source)
    {
        var index = from.FindIndex(r => IsIn(source, r) && r.Location.Span == expected.Span);
        if (index >= 0)
            from.RemoveAt(index);
        return index >= 0;
    }

    private static bool IsIn(SourceText source, RelatedLocation place) => place.Location.Source.Path == source.Path;

    private static IEnumerable<string> Aligned(string expected, string found) => ComparisonText.Aligned("  expected: ", expected, "  found:    ", found);
}
