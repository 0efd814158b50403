namespace EditLint.Cli;

/// <summary>The program that read the output, such as <c>head</c>, has seen enough: nothing more is to be done, and nobody needs to hear of it.</summary>
internal sealed class ClosedOutputException : Exception;
