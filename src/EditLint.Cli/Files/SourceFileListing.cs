using System.Collections.Immutable;

namespace EditLint.Cli.Files;

/// <summary>What the paths of a command line stand for.</summary>
/// <param name="Files">The files in the ordinal order of their paths, each once.</param>
/// <param name="MissingPaths">The paths that are neither a file nor a folder, as they were given.</param>
/// <param name="UnreadableFolders">The folders whose content cannot be listed, and why.</param>
internal sealed record SourceFileListing(
    ImmutableArray<SourceFile> Files,
    ImmutableArray<string> MissingPaths,
    ImmutableArray<(SourceFile Folder, Exception Reason)> UnreadableFolders);
