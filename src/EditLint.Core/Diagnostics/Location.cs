using EditLint.Core.Text;

namespace EditLint.Core.Diagnostics;

/// <summary>A span of a source.</summary>
/// <param name="Source">The source.</param>
/// <param name="Span">The span, in UTF-16 offsets of the source.</param>
public sealed record Location(SourceText Source, TextSpan Span)
{
    /// <summary>Where the span starts, for people.</summary>
    public TextLocation Start => Source.GetLocation(Span.Start);

    /// <summary>Where the span ends, exclusive, for people.</summary>
    public TextLocation End => Source.GetLocation(Span.End);
}
