using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using EditLint.Cli.Files;

namespace EditLint.Cli.Git;

/// <summary>What has changed in the files of a repository. Thread-safe.</summary>
internal sealed class ChangedFiles
{
    private readonly Dictionary<string, ImmutableArray<LineRange>> _lines;
    private readonly Dictionary<string, byte[]> _staged;
    private readonly HashSet<string> _known;
    private readonly RealPath _realPaths;

    private ChangedFiles(Dictionary<string, ImmutableArray<LineRange>> lines, Dictionary<string, byte[]> staged, HashSet<string> known, RealPath realPaths)
    {
        _known = known;
        _lines = lines;
        _staged = staged;
        _realPaths = realPaths;
    }

    /// <summary>Asks git.</summary>
    /// <param name="workingFolder">A folder of the repository, as a full path.</param>
    /// <param name="scope">Which changes count.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="UsageException">There is no repository, no git, or no such commit.</exception>
    public static ChangedFiles Find(string workingFolder, ChangeScope scope, CancellationToken cancellationToken)
    {
        var realPaths = new RealPath();
        var top = realPaths.Of(Path.GetFullPath(Line(GitProcess.TryRun(workingFolder, ["rev-parse", "--show-cdup"], null, out var problem, cancellationToken)
            ?? throw new UsageException($"{scope.Option} asks git what has changed, and {Reason(workingFolder, problem)}")), workingFolder));
        var reference = Reference();
        // What a user has set for reading diffs must not change what is read here.
        string[] diff = ["-c", "core.quotePath=false", "-c", "diff.relative=false", "-c", "diff.interHunkContext=0", "diff", "--no-ext-diff", "--no-textconv", "--no-color", "--unified=0", "--find-renames", "--ignore-submodules", "--src-prefix=a/", "--dst-prefix=b/"];
        var lines = GitDiff.Read(Encoding.UTF8.GetString(Run([.. diff, .. scope.Kind == ChangeKind.Staged ? (string[])["--cached"] : [], reference, "--"])))
            .ToDictionary(f => FullPath(f.Key), f => f.Value, StringComparer.Ordinal);
        if (scope.Kind == ChangeKind.Staged)
            return new ChangedFiles(lines, Staged(), Known(), realPaths);
        foreach (var path in Fields(RunAt(top, "ls-files", "--others", "--exclude-standard", "-z")))
            lines[FullPath(path)] = [LineRange.All];
        return new ChangedFiles(lines, [], Known(), realPaths);

        HashSet<string> Known() => Fields(RunAt(top, "ls-files", "--cached", "--others", "--exclude-standard", "-z")).Select(FullPath).ToHashSet(StringComparer.Ordinal);

        string FullPath(string path) => Path.GetFullPath(path, top);

        string Reference()
        {
            if (scope.Reference is { } named)
            {
                if (Try("rev-parse", "--verify", "--quiet", "--end-of-options", $"{named}^{{commit}}") is not { } commit)
                    throw new UsageException($"--since names '{named}', and git knows no such commit, branch or tag here. In CI, fetch it first: a checkout often has the last commit only.");
                return Line(Try("merge-base", Line(commit), "HEAD") ?? commit);
            }
            // Before the first commit everything is new.
            return Line(Try("rev-parse", "--verify", "--quiet", "HEAD") ?? Run(["hash-object", "-t", "tree", "--stdin"]));
        }

        // What is staged differs from what the folder has where both were edited.
        Dictionary<string, byte[]> Staged()
        {
            var fields = Fields(RunAt(top, "diff", "--raw", "--no-abbrev", "--no-renames", "--ignore-submodules", "-z"));
            var entries = new List<(string Path, string Blob)>();
            for (var i = 0; i + 1 < fields.Length; i += 2)
            {
                var blob = fields[i].Split(' ')[2];
                if (blob.Any(digit => digit != '0'))
                    entries.Add((FullPath(fields[i + 1]), blob));
            }
            return entries.Count == 0 ? [] : Contents(entries);
        }

        Dictionary<string, byte[]> Contents(List<(string Path, string Blob)> entries)
        {
            var output = Run(["cat-file", "--batch"], Encoding.ASCII.GetBytes(string.Concat(entries.Select(e => e.Blob + "\n")))).AsSpan();
            var contents = new Dictionary<string, byte[]>(StringComparer.Ordinal);
            foreach (var (path, _) in entries)
            {
                var head = output[..output.IndexOf((byte)'\n')];
                output = output[(head.Length + 1)..];
                if (!int.TryParse(head[(head.LastIndexOf((byte)' ') + 1)..], CultureInfo.InvariantCulture, out var size))
                    continue;
                contents[path] = output[..size].ToArray();
                output = output[(size + 1)..];
            }
            return contents;
        }

        byte[] Run(string[] arguments, byte[]? input = null) => RunIn(workingFolder, input, arguments);

        byte[] RunAt(string folder, params string[] arguments) => RunIn(folder, null, arguments);

        byte[] RunIn(string folder, byte[]? input, string[] arguments) => GitProcess.TryRun(folder, arguments, input, out var error, cancellationToken)
            ?? throw new UsageException($"{scope.Option} asks git what has changed, and it fails: {(error.Length > 0 ? error : string.Join(' ', arguments))}");

        byte[]? Try(params string[] arguments) => GitProcess.TryRun(workingFolder, arguments, null, out _, cancellationToken);
    }

    /// <summary>The lines of a file that have changed; none when the file has not.</summary>
    public ImmutableArray<LineRange> LinesOf(string fullPath) => Find(_lines, fullPath, out var lines) ? lines : [];

    /// <summary>The content of a file as it is about to be committed; null where that is what the folder has.</summary>
    public byte[]? StagedContentOf(string fullPath) => Find(_staged, fullPath, out var content) ? content : null;

    /// <summary>True for a file that git looks at; of others, such as ignored ones and those of a repository within this one, it does not say whether they have changed.</summary>
    public bool Knows(string fullPath) => _known.Contains(fullPath) || _known.Contains(_realPaths.Of(fullPath));

    // Git knows a file by one name, and it may be reached through links.
    private bool Find<T>(Dictionary<string, T> files, string fullPath, [MaybeNullWhen(false)] out T found) =>
        files.TryGetValue(fullPath, out found) || (files.Count > 0 && files.TryGetValue(_realPaths.Of(fullPath), out found));

    // A repository of another user, say, is there and may not be read; what git says then is also the cure.
    private static string Reason(string workingFolder, string problem) =>
        problem.Length == 0 || problem.Contains("not a git repository", StringComparison.Ordinal) ? $"'{workingFolder}' is in no repository." : $"it fails: {problem}";

    private static string Line(byte[] output) => Encoding.UTF8.GetString(output).TrimEnd('\n', '\r');

    private static string[] Fields(byte[] output) => Encoding.UTF8.GetString(output).Split('\0', StringSplitOptions.RemoveEmptyEntries);
}
