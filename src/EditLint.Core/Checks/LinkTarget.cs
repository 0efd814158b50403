namespace EditLint.Core.Checks;

/// <summary>The parts of a link's target. Immutable.</summary>
/// <param name="Path">The path from the article's folder, forward slashes, percent signs resolved; null for every other kind of target.</param>
/// <param name="Fragment">What stands behind "#", percent signs resolved; null where there is none.</param>
/// <param name="IsLocal">True for an address on the disk of whoever wrote it: <c>file:///...</c>, <c>C:\...</c>.</param>
internal readonly record struct LinkTarget(string? Path, string? Fragment, bool IsLocal)
{
    public static LinkTarget Parse(string target)
    {
        target = target.Trim();
        var colon = target.AsSpan().IndexOfAny(":/?#");
        if (colon > 0 && target[colon] == ':')
            return new LinkTarget(null, null, target.StartsWith("file:", StringComparison.OrdinalIgnoreCase) || (colon == 1 && char.IsAsciiLetter(target[0]) && target.AsSpan(2) is ['\\' or '/', ..]));
        var hash = target.IndexOf('#', StringComparison.Ordinal);
        var fragment = hash < 0 ? null : Decode(target[(hash + 1)..]);
        var path = hash < 0 ? target : target[..hash];
        var query = path.IndexOf('?', StringComparison.Ordinal);
        path = Decode(query < 0 ? path : path[..query]).Replace('\\', '/');
        return new LinkTarget(path.Length == 0 || path[0] == '/' || query == 0 ? null : path, fragment, false);
    }

    // Of a percent sign that begins no character, nothing is lost.
    private static string Decode(string text) => text.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(text) : text;
}
