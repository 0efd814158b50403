using EditLint.Cli.Configuration;
using EditLint.Cli.Files;

namespace EditLint.Cli.Commands;

/// <summary>A file to lint.</summary>
/// <param name="File">Where it is; the name of standard input is taken for a file in the working folder.</param>
/// <param name="Group">The linter for it, and what applies to it.</param>
/// <param name="IsStandardInput">True when its text comes from standard input.</param>
internal sealed record Article(SourceFile File, LintGroup Group, bool IsStandardInput = false);
