using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Cli.Reporters;

/// <summary>A place to mark in an article.</summary>
/// <param name="Span">Where it is, in offsets of the source.</param>
/// <param name="Number">The number of the finding, from 1.</param>
/// <param name="Severity">The level of the finding.</param>
/// <param name="Related">0 for the finding itself, else the number of the place that it speaks of.</param>
internal sealed record HtmlPlace(TextSpan Span, int Number, Severity Severity, int Related = 0);
