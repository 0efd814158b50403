using CsCheck;
using EditLint.Core.Configuration.Vale;

namespace EditLint.Tests.Configuration.Vale;

public sealed class ValeGlobTests
{
    private static readonly Gen<string> Pieces = Gen.OneOf("a", "b", "é", "*", "?", "[ab]", "[!a]", "[^b]", "{a,b}", "{b,ab}", "{a,{b,?}}", "\\*", ".");

    private static readonly Gen<string> Segments = Gen.OneOf(Pieces.Array[0, 3].Select(string.Concat), Gen.Const("**"));

    private static readonly Gen<string> Globs = Segments.Array[1, 4].Select(s => string.Join('/', s));

    private static readonly Gen<string> Paths = Gen.OneOf("a", "b", "é", "*", ".", "/", "ab").Array[0, 8].Select(string.Concat);

    [Theory]
    [InlineData("*.md", "a.md", true)]
    [InlineData("*.md", "docs/deep/a.md", true)]
    [InlineData("*.md", "../a.md", true)]
    [InlineData("*.md", "a.mdx", false)]
    [InlineData("*.md", "a.MD", false)]
    [InlineData("*.{md,txt}", "x/a.txt", true)]
    [InlineData("*.{md}", "a.md", true)]
    [InlineData("README.md", "README.md", true)]
    [InlineData("README.md", "docs/README.md", false)]
    [InlineData("docs/*.md", "docs/x/a.md", true)]
    [InlineData("a?c", "a/c", true)]
    [InlineData("[[!.]*.adoc", "[a.adoc", true)]
    [InlineData("[!.]*.adoc", "a.adoc", true)]
    [InlineData("[!.]*.adoc", ".a.adoc", false)]
    [InlineData("[a-c]x", "bx", true)]
    [InlineData("[a-c]x", "dx", false)]
    [InlineData("[]]x", "]x", true)]
    [InlineData("[a-]", "-", true)]
    [InlineData("!*.md", "a.md", false)]
    [InlineData("!*.md", "a.txt", true)]
    [InlineData("docs/**/*.md", "docs/a.md", true)]
    [InlineData("docs/**/*.md", "docs/x/y/a.md", true)]
    [InlineData("docs/**/*.md", "x/docs/a.md", false)]
    [InlineData("**/*.md", "a.md", true)]
    [InlineData("**/docs/*.md", "x/docs/y/a.md", false)]
    [InlineData("docs/**", "docs/x/a.txt", true)]
    [InlineData("docs/**", "docsx", false)]
    [InlineData("{docs,src}/**/*.{md,txt}", "src/x/a.txt", true)]
    [InlineData("a**b/c", "axb/c", true)]
    [InlineData("a**b/c", "ax/xb/c", false)]
    [InlineData("?.md", "😀.md", true)]
    [InlineData("a,b}", "a,b}", true)]
    [InlineData("a{,b}c", "ac", true)]
    [InlineData("docs{/**,.md}", "docs/x/a.txt", true)]
    public void A_pattern_covers_the_paths_that_it_covers_in_Vale(string glob, string path, bool covers) =>
        ValeGlob.Create(glob, out _)!.Matches(path).ShouldBe(covers);

    [Theory]
    [InlineData("*.{md,txt", "A '{' has no '}'. Write the choices as '{md,txt}', or '\\{' for the character itself.")]
    [InlineData("[a-z", "A '[' has no ']'. Write the set as '[a-z]', or '\\[' for the character itself.")]
    [InlineData("[]", "A '[' has no ']'. Write the set as '[a-z]', or '\\[' for the character itself.")]
    public void What_is_no_pattern_is_explained(string glob, string reason)
    {
        ValeGlob.Create(glob, out var problem).ShouldBeNull();

        problem.ShouldBe(reason);
    }

    [Fact]
    public void Braces_nested_too_deep_are_refused() =>
        ValeGlob.Create(new string('{', 100_000), out var problem).ShouldBeNull(problem);

    [Fact]
    public void A_pattern_with_many_stars_does_not_run_away() =>
        ValeGlob.Create(string.Concat(Enumerable.Repeat("*a", 200)) + "b", out _)!.Matches(new string('a', 2000)).ShouldBeFalse();

    [Fact]
    public void Any_text_is_a_pattern_or_is_explained() => Gen.OneOf(Gen.String, Gen.OneOf(Pieces, Gen.OneOf("{", "}", "[", "]", ",", "\\", "/", "**", "!", "-", "\uD83D")).Array[0, 20].Select(string.Concat)).Sample(text =>
    {
        var glob = ValeGlob.Create(text, out var problem);
        (glob is null).ShouldBe(problem.Length > 0);
        glob?.Matches(text);
    });

    [Fact]
    public void A_pattern_covers_what_a_search_of_all_ways_finds() => Gen.Select(Globs, Paths).Sample((glob, path) =>
        ValeGlob.Create(glob, out _)!.Matches(path).ShouldBe(Expand(glob).Any(g => glob.Contains("**", StringComparison.Ordinal) ? MatchesSegments(g.Split('/'), path.Split('/')) : Matches(g, path)), $"{glob} on {path}"), iter: 20_000);

    // The reference: every choice of braces written out, then every way to lay a pattern over a path.
    private static IEnumerable<string> Expand(string glob)
    {
        var open = glob.IndexOf('{');
        if (open < 0)
            return [glob];
        var depth = 0;
        List<int> parts = [open];
        for (var i = open; ; i++)
        {
            depth += glob[i] == '{' ? 1 : glob[i] == '}' ? -1 : 0;
            if ((glob[i] == ',' && depth == 1) || depth == 0)
                parts.Add(i);
            if (depth == 0)
                return parts.Zip(parts.Skip(1), (from, to) => glob[..open] + glob[(from + 1)..to] + glob[(i + 1)..]).SelectMany(Expand);
        }
    }

    private static bool MatchesSegments(ReadOnlySpan<string> glob, ReadOnlySpan<string> path)
    {
        if (glob.IsEmpty)
            return path.IsEmpty;
        if (glob[0] == "**")
            return MatchesSegments(glob[1..], path) || (!path.IsEmpty && MatchesSegments(glob, path[1..]));
        return !path.IsEmpty && Matches(glob[0], path[0]) && MatchesSegments(glob[1..], path[1..]);
    }

    private static bool Matches(ReadOnlySpan<char> glob, ReadOnlySpan<char> path)
    {
        if (glob.IsEmpty)
            return path.IsEmpty;
        if (glob[0] == '*')
            return Matches(glob[1..], path) || (!path.IsEmpty && Matches(glob, path[1..]));
        if (path.IsEmpty)
            return false;
        var (takes, length) = glob switch
        {
            ['?', ..] => (true, 1),
            ['[', 'a', 'b', ']', ..] => (path[0] is 'a' or 'b', 4),
            ['[', '!', 'a', ']', ..] => (path[0] != 'a', 4),
            ['[', '^', 'b', ']', ..] => (path[0] != 'b', 4),
            ['\\', var escaped, ..] => (path[0] == escaped, 2),
            [var character, ..] => (path[0] == character, 1),
            [] => (false, 0),
        };
        return takes && Matches(glob[length..], path[1..]);
    }
}
