using System.Collections.Immutable;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>
/// Finds words that send the reader to a link where there is none: "I have written here, here, and here", "click this link".
/// A word such as "here" speaks of a link only when a cue ("written", "found", "download") stands before it in its clause;
/// without one it speaks of a place. A lone "here" must also end its sentence, follow "click", or end a clause right after a verb:
/// "we wrote about it here, and".
/// </summary>
/// <remarks>
/// Keys: <c>references</c>, the words; <c>cues</c>, the verbs that tell of a text; <c>subjects</c>, the nouns that do; <c>commands</c>, the cues after which a reference need not end
/// its clause; <c>reach</c>, how many words before the reference a cue may stand.
/// </remarks>
internal sealed class DanglingReferenceCheck : Analyzer
{
    private readonly ImmutableArray<string> _references;
    private readonly WordSet _cues;
    private readonly WordSet _subjects;
    private readonly WordSet _commands;
    private readonly int _reach;

    // A verb this near to a lone reference is about it, even where the sentence goes on.
    private const int ShortReach = 3;

    // "found here, in the valley": what follows says that a place is meant.
    private static readonly WordSet Places = new(["in", "on", "at", "near", "under", "among", "between", "where", "and"]);

    // "You can see the sea from here."
    private static readonly WordSet Origins = new(["from", "around", "over", "out", "right", "near"]);

    private DanglingReferenceCheck(DiagnosticDescriptor descriptor, CheckOptions options)
    {
        Descriptor = descriptor;
        _references = options.GetStrings("references");
        _cues = new WordSet(options.GetStrings("cues"));
        _subjects = new WordSet(options.GetStrings("subjects"));
        _commands = new WordSet(options.GetStrings("commands"));
        _reach = options.GetInteger("reach", 8);
    }

    public override DiagnosticDescriptor Descriptor { get; }

    public static Analyzer Create(DiagnosticDescriptor descriptor, CheckOptions options)
    {
        if (options.GetNode("references") is null)
            options.AddError(options.Mapping.Span, "A 'dangling-reference' rule needs 'references', the words that point to a link, such as 'here'.");
        return new DanglingReferenceCheck(descriptor, options);
    }

    public override void Initialize(AnalysisContext context) => context.RegisterProseAction(Analyze);

    private void Analyze(BlockAnalysisContext context)
    {
        var text = context.Prose.Text;
        if (context.Block.Kind == BlockKind.Heading || !_references.Any(r => text.Contains(r, StringComparison.OrdinalIgnoreCase)))
            return;

        var found = Find(context.Block);
        var markup = found.Count == 0 ? null : new LinkMarkup(context.Block);
        for (var i = 0; i < found.Count;)
        {
            var run = i + 1;
            while (run < found.Count && IsSeries(text.AsSpan(found[run - 1].Span.End, found[run].Span.Start - found[run - 1].Span.End)))
                run++;
            Analyze(context, found[i..run], markup!);
            i = run;
        }
    }

    private void Analyze(BlockAnalysisContext context, List<Reference> series, LinkMarkup markup)
    {
        var isLone = series.Count == 1;
        var endsSentence = isLone && EndsSentence(context.Block, series[0]);
        if (series[0].FirstWord > 0 && Origins.Contains(context.Prose, context.Block.Words[series[0].FirstWord - 1]))
            return;
        if (!IsCued(context.Block, series[0], isLone && !endsSentence ? ShortReach : _reach, withSubjects: endsSentence || !isLone, out var command))
            return;
        if (isLone && !command && !endsSentence && !EndsClause(context.Block, series[0]))
            return;
        if (IsFollowedByTarget(context.Prose, series[^1].Span.End, markup))
            return;

        // Where some of the series are links and some are not, each stretch without links is a finding.
        for (var i = 0; i < series.Count; i++)
        {
            var end = i;
            while (end < series.Count && !markup.Linked.OverlapsWith(series[end].Span))
                end++;
            if (end == i)
                continue;
            var span = TextSpan.FromBounds(series[i].Span.Start, series[end - 1].Span.End);
            if (!IsQuoted(context, span))
                Report(context, span, end - i);
            i = end;
        }
    }

    private static void Report(BlockAnalysisContext context, TextSpan span, int count) =>
        context.Report(span, new DiagnosticDetails { Arguments = [new MessageArgument("links", count == 1 ? "the link" : $"the {count} links")] });

    private List<Reference> Find(Block block)
    {
        var found = new List<Reference>();
        var words = block.Words;
        for (var i = 0; i < words.Length; i++)
        {
            foreach (var reference in _references)
            {
                var span = new TextSpan(words[i].Start, Math.Min(reference.Length, block.Prose.Length - words[i].Start));
                if (span.Length == reference.Length
                    && block.Prose.Text.AsSpan(span.Start, span.Length).Equals(reference, StringComparison.OrdinalIgnoreCase)
                    && words.BinarySearch(span, WordEnd.Comparer) is >= 0 and var last)
                {
                    found.Add(new Reference(span, i, last));
                    i = last;
                    break;
                }
            }
        }
        return found;
    }

    // ", ", " and ", ", and ", "; " between two references make them one series.
    private static bool IsSeries(ReadOnlySpan<char> between)
    {
        between = between.Trim();
        if (between.Length > 0 && between[0] is ',' or ';')
            between = between[1..].TrimStart();
        return between is "" or "and" or "or" or "&";
    }

    private bool IsCued(Block block, Reference reference, int reach, bool withSubjects, out bool command)
    {
        command = false;
        var words = block.Words;
        var cued = false;
        for (var i = reference.FirstWord - 1; i >= 0 && reference.FirstWord - i <= reach; i--)
        {
            if (EndsStatement(block.Prose.Text.AsSpan(words[i].End, words[i + 1].Start - words[i].End)))
                break;
            command |= i == reference.FirstWord - 1 && _commands.Contains(block.Prose, words[i]);
            cued |= _cues.Contains(block.Prose, words[i]) || (withSubjects && _subjects.Contains(block.Prose, words[i]));
        }
        return cued || command;
    }

    private static bool EndsStatement(ReadOnlySpan<char> between) => between.IndexOfAny(";:!?—") >= 0 || between.Contains(". ", StringComparison.Ordinal);

    private static bool EndsSentence(Block block, Reference reference)
    {
        var rest = block.Prose.Text.AsSpan(reference.Span.End).TrimStart();
        return rest.IsEmpty || (rest[0] is '.' or '!' or '?' && (rest.Length == 1 || !char.IsLetterOrDigit(rest[1])));
    }

    private static bool EndsClause(Block block, Reference reference)
    {
        var rest = block.Prose.Text.AsSpan(reference.Span.End).TrimStart();
        if (rest.IsEmpty || rest[0] is not (',' or ')' or '—' or ';'))
            return false;
        var next = reference.LastWord + 1;
        return next >= block.Words.Length || !Places.Contains(block.Prose, block.Words[next]);
    }

    private static bool IsQuoted(BlockAnalysisContext context, TextSpan span) => context.Document.Pairing.IsQuoted(context.Prose.ToSource(span));

    // "here: https://...", "here (example.org)", "here:" before a list of links.
    private static bool IsFollowedByTarget(Prose prose, int end, LinkMarkup markup) =>
        prose.Text.AsSpan(end).TrimStart().StartsWith(':') || markup.StartsLink(end, end + 3);

    // A block may have as many links as references, so neither is searched for the other.
    private sealed class LinkMarkup
    {
        // Rising, as the inlines are in order.
        private readonly List<int> _starts;

        public LinkMarkup(Block block)
        {
            Linked = InlineCoverage.Of(block, InlineKind.Link, InlineKind.AutoLink, InlineKind.Code);
            _starts = [.. block.Inlines.Where(i => i.Kind is InlineKind.Link or InlineKind.AutoLink).Select(i => i.ProseSpan.Start)];
        }

        /// <summary>The prose in which a reference is none, or has its link.</summary>
        public InlineCoverage Linked { get; }

        /// <summary>True when a link starts in the prose from <paramref name="first"/> to <paramref name="last"/>, inclusive.</summary>
        public bool StartsLink(int first, int last)
        {
            var index = _starts.BinarySearch(first);
            return index >= 0 || (~index < _starts.Count && _starts[~index] <= last);
        }
    }

    private readonly record struct Reference(TextSpan Span, int FirstWord, int LastWord);

    private sealed class WordEnd : IComparer<TextSpan>
    {
        public static readonly WordEnd Comparer = new();

        public int Compare(TextSpan x, TextSpan y) => x.End.CompareTo(y.End);
    }
}
