using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace EditLint.Cli.Git;

/// <summary>Reads a diff without context lines. Stateless and thread-safe.</summary>
internal static partial class GitDiff
{
    /// <summary>The lines that are new or changed, by the path of the new file from the top of the repository.</summary>
    /// <param name="diff">What <c>git diff --unified=0 --src-prefix=a/ --dst-prefix=b/</c> wrote.</param>
    public static Dictionary<string, ImmutableArray<LineRange>> Read(string diff)
    {
        var files = new Dictionary<string, ImmutableArray<LineRange>>(StringComparer.Ordinal);
        string? path = null;
        var skipped = 0;
        foreach (var line in diff.Split('\n'))
        {
            // What stands in a file may look like a diff.
            if (skipped > 0 && !line.StartsWith('\\'))
            {
                skipped--;
            }
            else if (line.StartsWith("diff --git ", StringComparison.Ordinal))
            {
                path = null;
            }
            else if (line.StartsWith("+++ ", StringComparison.Ordinal))
            {
                path = NewPath(line[4..]);
            }
            else if (BinaryLine().Match(line) is { Success: true } binary)
            {
                // Among them are articles in UTF-16.
                if (NewPath(binary.Groups[1].Value) is { } changed)
                    files[changed] = [LineRange.All];
            }
            else if (HunkLine().Match(line) is { Success: true } hunk)
            {
                var added = new LineRange(Number(hunk.Groups["first"]), hunk.Groups["count"].Success ? Number(hunk.Groups["count"]) : 1);
                skipped = added.Count + (hunk.Groups["gone"].Success ? Number(hunk.Groups["gone"]) : 1);
                if (path is not null)
                    files[path] = files.GetValueOrDefault(path, []).Add(added);
            }
        }
        return files;
    }

    private static string? NewPath(string written)
    {
        var path = GitPath.Unquote(written);
        return path.StartsWith("b/", StringComparison.Ordinal) ? path[2..] : null;
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^@@ -\d+(?:,(?<gone>\d+))? \+(?<first>\d+)(?:,(?<count>\d+))? @@")]
    private static partial Regex HunkLine();

    [GeneratedRegex("""^Binary files .+ and (b/.+|"b/.+") differ$""")]
    private static partial Regex BinaryLine();
}
