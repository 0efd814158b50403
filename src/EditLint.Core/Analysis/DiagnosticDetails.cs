using System.Collections.Immutable;
using EditLint.Core.Diagnostics;

namespace EditLint.Core.Analysis;

/// <summary>What a finding says beyond its place. All of it may be left out.</summary>
public sealed class DiagnosticDetails
{
    /// <summary>A message for this finding instead of the rule's; may have the same holes.</summary>
    public string? Message { get; init; }

    /// <summary>Values for the message's holes, in the order in which <c>%s</c> takes them. <c>{match}</c> is always there.</summary>
    public ImmutableArray<MessageArgument> Arguments { get; init; } = [];

    /// <summary>The words found, where they are not simply the text of the place.</summary>
    public string? Match { get; init; }

    /// <summary>Other places that belong to the finding, such as the first of two copies.</summary>
    public ImmutableArray<RelatedLocation> Related { get; init; } = [];

    /// <summary>The cures, best first.</summary>
    public ImmutableArray<CodeFix> Fixes { get; init; } = [];

    /// <summary>What this finding knows to be copied word for word.</summary>
    public ImmutableArray<CopiedSpan> Copies { get; init; } = [];
}
