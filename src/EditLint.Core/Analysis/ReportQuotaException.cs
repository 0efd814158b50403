namespace EditLint.Core.Analysis;

/// <summary>A rule reports more than it may.</summary>
/// <param name="message">The limit, as the end of a sentence, and what to do.</param>
/// <param name="inner">What the rule threw after that, or null.</param>
#pragma warning disable CA1032, CA1064 // Only the quota throws it, and only the driver reads it.
internal sealed class ReportQuotaException(string message, Exception? inner = null) : Exception(message, inner);
#pragma warning restore CA1032, CA1064
