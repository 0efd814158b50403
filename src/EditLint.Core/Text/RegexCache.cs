using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace EditLint.Core.Text;

/// <summary>The regexes of scripts, each made once: the body of a script runs anew for each document. Thread-safe.</summary>
internal static class RegexCache
{
    // More patterns than the scripts of a house have; a script that makes them from the text must not fill the memory.
    private const int Capacity = 512;
    private const int LengthCapacity = 100_000;
    private const int MaximumLength = 2_000;

    private static readonly Lock Lock = new();

    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(1);
    private static readonly ConcurrentDictionary<(string Pattern, RegexOptions Options), Regex> Regexes = new();

    private static int s_length;

    /// <summary>The regex of a pattern, with a time limit, interpreted.</summary>
    /// <exception cref="ArgumentException">The pattern is malformed.</exception>
    public static Regex Get(string pattern, RegexOptions options)
    {
        // To compile one costs more than a script can win by it.
        options = (options & ~RegexOptions.Compiled) | RegexOptions.CultureInvariant;
        if (Regexes.TryGetValue((pattern, options), out var known))
            return known;
        var regex = new Regex(pattern, options, TimeLimit);
        return pattern.Length > MaximumLength ? regex : Add(pattern, options, regex);
    }

    private static Regex Add(string pattern, RegexOptions options, Regex regex)
    {
        lock (Lock)
        {
            if (Regexes.TryGetValue((pattern, options), out var known))
                return known;
            if (Regexes.Count >= Capacity || s_length + pattern.Length > LengthCapacity)
            {
                Regexes.Clear();
                s_length = 0;
            }
            s_length += pattern.Length;
            return Regexes[(pattern, options)] = regex;
        }
    }
}
