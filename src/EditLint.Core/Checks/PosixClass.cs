namespace EditLint.Core.Checks;

/// <summary>The ASCII classes that RE2 allows inside a set, such as <c>[:alpha:]</c> and <c>[:^digit:]</c>, written as .NET writes ranges.</summary>
internal static class PosixClass
{
    /// <summary>Reads a class at a place of a pattern.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="start">Where <c>[:</c> would stand.</param>
    /// <param name="ranges">What to write in its place.</param>
    /// <param name="length">How much of the pattern it takes, in UTF-16 units.</param>
    public static bool TryRead(string pattern, int start, out string ranges, out int length)
    {
        ranges = "";
        length = 0;
        if (start + 1 >= pattern.Length || pattern[start + 1] != ':')
            return false;
        var end = pattern.IndexOf(":]", start + 2, StringComparison.Ordinal);
        if (end < 0)
            return false;
        length = end + 2 - start;
        var name = pattern.AsSpan(start + 2, end - start - 2);
        var (inside, outside) = name.TrimStart('^') switch
        {
            "alnum" => ("0-9A-Za-z", @"\x00-/:-@\[-`{-\uFFFF"),
            "alpha" => ("A-Za-z", @"\x00-@\[-`{-\uFFFF"),
            "ascii" => (@"\x00-\x7F", @"\x80-\uFFFF"),
            "blank" => (@"\t ", @"\x00-\x08\x0A-\x1F!-\uFFFF"),
            "cntrl" => (@"\x00-\x1F\x7F", @" -~\x80-\uFFFF"),
            "digit" => ("0-9", @"\x00-/:-\uFFFF"),
            "graph" => ("!-~", @"\x00- \x7F-\uFFFF"),
            "lower" => ("a-z", @"\x00-`{-\uFFFF"),
            "print" => (" -~", @"\x00-\x1F\x7F-\uFFFF"),
            "punct" => (@"!-/:-@\[-`{-~", @"\x00- 0-9A-Za-z\x7F-\uFFFF"),
            "space" => (@"\t-\r ", @"\x00-\x08\x0E-\x1F!-\uFFFF"),
            "upper" => ("A-Z", @"\x00-@\[-\uFFFF"),
            "word" => ("0-9A-Za-z_", @"\x00-/:-@\[-\^`{-\uFFFF"),
            "xdigit" => ("0-9A-Fa-f", @"\x00-/:-@G-`g-\uFFFF"),
            _ => ("", ""),
        };
        ranges = name.StartsWith('^') ? outside : inside;
        return ranges.Length > 0;
    }
}
