using System.Collections.Immutable;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Core.Configuration.Vale;

/// <summary>Gathers what is wrong with one file. Not thread-safe.</summary>
/// <param name="source">The file.</param>
internal sealed class ValeReport(SourceText source)
{
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    /// <summary>A mistake with which Vale ends the run.</summary>
    public void Error(TextSpan span, string message) => _diagnostics.Add(ToolDescriptors.InvalidConfiguration.Report(new Location(source, span), message));

    /// <summary>Something that Vale passes over in silence, or that EditLint does not do.</summary>
    public void Warning(TextSpan span, string message) => _diagnostics.Add(ToolDescriptors.SuspiciousConfiguration.Report(new Location(source, span), message));

    /// <summary>What was gathered, in the order of the file.</summary>
    public ImmutableArray<Diagnostic> ToImmutable() => [.. _diagnostics.OrderBy(d => d.Location.Span)];
}
