using System.Collections.Immutable;
using EditLint.Core.Checks;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Core.Configuration;

/// <summary>Collects what is wrong with one configuration file while it is read.</summary>
internal sealed class DiagnosticBag
{
    private readonly SourceText _source;
    private readonly List<Diagnostic> _diagnostics = [];

    public DiagnosticBag(SourceText source) => _source = source;

    /// <summary>What was collected, in the order of the places.</summary>
    public ImmutableArray<Diagnostic> ToImmutable() => [.. _diagnostics.OrderBy(d => d.Location.Span)];

    /// <summary>Adds what cannot be followed as it is written.</summary>
    public void AddInvalid(TextSpan span, string message) => _diagnostics.Add(ToolDescriptors.InvalidConfiguration.Report(new Location(_source, span), message));

    /// <summary>Adds what has no effect, or one that its author hardly meant; all that stands beside it holds.</summary>
    public void AddSuspicious(TextSpan span, string message) => _diagnostics.Add(ToolDescriptors.SuspiciousConfiguration.Report(new Location(_source, span), message));

    /// <summary>Takes over what is wrong with the keys of a mapping, those among them that nobody asked for or that stand there twice.</summary>
    /// <param name="options">The keys, each asked for.</param>
    /// <param name="owner">What has them: <c>A configuration</c>.</param>
    public void AddFrom(CheckOptions options, string owner)
    {
        options.AddMisspeltMissingKeys();
        foreach (var error in options.Errors)
            AddInvalid(error.Span, error.Message);
        // A newer version may know the key; all that stands beside it still holds.
        foreach (var warning in options.Warnings.Concat(options.DescribeUnknownKeys(owner)))
            AddSuspicious(warning.Span, warning.Message);
    }
}
