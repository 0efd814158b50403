using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>
/// <c>extends: indefinite-article</c>: "a" before a vowel sound and "an" before any other, by what is spoken and not by the letter: "an hour",
/// "a one-way street", "an FBI agent", "an 18-year-old". Where the sound is not certain ("an historic", "a SQL query") nothing is said. Keys: those of
/// <see cref="InitialSounds"/>.
/// </summary>
internal sealed class IndefiniteArticleCheck : Analyzer
{
    // What follows a letter A that is no article: "vitamin a and", "plan a is".
    private static readonly WordSet NoNouns = new(["a", "an", "and", "are", "as", "at", "i", "if", "in", "is", "it", "of", "on", "or", "un", "us", "el", "et", "al", "e", "o", "y"]);

    // A longer text in English has one of these; "a" is a word in many languages.
    private static readonly WordSet English = new(["the", "of", "and", "is", "was", "to", "for", "with", "that", "this", "they", "said", "it", "by", "from", "are", "be", "not", "have", "had"]);

    private const int ShortText = 20;

    private readonly InitialSounds _sounds;
    private readonly FixSafety _safety;

    private IndefiniteArticleCheck(DiagnosticDescriptor descriptor, CheckOptions options)
    {
        Descriptor = descriptor;
        _sounds = new InitialSounds(options);
        _safety = options.FixSafety ?? FixSafety.Review;
        options.AllowMessageHoles("replacement", "word", "sound");
    }

    public override DiagnosticDescriptor Descriptor { get; }

    public static Analyzer Create(DiagnosticDescriptor descriptor, CheckOptions options) => new IndefiniteArticleCheck(descriptor, options);

    public override void Initialize(AnalysisContext context) => context.RegisterProseAction(Analyze);

    private void Analyze(BlockAnalysisContext context)
    {
        var block = context.Block;
        var text = context.Prose.Text;
        var words = block.Words;
        bool? isShouted = null;
        bool? isEnglish = null;
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (!IsArticle(text.AsSpan(words[i].Start, words[i].Length), out var isAn) || !StandsAlone(text, words[i]) || !IsBetween(text, words[i].End, words[i + 1].Start))
                continue;
            var next = words[i + 1];
            // In a headline in capitals no abbreviation can be told from a word.
            if (block.MaskedText[next.Start] == '*' || block.IsSkipped || (isShouted ??= !text.Any(char.IsLower)))
                continue;
            var sound = SoundOf(text, next);
            if (sound == InitialSound.Unknown || isAn == (sound == InitialSound.Vowel) || IsName(block, words[i]))
                continue;
            if (isEnglish ??= words.Length < ShortText || words.Any(word => English.Contains(context.Prose, word)))
                Report(context, words[i], next, sound);
        }
    }

    private InitialSound SoundOf(string text, TextSpan next)
    {
        var word = text.AsSpan(next.Start, next.Length);
        var isHyphenated = next.End < text.Length && text[next.End] is '-' or '\u2011' && next.End + 1 < text.Length && char.IsLetterOrDigit(text[next.End + 1]);
        if (!isHyphenated && char.IsLower(word[0]) && NoNouns.Contains(word))
            return InitialSound.Unknown;
        return _sounds.Of(word, isHyphenated);
    }

    private void Report(BlockAnalysisContext context, TextSpan article, TextSpan next, InitialSound sound)
    {
        var written = context.Prose.ToString(article);
        var replacement = sound == InitialSound.Vowel ? $"{written[0]}n" : written[..1];
        context.Report(article.Union(next), new DiagnosticDetails
        {
            Arguments =
            [
                new MessageArgument("replacement", replacement),
                new MessageArgument("word", context.Prose.ToString(next)),
                new MessageArgument("sound", sound == InitialSound.Vowel ? "a vowel" : "a consonant"),
            ],
            Fixes = context.Replace(article, replacement, $"Replace with '{replacement}'", _safety),
        });
    }

    private static bool IsArticle(ReadOnlySpan<char> word, out bool isAn)
    {
        isAn = word.Length == 2;
        return word is "a" or "A" or "an" or "An";
    }

    private static bool StandsAlone(string text, TextSpan article) =>
        article.Start == 0 || char.IsWhiteSpace(text[article.Start - 1]) || text[article.Start - 1] is '"' or '“' or '‘' or '(' or '[' or '—' or '–';

    // A capital inside a sentence makes a name of it: "Plan A", "Dr. An".
    private static bool IsName(Block block, TextSpan article)
    {
        if (char.IsLower(block.Prose.Text[article.Start]) || block.Kind == BlockKind.Heading)
            return false;
        var before = block.Prose.Text.AsSpan(0, article.Start);
        var rest = before.TrimEnd("\"“‘([");
        if (rest.Length < before.Length || rest.TrimEnd().EndsWith(':'))
            return false;
        return !block.Sentences.Any(s => s.ProseSpan.Start == article.Start);
    }

    // Blanks, then perhaps a mark that opens, or a currency.
    private static bool IsBetween(string text, int start, int end)
    {
        var between = text.AsSpan(start, end - start);
        var rest = between.TrimStart();
        return rest.Length < between.Length && rest.TrimStart("\"“‘'([").TrimStart("$€£¥").IsEmpty;
    }
}
