using System.Text;

namespace EditLint.Cli.Git;

/// <summary>Paths as git writes them in a diff: as they are, or, with odd characters, between quotation marks with C's escapes for the bytes.</summary>
internal static class GitPath
{
    /// <summary>The path.</summary>
    public static string Unquote(string written)
    {
        // A tab ends a path with blanks in it.
        var path = written.TrimEnd('\t');
        if (path is not ['"', .., '"'])
            return path;
        var bytes = new List<byte>(path.Length);
        for (var i = 1; i < path.Length - 1; i++)
        {
            if (path[i] != '\\')
            {
                var length = char.IsHighSurrogate(path[i]) ? 2 : 1;
                bytes.AddRange(Encoding.UTF8.GetBytes(path, i, length));
                i += length - 1;
                continue;
            }
            i++;
            if (char.IsAsciiDigit(path[i]))
            {
                bytes.Add((byte)(((path[i] - '0') << 6) | ((path[i + 1] - '0') << 3) | (path[i + 2] - '0')));
                i += 2;
                continue;
            }
            bytes.Add((byte)(path[i] switch { 'a' => '\a', 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', 'v' => '\v', var other => other }));
        }
        return Encoding.UTF8.GetString([.. bytes]);
    }
}
