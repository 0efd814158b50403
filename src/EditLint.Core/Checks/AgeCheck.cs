using System.Buffers;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;
using EditLint.Core.Language;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>
/// Finds ages and years that do not go together: "born in 1950, died in 2010 at the age of 70", "(1950-2010), died aged 70", "from 2015 to 2012",
/// "in 1990, 20 years ago" in an article of 2020, "Ruiz, 45, was born in 1950" in one of 2010. The finding is the stretch that holds them.
/// </summary>
/// <remarks>Keys: <c>beginnings</c> and <c>ends</c>, verbs whose years must follow each other; <c>changes</c>, words that make of "from 2015 to 2012" a number that falls; <c>relatives</c>, words that bring a second life into a sentence.</remarks>
internal sealed class AgeCheck : Analyzer
{
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(".;:(!?");

    private static readonly SearchValues<string> LifeVerbs = SearchValues.Create(["born", "died"], StringComparison.OrdinalIgnoreCase);

    private const int LongestPlace = 6;

    private readonly WordSet _beginnings;
    private readonly WordSet _changes;
    private readonly WordSet _ends;
    private readonly WordSet _relatives;

    private AgeCheck(DiagnosticDescriptor descriptor, CheckOptions options)
    {
        Descriptor = descriptor;
        _beginnings = new WordSet(options.GetStrings("beginnings"));
        _ends = new WordSet(options.GetStrings("ends"));
        _changes = new WordSet(options.GetStrings("changes"));
        _relatives = new WordSet(options.GetStrings("relatives"));
        options.AllowMessageHoles("fact");
    }

    public override DiagnosticDescriptor Descriptor { get; }

    public static Analyzer Create(DiagnosticDescriptor descriptor, CheckOptions options) => new AgeCheck(descriptor, options);

    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(Analyze);

    private void Analyze(DocumentAnalysisContext context)
    {
        var article = new Lazy<int>(() => ArticleDate.Find(context.Document)?.Year ?? 0);
        foreach (var block in context.Document.ProseBlocks)
        {
            if (block.Kind is BlockKind.Heading or BlockKind.TableCell || !HasFourDigits(block.Prose.Text) || !HasYear(block))
                continue;
            var reported = AnalyzeStatements(context, block, article);
            if (block.Prose.Text.AsSpan().ContainsAny(LifeVerbs))
                AnalyzeLives(context, block, reported);
        }
    }

    // Goes from number to number, not from word to word.
    private static bool HasFourDigits(ReadOnlySpan<char> text)
    {
        for (var start = text.IndexOfAnyInRange('0', '9'); start >= 0; start = text.IndexOfAnyInRange('0', '9'))
        {
            text = text[start..];
            var length = 1;
            while (length < text.Length && char.IsAsciiDigit(text[length]))
                length++;
            if (length >= 4)
                return true;
            text = text[length..];
        }
        return false;
    }

    // Whatever is found, a year is part of it.
    private static bool HasYear(Block block)
    {
        var reader = new DateReader(block.MaskedText, block.Words);
        var count = block.Words.Length;
        for (var i = 0; i < count; i++)
        {
            if (reader.TryReadYear(i, out _))
                return true;
        }
        return false;
    }

    // Returns what it reported.
    private List<TextSpan> AnalyzeStatements(DocumentAnalysisContext context, Block block, Lazy<int> article)
    {
        List<TextSpan>? reported = null;
        var reader = new DateReader(block.MaskedText, block.Words);
        var hasAgo = block.Prose.Text.Contains(" ago", StringComparison.Ordinal);
        var hasBorn = block.Prose.Text.Contains(" born ", StringComparison.Ordinal);
        var prose = block.Prose.Text;
        var words = block.Words;
        for (var i = 0; i < words.Length; i++)
        {
            if (!char.IsAsciiDigit(prose[words[i].Start]))
                continue;
            YearStatement? wrong = null;
            if (reader.TryReadYear(i, out var year))
            {
                wrong = YearStatement.Backwards(block, i, year) ?? Ended(block, i, year);
                if (wrong is not null && IsChange(block, i))
                    wrong = null;
                if (wrong is null && hasAgo && article.Value > 0)
                    wrong = YearStatement.Ago(block, i, year, article.Value);
            }
            else if (hasBorn && article.Value > 0)
            {
                wrong = YearStatement.Age(block, i, article.Value);
            }
            if (wrong is { } statement)
            {
                Report(context, block, statement);
                (reported ??= []).Add(statement.Span);
            }
        }
        return reported ?? [];
    }

    // "opened in 1931 and closed in 1921", "was born in 1960 in Vale and died in 1950": only where nothing else can be meant.
    private YearStatement? Ended(Block block, int index, int year)
    {
        var words = block.Words;
        var text = block.Prose.Text;
        if (index < 2 || text.AsSpan(words[index - 1].Start, words[index - 1].Length) is not "in" || !_beginnings.Contains(block.Prose, words[index - 2]))
            return null;
        var place = index + 1;
        while (place < words.Length && place <= index + LongestPlace && (text.AsSpan(words[place].Start, words[place].Length) is "in" or "at" || char.IsUpper(text[words[place].Start])))
            place++;
        if (place + 3 >= words.Length || text.AsSpan(words[place].Start, words[place].Length) is not "and")
            return null;
        var end = place + 1;
        if (text.AsSpan(words[end].Start, words[end].Length) is "was" or "he" or "she" or "they")
            end++;
        var reader = new DateReader(block.MaskedText, words);
        if (end + 2 >= words.Length || !_ends.Contains(block.Prose, words[end]) || text.AsSpan(words[end + 1].Start, words[end + 1].Length) is not "in")
            return null;
        if (!reader.TryReadYear(end + 2, out var last) || last >= year || text.AsSpan(words[index].End, words[end].Start - words[index].End).ContainsAny(ClauseEnds))
            return null;
        return new YearStatement(TextSpan.FromBounds(words[index].Start, words[end + 2].End), YearStatement.Reversal(year, last));
    }

    private bool IsChange(Block block, int index)
    {
        var sentence = block.Sentences.First(s => s.ProseSpan.Contains(block.Words[index].Start));
        return sentence.Words.Any(w => _changes.Contains(block.Prose, w));
    }

    private void AnalyzeLives(DocumentAnalysisContext context, Block block, List<TextSpan> reported)
    {
        var before = default(LifeYears);
        var word = 0;
        var words = block.Words;
        foreach (var sentence in block.Sentences)
        {
            var first = word;
            while (word < words.Length && words[word].Start < sentence.ProseSpan.End)
                word++;
            if (_relatives.ContainsAny(block, first, word))
            {
                before = default;
                continue;
            }
            var life = LifeYears.Read(block, first, word);
            if (life is { Born: 0, Died: > 0 } && first < word && block.Prose.ToString(block.Words[first]) is "He" or "She" or "They")
                life = before.With(life);
            if (life is { Born: > 0, Died: > 0, Age: >= 0 } && !reported.Exists(life.Span.Contains) && life.Age - (life.Died - life.Born) is < -1 or > 0)
                Report(context, block, new YearStatement(life.Span, LifeFact(life)));
            before = life;
        }
    }

    private static string LifeFact(LifeYears life) => life.Died < life.Born
        ? YearStatement.Reversal(life.Born, life.Died)
        : $"somebody born in {life.Born} was {(life.Died > life.Born ? $"{life.Died - life.Born - 1} or " : "")}{life.Died - life.Born} in {life.Died}";

    private static void Report(DocumentAnalysisContext context, Block block, YearStatement statement) =>
        context.Report(block, statement.Span, new DiagnosticDetails { Arguments = [new MessageArgument("fact", statement.Fact)] });
}
