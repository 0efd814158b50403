using System.Collections.Immutable;
using System.Text;

namespace EditLint.Core.Configuration;

/// <summary>
/// Makes the patterns for files of <c>.editlint.yml</c>. They are those of <c>.gitignore</c>, and braces stand for alternatives: <c>*.{md,txt}</c>. A
/// pattern that matches a folder covers all that is in it. Stateless.
/// </summary>
internal static class FileGlob
{
    // Ten braces of two alternatives each would already be a thousand patterns.
    private const int MostAlternatives = 1000;

    /// <summary>The pattern for what a list covers: the last item that matches a path decides, and one with <c>!</c> in front takes it out again.</summary>
    public static PathGlob Create(IReadOnlyCollection<string> items)
    {
        ImmutableArray<GitIgnorePattern> patterns = [.. items.SelectMany(Expand).Select(GitIgnorePattern.Parse).OfType<GitIgnorePattern>()];
        return new PathGlob(string.Join(", ", items), path => Covers(patterns, path));
    }

    /// <summary>What is wrong with an item, or null.</summary>
    public static string? FindProblem(string item)
    {
        var glob = item.TrimStart('!');
        if (glob.Length == 0)
            return "The pattern is empty. Write for example '*.md' or 'drafts/'.";
        if (glob.StartsWith('#'))
            return "A pattern that begins with '#' covers nothing. Write '\\#' for the character itself.";
        if (glob.StartsWith("../", StringComparison.Ordinal) || glob == "..")
            return "Patterns count from the folder of the configuration and cannot lead out of it. Move the configuration up, or leave the '../' out.";
        if (Path.IsPathRooted(glob) && glob.Contains(':'))
            return "Patterns count from the folder of the configuration. Leave the drive out.";
        var bare = WithoutEscapes(glob);
        if (bare.Count('[') > bare.Count(']'))
            return "A '[' has no ']'. Close the set, or write '\\[' for the character itself.";
        return Expand(glob).Take(MostAlternatives + 1).Count() > MostAlternatives ? "The braces stand for too many alternatives." : null;
    }

    // What follows a backslash stands for itself.
    private static ReadOnlySpan<char> WithoutEscapes(string glob)
    {
        var bare = new StringBuilder(glob.Length);
        for (var i = 0; i < glob.Length; i++)
        {
            if (glob[i] == '\\')
                i++;
            else
                bare.Append(glob[i]);
        }
        return bare.ToString();
    }

    private static bool Covers(ImmutableArray<GitIgnorePattern> patterns, string path)
    {
        for (var i = patterns.Length - 1; i >= 0; i--)
        {
            if (Matches(patterns[i], path))
                return !patterns[i].IsNegated;
        }
        return false;
    }

    private static bool Matches(GitIgnorePattern pattern, string path)
    {
        if (pattern.IsMatch(path, isFolder: false))
            return true;
        for (var slash = path.IndexOf('/'); slash > 0; slash = path.IndexOf('/', slash + 1))
        {
            if (pattern.IsMatch(path[..slash], isFolder: true))
                return true;
        }
        return false;
    }

    private static IEnumerable<string> Expand(string glob)
    {
        var isNegated = glob.StartsWith('!');
        var text = glob.AsSpan(isNegated ? 1 : 0).StartsWith("./", StringComparison.Ordinal) ? (isNegated ? "!" : "") + glob[(isNegated ? 2 : 1)..] : glob;
        var open = OpeningBrace(text);
        var close = open < 0 ? -1 : ClosingBrace(text, open);
        if (close < 0)
            return [text];
        return Alternatives(text[(open + 1)..close]).SelectMany(alternative => Expand(text[..open] + alternative + text[(close + 1)..]));
    }

    private static int OpeningBrace(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\')
                i++;
            else if (text[i] == '{')
                return i;
        }
        return -1;
    }

    private static int ClosingBrace(string text, int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            if (text[i] == '\\')
                i++;
            else if (text[i] == '{')
                depth++;
            else if (text[i] == '}' && --depth == 0)
                return i;
        }
        return -1;
    }

    private static IEnumerable<string> Alternatives(string inside)
    {
        var depth = 0;
        var start = 0;
        for (var i = 0; i < inside.Length; i++)
        {
            if (inside[i] == '\\')
                i++;
            else if (inside[i] == '{')
                depth++;
            else if (inside[i] == '}')
                depth--;
            else if (inside[i] == ',' && depth == 0)
            {
                yield return inside[start..i];
                start = i + 1;
            }
        }
        yield return inside[start..];
    }
}
