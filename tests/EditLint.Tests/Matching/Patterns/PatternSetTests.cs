using System.Text.RegularExpressions;
using CsCheck;
using EditLint.Core.Matching.Patterns;

namespace EditLint.Tests.Matching.Patterns;

/// <summary>A set of patterns finds what each regex alone finds.</summary>
public sealed class PatternSetTests
{
    private static readonly string[] Words = ["the", "cat", "sat", "on", "a", "mat", "very", "unique", "Kit", "kit", "utilise", "utilize", "e-mail", "in order to", "was", "seen", "I'm", "U.S.", "3", "40%", "naïve", "Kelvin", "cat cat", "a a a a", "internationally", "satonsatonsatonsatonsat", "cat catcat", "the The", "k \u212A"];

    private static readonly Gen<string> Text = Gen.Select(
        Gen.OneOf(Gen.OneOf(Words), Gen.String[Gen.OneOf("abkKstAST 'é\u212A.".ToCharArray()), 0, 6], Gen.Const("über"), Gen.Const("foo\u200Dbar")),
        Gen.OneOf(" ", " ", " ", "\n", ", ", ". ", "-", "", "—", "*", "’", "  ")).Array[0, 14]
        .Select(parts => string.Concat(parts.Select(p => p.Item1 + p.Item2)));

    private static readonly Gen<string> Atom = Gen.OneOf(
        "the", "cat", "sat", "on", "a", "k", "mat", "very", "in order to", "e-?mail", "utili[sz]e", "[tT]he", @"\w+", @"\w+ly", @"\s", @"\s+", @"\d+", @"\b", "[^aeiou]", "[a-m]", "[A-Z]", @"\w", ".", ",", @"\.",
        "(?:is|was|were)", "(cat|sat)", "a{2}", "[a-z]{2,3}", "(?:very )?", @"\b(?:was|seen)\b", "(?!the)", "(?<=a)", "^", @"\z", "é", "ï", "[é-ü]", "—", @"\W", @"\S+", "’", "(?i:KIT)", "(?>a|at)", "t??", @"\B", "(?:mat|)", @"[^\s-]+", @"\p{L}", @"\P{L}", @"[\w-[a-m]]", "U.S.", "K",
        @"(?=\s|$)", @"(?= cat)", "(?=[tT]he)", "(?![a-m])", "(?<![a-m])", @"(?<=^|, )", @"(?<=the ?)", @"(?<![\w.])", "(?=,(?: |$))", @"(?<=[\p{L}”])", @"(?=\w+ly|on)", " +",
        @"\w{7,9}", "(?:a ){3,4}", "[a-z]{8}", ".{0,12}", @"(?:\w+ ){2,}", @"(?:cat ?){1,3}", @"\S{6}", "(?:sat|on){9}", @"\s{0,3}", @"[\--a]+", @"[^\--a]", "(?<x>a)", @"(?:a{4}){4}", "(?-i:[a-z]+)");

    private static readonly Gen<string> Branch = Atom.Array[1, 4].Select(string.Concat);

    private static readonly Gen<string> Doubled = Gen.Select(Gen.OneOf(@"\b", "", "(?<![a-m])"), Gen.OneOf(@"(\w+)", @"(?>(\p{L}+))", "([a-z]{2,})", @"(\w+?)", "(a)"), Gen.OneOf(@"\s+", " ", @"\W+", "(?!the)[ ,]+"), Gen.OneOf("", @"\b", "(?!k)"))
        .Select((before, word, between, after) => before + word + between + @"\1" + after)
        .Select(Gen.OneOf(@"\1", @"\1", @"(?i:\1)"), (pattern, reference) => pattern.Replace(@"\1", reference, StringComparison.Ordinal));

    private static readonly Gen<string> AnyPattern = Gen.OneOf(Gen.Select(Gen.OneOf("", "", "(?i)", "(?m)", "(?s)"), Branch.Array[1, 5].Select(b => string.Join('|', b)), Gen.OneOf("{0}", @"\b(?:{0})\b", @"(?m)\b(?:{0})\b", "({0})", "(?:{0})+"))
        .Select((flags, alternatives, frame) => flags + frame.Replace("{0}", alternatives, StringComparison.Ordinal)), Gen.Select(Gen.OneOf("", "(?i)"), Doubled, string.Concat),
        Gen.Select(Gen.OneOf("", @"\b", "(?i)"), Gen.OneOf(@"\w+", "[A-Z]{2,}", @"([^\s]+)", @"(\w+)", @"(?:\p{L}+)", "[a-z]+"), Gen.OneOf("", @"\b"), string.Concat));

    private static readonly string[] ManyPatterns = [.. AnyPattern.Array[60].Single().Where(IsSound)];

    [Fact]
    public void Finds_what_the_regexes_alone_find() =>
        Gen.Select(AnyPattern.Array[1, 6], Text.Array[1, 3]).Sample(
            (patterns, texts) => Found(patterns, texts).ShouldBe(Expected(patterns, texts)),
            iter: 20_000,
            print: t => $"{string.Join("\n", t.Item1)}\n---\n{string.Join("\n", t.Item2.Select(x => System.Text.Json.JsonSerializer.Serialize(x)))}");

    [Fact]
    public void Finds_the_same_with_automata_that_are_divided_and_begin_anew_all_the_time() =>
        Gen.Select(AnyPattern.Array[2, 8], Text.Array[2, 6]).Sample(
            (patterns, texts) => Found(patterns, texts, new AutomatonLimits(Crowded: 4, Most: 9)).ShouldBe(Expected(patterns, texts)),
            iter: 3_000);

    [Fact]
    public void Finds_the_same_on_many_threads_at_once()
    {
        var set = new PatternSet([.. ManyPatterns.Select(Create)], limits: new AutomatonLimits(Crowded: 60, Most: 100));
        var texts = Text.Array[400].Single();
        var expected = texts.Select(t => Found(set, [t])).ToArray();
        var found = new List<(int, int, int, int)>[texts.Length];
        Parallel.For(0, texts.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => found[i] = Found(set, [texts[i]]));
        for (var i = 0; i < texts.Length; i++)
            found[i].ShouldBe(expected[i]);
    }

    [Theory]
    [InlineData("x[^\\--a]", "xB")]
    [InlineData("[\\--z]+", "ab5-z")]
    [InlineData("([a-z]+)\\s+(?i:\\1)", "the The cat")]
    [InlineData("(?i)((?-i:[a-z]+))\\s+\\1", "the The cat")]
    [InlineData("(?=(?<x>a))(\\w+)\\s+\\2", "abc a")]
    [InlineData("\\b(?:foo|a?b?c?d?e?f?g?h?i?x1)\\b", "foo ax1 foo")]
    public void Finds_what_the_regex_finds_in_hard_cases(string pattern, string text) => Found([pattern], [text]).ShouldBe(Expected([pattern], [text]));

    [Fact]
    public void Where_a_pattern_may_match_nearly_everywhere_its_regex_reads_the_text()
    {
        string[] patterns = [@"\w+ (?!foo)", @"\b[a-z]+ (?!a)(?=.*zz|.*e)[a-z]", @"\w+ly"];
        var text = string.Concat(Enumerable.Repeat("early birds really fly so early ", 400)) + new string('a', 3000) + " foo";

        Found(patterns, [text]).ShouldBe(Expected(patterns, [text]));
    }

    [Fact]
    public void Many_phrases_with_one_word_in_common_are_found_by_others_of_their_words()
    {
        string[] patterns = [@"\b(?:" + string.Join('|', Enumerable.Range(0, 60).Select(i => $"university of x{i}|the University|x{i} at university")) + @")\b", @"(?i)\b(?:the university)\b"];
        const string Text = "The university of x7 and the University of x59, x3 at university of x3, university of x99, x60 at university.";

        Found(patterns, [Text]).ShouldBe(Expected(patterns, [Text]));
    }

    [Fact]
    public void The_time_that_the_caller_takes_is_not_the_patterns()
    {
        var pattern = new Pattern(PatternParser.Parse(@"\w+ly"), prefix => new Regex(prefix.Length == 0 ? @"\w+ly" : $@"{prefix}(?:\w+ly)", RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(200)));
        var set = new PatternSet([pattern]);
        var text = string.Concat(Enumerable.Repeat("early ", 100));
        var hits = new PatternHits(1);
        set.Scan(text, hits);
        hits.Seal();
        var count = 0;
        foreach (var match in set.Matches(0, text, 0, hits))
        {
            Thread.Sleep(3);
            count += match.Length > 0 ? 1 : 0;
        }
        count.ShouldBe(100);
    }

    [Fact]
    public void Understands_nothing_that_a_regex_does_not() =>
        Gen.String[Gen.OneOf(@"ab|()[]{}?*+^$\.,-:=!<>'123pPwWdDsSbBkixmnsLuN#".ToCharArray()), 1, 9].Sample(
            pattern =>
            {
                if (PatternParser.Parse(pattern) is not null)
                    Should.NotThrow(() => new Regex(pattern, RegexOptions.CultureInvariant), pattern);
            },
            iter: 200_000);

    [Fact]
    public void Takes_each_character_for_what_a_regex_takes_it() =>
        Gen.Select(Gen.OneOf("", "(?i)"), Gen.OneOf("", "^"), Gen.OneOf("a", "k", "b-x", "A-C", @"\w", @"\W", @"\s", @"\S", @"\d", @"\D", @"\p{L}", @"\P{Lu}", @"\p{P}", "é", "é-ü", "—", "\u212A", @"\u2018-\u201D", "-", "]", "0-9", "K-M", "À-Ö", "^").Array[1, 4], Gen.OneOf("", "", "-[a-f]", @"-[\d]"))
            .Sample(
                (flags, negation, members, subtraction) =>
                {
                    var pattern = $"{flags}[{negation}{string.Concat(members.Select(m => m == "]" ? @"\]" : m == "^" ? @"\^" : m == "-" ? @"\-" : m))}{subtraction}]";
                    if (PatternParser.Parse(pattern) is not PatternNode.Set { Characters: var set })
                        return;
                    var regex = new Regex(pattern, RegexOptions.CultureInvariant);
                    for (var c = 0; c <= char.MaxValue; c++)
                    {
                        var isMatch = regex.IsMatch(((char)c).ToString());
                        if (set.IsExact || isMatch)
                            set.Contains((char)c).ShouldBe(isMatch, $"{pattern} U+{c:X4}");
                    }
                },
                iter: 60);

    private static List<(int Pattern, int Text, int Start, int Length)> Found(string[] patterns, string[] texts, AutomatonLimits? limits = null) =>
        Found(new PatternSet([.. patterns.Where(IsSound).Select(Create)], limits: limits), texts);

    private static List<(int Pattern, int Text, int Start, int Length)> Found(PatternSet set, string[] texts)
    {
        var hits = new PatternHits(set.Count);
        foreach (var text in texts)
            set.Scan(text, hits);
        hits.Seal();
        var found = new List<(int, int, int, int)>();
        for (var pattern = 0; pattern < set.Count; pattern++)
        {
            for (var text = 0; text < texts.Length; text++)
            {
                foreach (var match in set.Matches(pattern, texts[text], text, hits))
                    found.Add((pattern, text, match.Start, match.Length));
            }
        }
        return found;
    }

    private static List<(int Pattern, int Text, int Start, int Length)> Expected(string[] patterns, string[] texts)
    {
        var found = new List<(int, int, int, int)>();
        var regexes = patterns.Where(IsSound).Select(p => new Regex(p, RegexOptions.CultureInvariant)).ToArray();
        for (var pattern = 0; pattern < regexes.Length; pattern++)
        {
            for (var text = 0; text < texts.Length; text++)
            {
                foreach (var match in regexes[pattern].EnumerateMatches(texts[text]))
                    found.Add((pattern, text, match.Index, match.Length));
            }
        }
        return found;
    }

    private static Pattern Create(string pattern) =>
        new(PatternParser.Parse(pattern), prefix => new Regex(prefix.Length == 0 ? pattern : $"{prefix}(?:{pattern})", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5)));

    private static bool IsSound(string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.CultureInvariant);
            return true;
        }
        catch (RegexParseException)
        {
            return false;
        }
    }
}
