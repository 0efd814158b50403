using EditLint.Core.Analysis;

namespace EditLint.Core.Checks;

/// <summary>Looks for what a relative target names among the files around an article. Stateless and thread-safe.</summary>
internal static class RelativePath
{
    // No article stands deeper below the place that its links start from.
    private const int MostLevels = 8;

    /// <summary>True when the target is there, from the article's folder or from one above it; a file that a site generator makes another of counts too.</summary>
    public static bool ExistsAnywhere(IArticleFiles files, string path)
    {
        var from = path;
        for (var level = 0; level < MostLevels; level++, from = "../" + from)
        {
            if (Exists(files, from))
                return true;
        }
        return false;
    }

    /// <summary>True when the target is there from the article's folder.</summary>
    public static bool Exists(IArticleFiles files, string path)
    {
        var normal = Normalize(path);
        var slash = normal.LastIndexOf('/');
        var name = normal[(slash + 1)..];
        var folder = slash < 0 ? "" : normal[..slash];
        if (name is "" or "..")
            return true;
        return files.List(folder) is { } names ? names.Contains(name) || HasTwin(names, name) : IsSpeltOtherwise(files, folder);
    }

    /// <summary>True when the first folder of the target stands beside the article.</summary>
    public static bool StartsInFolder(IArticleFiles files, string path)
    {
        var normal = Normalize(path);
        var slash = normal.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && normal[..slash] != ".." && files.List(normal[..slash]) is not null;
    }

    // "a.html" is made of "a.md", and a post of "2020-01-31-a.md"; pictures come in several formats.
    private static bool HasTwin(IReadOnlySet<string> names, string name)
    {
        var stem = Stem(name);
        foreach (var other in names)
        {
            var otherStem = Stem(other);
            if (otherStem.Equals(stem, StringComparison.OrdinalIgnoreCase)
                || (otherStem.Length > stem.Length && otherStem[^(stem.Length + 1)] == '-' && otherStem.EndsWith(stem, StringComparison.OrdinalIgnoreCase)))
                return true;
        }
        return false;
    }

    private static ReadOnlySpan<char> Stem(string name)
    {
        var dot = name.IndexOf('.', 1);
        return dot < 0 ? name : name.AsSpan(0, dot);
    }

    // On some disks a folder has one name in capitals and small letters; who wrote the link may have such a one. From the top, so that of a path into
    // nowhere only the first steps are taken, however long it is.
    private static bool IsSpeltOtherwise(IArticleFiles files, string folder)
    {
        var start = 0;
        for (var names = files.List(""); names is not null;)
        {
            var slash = folder.IndexOf('/', start);
            var end = slash < 0 ? folder.Length : slash;
            var inner = files.List(folder[..end]);
            if (inner is null)
                return folder.AsSpan(start, end - start) is not ".." && names.Contains(folder[start..end]);
            if (slash < 0)
                return false;
            names = inner;
            start = slash + 1;
        }
        return false;
    }

    private static string Normalize(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "..")
            {
                if (parts.Count > 0 && parts[^1] != "..")
                    parts.RemoveAt(parts.Count - 1);
                else
                    parts.Add(part);
            }
            else if (part != ".")
            {
                parts.Add(part);
            }
        }
        return string.Join('/', parts);
    }
}
