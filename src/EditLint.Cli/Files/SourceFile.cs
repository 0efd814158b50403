namespace EditLint.Cli.Files;

/// <summary>A file to lint.</summary>
/// <param name="FullPath">Where it is.</param>
/// <param name="Path">How reports name it: from the working folder, with forward slashes.</param>
internal sealed record SourceFile(string FullPath, string Path);
