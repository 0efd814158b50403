using System.Collections.Immutable;
using EditLint.Core.Configuration;

namespace EditLint.Cli.Files;

/// <summary>The <c>.gitignore</c> files that apply in a folder: its own, and those of the folders above it. Immutable.</summary>
internal sealed class GitIgnoreScope
{
    private readonly string _folder;
    private readonly ImmutableArray<GitIgnorePattern> _patterns;
    private readonly GitIgnoreScope? _outer;

    private GitIgnoreScope(string folder, ImmutableArray<GitIgnorePattern> patterns, GitIgnoreScope? outer)
    {
        _folder = folder;
        _patterns = patterns;
        _outer = outer;
    }

    /// <summary>The scope of a folder within that of the folder above; the same one when the folder has no <c>.gitignore</c> that can be read.</summary>
    public static GitIgnoreScope? Enter(string folder, GitIgnoreScope? outer)
    {
        var file = Path.Combine(folder, ".gitignore");
        try
        {
            if (!File.Exists(file))
                return outer;
            ImmutableArray<GitIgnorePattern> patterns = [.. File.ReadAllText(file).Split('\n').Select(GitIgnorePattern.Parse).OfType<GitIgnorePattern>()];
            return new GitIgnoreScope(folder, patterns, outer);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return outer;
        }
    }

    /// <summary>The scope of a folder that is walked by itself: every <c>.gitignore</c> from <paramref name="top"/> down to it.</summary>
    /// <param name="folder">The folder, as a full path.</param>
    /// <param name="top">The folder itself or one above it, as a full path.</param>
    public static GitIgnoreScope? EnterFrom(string top, string folder)
    {
        var above = new Stack<string>();
        for (var current = folder; current is not null; current = current == top ? null : Path.GetDirectoryName(current))
            above.Push(current);
        GitIgnoreScope? scope = null;
        foreach (var step in above)
            scope = Enter(step, scope);
        return scope;
    }

    /// <summary>Whether a file or folder in this folder is ignored. The innermost file decides first, and in a file the last line that matches.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="isFolder">True when it is a folder.</param>
    public bool IsIgnored(string path, bool isFolder)
    {
        var relative = Path.GetRelativePath(_folder, path).Replace(Path.DirectorySeparatorChar, '/');
        for (var i = _patterns.Length - 1; i >= 0; i--)
        {
            if (_patterns[i].IsMatch(relative, isFolder))
                return !_patterns[i].IsNegated;
        }
        return _outer?.IsIgnored(path, isFolder) ?? false;
    }
}
