using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace EditLint.Cli.Reporters;

/// <summary>The identities of what can be linked to in the page. They come from names only, so that any part can name any other. Stateless and thread-safe.</summary>
internal static class HtmlAnchor
{
    private const int HashBytes = 6;

    private static readonly SearchValues<char> Safe = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-");

    /// <summary>The file with the path.</summary>
    public static string OfFile(string path) => "f" + Hash(path);

    /// <summary>The first block that starts on a line, from 1.</summary>
    public static string OfLine(string file, int line) => $"{file}-L{line}";

    /// <summary>A finding in the list, by its number from 1.</summary>
    public static string OfFinding(string file, int number) => $"{file}-{number}";

    /// <summary>Where a finding, or the place of that number that it speaks of, is marked in the article.</summary>
    public static string OfMark(string file, int number, int related = 0) => related == 0 ? $"{file}-m{number}" : $"{file}-m{number}r{related}";

    /// <summary>What is said of a rule.</summary>
    public static string OfRule(string rule) => "r-" + (rule.AsSpan().ContainsAnyExcept(Safe) ? Hash(rule) : rule);

    // No two of the paths of a run are likely to share one: among 100,000 the odds are 1 in 56,000.
    private static string Hash(string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, HashBytes));
}
