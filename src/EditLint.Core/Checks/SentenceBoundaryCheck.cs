using System.Buffers;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>
/// Finds places where two sentences run together: "a more helpful position on Iran We want to give", "the vote.The council carried".
/// The second sentence shows itself by a capital on a word that hardly ever has one inside a sentence. Across a line break nothing is said: verse has
/// a capital there.
/// </summary>
/// <remarks>
/// Keys: <c>starters</c>, the words whose capital counts; <c>common-starters</c>, those whose capital counts unless the word before has one too, as in
/// names; <c>minimum-before</c> and <c>minimum-after</c>, how many words must stand on each side in the same
/// sentence, so that labels and titles are left alone.
/// </remarks>
internal sealed class SentenceBoundaryCheck : Analyzer
{
    // "called We are the champions", "the The Hague office": a name or title follows.
    private static readonly WordSet Introductions = new(["called", "titled", "entitled", "named", "dubbed", "song", "book", "film", "movie", "play", "show", "album", "series", "novel",
        "hashtag", "of", "with", "the", "a", "an", "and", "or", "in", "for", "from", "to", "by", "as"]);

    private static readonly WordSet Reverences = new(["He", "His", "You", "Your"]);
    private static readonly SearchValues<string> Deities = SearchValues.Create(["God", "Lord", "Christ", "Jesus", "Allah", "Himself"], StringComparison.Ordinal);

    private readonly WordSet _starters;
    private readonly WordSet _commonStarters;
    private readonly int _minimumBefore;
    private readonly int _minimumAfter;

    private SentenceBoundaryCheck(DiagnosticDescriptor descriptor, CheckOptions options)
    {
        Descriptor = descriptor;
        _starters = new WordSet(options.GetStrings("starters"));
        _commonStarters = new WordSet(options.GetStrings("common-starters"));
        _minimumBefore = options.GetInteger("minimum-before", 4);
        _minimumAfter = options.GetInteger("minimum-after", 3);
    }

    public override DiagnosticDescriptor Descriptor { get; }

    public static Analyzer Create(DiagnosticDescriptor descriptor, CheckOptions options)
    {
        if (options.GetNode("starters") is null)
            options.AddError(options.Mapping.Span, "A 'sentence-boundary' rule needs 'starters', the words that start a sentence when they have a capital, such as 'We'.");
        return new SentenceBoundaryCheck(descriptor, options);
    }

    public override void Initialize(AnalysisContext context) => context.RegisterProseAction(Analyze);

    private void Analyze(BlockAnalysisContext context)
    {
        if (context.Block.Kind is BlockKind.Heading or BlockKind.TableCell || context.Block.Role is BlockRole.Headline or BlockRole.Byline or BlockRole.SignOff)
            return;
        var words = context.Block.Words;
        MarkupEdges? markup = null;
        var sinceMark = 0;
        var text = context.Prose.Text;
        for (var i = 1; i < words.Length; i++)
        {
            // Nearly every word stands behind a blank and is small.
            if (words[i].Start == words[i - 1].End + 1 && text[words[i].Start - 1] == ' ' && !char.IsUpper(text[words[i].Start]))
            {
                sinceMark++;
                continue;
            }
            var between = Between(context.Prose, words[i - 1], words[i]);
            sinceMark = IsBlank(between) ? sinceMark + 1 : 0;
            if (!IsStarter(context.Prose, words[i - 1], words[i]))
                continue;
            if (between.Contains('\n'))
                continue;
            if (IsBlank(between) ? sinceMark >= _minimumBefore && !Introduces(context.Prose, words[i - 1]) : IsMarkWithoutBlank(context.Prose, words[i - 1], between))
                Analyze(context, i, markup ??= new MarkupEdges(context.Block));
        }
    }

    private void Analyze(BlockAnalysisContext context, int starter, MarkupEdges markup)
    {
        var words = context.Block.Words;
        if (starter + _minimumAfter >= words.Length)
            return;
        var next = words[starter + 1];
        if (!char.IsLower(context.Prose.Text[next.Start]) || !GoesOn(Between(context.Prose, words[starter], next)))
            return;
        if (IsTitleCase(context.Block, starter) || IsReverence(context.Prose, words[starter]) || markup.Touches(words[starter]) || markup.Touches(words[starter - 1]))
            return;

        var span = TextSpan.FromBounds(words[starter - 1].Start, words[starter].End);
        var isBlankLost = !IsBlank(Between(context.Prose, words[starter - 1], words[starter]));
        context.Report(span, new DiagnosticDetails
        {
            Message = isBlankLost ? "The blank between \"{before}\" and \"{after}\" is lost, so that two sentences run together. Put it back." : null,
            Arguments = [new MessageArgument("before", Word(context.Prose, words[starter - 1])), new MessageArgument("after", Word(context.Prose, words[starter]))],
        });
    }

    // "However, the money is short": a comma may stand behind the first word.
    private static bool GoesOn(ReadOnlySpan<char> between) => IsBlank(between) || between is ", ";

    private static bool Introduces(Prose prose, TextSpan word) => word.Length == 1 || Introductions.Contains(prose, word);

    private bool IsStarter(Prose prose, TextSpan before, TextSpan word) => char.IsUpper(prose.Text[word.Start])
        && (word.Length == 1 || char.IsLower(prose.Text[word.Start + 1]))
        && (_starters.Contains(prose, word) || (_commonStarters.Contains(prose, word) && char.IsLower(prose.Text[before.Start])));

    // "vote.The": a full stop that lost its blank, not a file name or an address.
    private static bool IsMarkWithoutBlank(Prose prose, TextSpan before, ReadOnlySpan<char> between) =>
        between is "." or "!" or "?" && before.Length > 1 && char.IsLower(prose.Text[before.End - 1]);

    // "how He makes Himself known".
    private static bool IsReverence(Prose prose, TextSpan word) =>
        Reverences.Contains(prose, word) && prose.Text.AsSpan().IndexOfAny(Deities) >= 0;

    // Most words around it have capitals: a title, a name of a programme, a list of names.
    private static bool IsTitleCase(Block block, int starter)
    {
        var capitals = 0;
        var count = 0;
        for (var i = Math.Max(0, starter - 4); i < starter; i++, count++)
            capitals += char.IsUpper(block.Prose.Text[block.Words[i].Start]) ? 1 : 0;
        return capitals * 2 > count;
    }

    private static bool IsBlank(ReadOnlySpan<char> between) => between.IsWhiteSpace();

    private static ReadOnlySpan<char> Between(Prose prose, TextSpan left, TextSpan right) => prose.Text.AsSpan(left.End, right.Start - left.End);

    private static string Word(Prose prose, TextSpan word) => prose.Text.Substring(word.Start, word.Length);

    // A word at the edge of emphasis, a link or code belongs to a title or a name.
    private sealed class MarkupEdges
    {
        private readonly HashSet<int> _starts = [];
        private readonly HashSet<int> _ends = [];
        private readonly InlineCoverage _code;

        public MarkupEdges(Block block)
        {
            _code = InlineCoverage.Of(block, InlineKind.Code);
            foreach (var inline in block.Inlines.Where(i => !i.ProseSpan.IsEmpty))
            {
                _starts.Add(inline.ProseSpan.Start);
                _ends.Add(inline.ProseSpan.End);
            }
        }

        public bool Touches(TextSpan word) => _starts.Contains(word.Start) || _ends.Contains(word.End) || _code.OverlapsWith(word);
    }
}
