namespace EditLint.Core.Analysis;

/// <summary>Takes what a rule says to its author.</summary>
/// <param name="rule">The rule, <c>Pack.Name</c>.</param>
/// <param name="path">The article at hand.</param>
/// <param name="line">The line of the rule's own file, from 1.</param>
/// <param name="message">What it says.</param>
internal delegate void LogSink(string rule, string path, int line, string message);
