namespace EditLint.Core.Configuration;

/// <summary>One line of a <c>.gitignore</c> file, as gitignore(5) describes it. Immutable.</summary>
public sealed class GitIgnorePattern
{
    private readonly string[] _segments;
    private readonly bool _isAnchored;
    private readonly bool _isForFoldersOnly;

    private GitIgnorePattern(string[] segments, bool isAnchored, bool isForFoldersOnly, bool isNegated)
    {
        _segments = segments;
        _isAnchored = isAnchored;
        _isForFoldersOnly = isForFoldersOnly;
        IsNegated = isNegated;
    }

    /// <summary>True for a line that starts with <c>!</c>: what it matches is taken back in.</summary>
    public bool IsNegated { get; }

    /// <summary>Reads a line; null for an empty line or a comment.</summary>
    public static GitIgnorePattern? Parse(string line)
    {
        var pattern = TrimBlanksAtEnd(line.AsSpan().TrimEnd('\r'));
        if (pattern.StartsWith('#'))
            return null;
        var isNegated = pattern.StartsWith('!');
        if (isNegated)
            pattern = pattern[1..];
        var isForFoldersOnly = pattern.EndsWith('/');
        if (isForFoldersOnly)
            pattern = pattern[..^1];
        var isAnchored = pattern.Contains('/');
        if (pattern.StartsWith('/'))
            pattern = pattern[1..];
        return pattern.IsEmpty ? null : new GitIgnorePattern(pattern.ToString().Split('/'), isAnchored, isForFoldersOnly, isNegated);
    }

    /// <summary>Whether the line speaks of a path.</summary>
    /// <param name="path">The path from the folder of the <c>.gitignore</c> file, with forward slashes.</param>
    /// <param name="isFolder">True when the path is a folder.</param>
    public bool IsMatch(string path, bool isFolder)
    {
        if (_isForFoldersOnly && !isFolder)
            return false;
        return _isAnchored
            ? IsMatch(path.Split('/'))
            : GitIgnoreGlob.IsMatch(_segments[0], path.AsSpan(path.LastIndexOf('/') + 1));
    }

    private bool IsMatch(string[] path)
    {
        var s = 0;
        var p = 0;
        var afterStars = -1;
        var starsEnd = 0;
        while (true)
        {
            if (s < _segments.Length && _segments[s] == "**")
            {
                s++;
                // At the end, two stars stand for what is inside the folder, not for the folder itself.
                if (s == _segments.Length)
                    return p < path.Length;
                afterStars = s;
                starsEnd = p;
            }
            else if (p == path.Length)
            {
                return s == _segments.Length;
            }
            else if (s < _segments.Length && GitIgnoreGlob.IsMatch(_segments[s], path[p]))
            {
                s++;
                p++;
            }
            else if (afterStars < 0)
            {
                return false;
            }
            else
            {
                s = afterStars;
                p = ++starsEnd;
            }
        }
    }

    private static ReadOnlySpan<char> TrimBlanksAtEnd(ReadOnlySpan<char> line)
    {
        while (line.EndsWith(' ') && !line.EndsWith(@"\ "))
            line = line[..^1];
        return line;
    }
}
