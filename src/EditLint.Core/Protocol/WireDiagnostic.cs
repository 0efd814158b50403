using System.Collections.Immutable;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Core.Protocol;

/// <summary>A finding as it travels: rules by their identities, sources by their paths.</summary>
public sealed record WireDiagnostic(
    string Rule,
    WireLocation Location,
    string Message,
    Severity Severity,
    string Match,
    ImmutableArray<WireRelatedLocation> Related,
    ImmutableArray<WireFix> Fixes,
    ImmutableArray<WireCopy> Copies)
{
    public static WireDiagnostic From(Diagnostic diagnostic) => new(
        diagnostic.RuleId,
        WireLocation.From(diagnostic.Location),
        diagnostic.Message,
        diagnostic.Severity,
        diagnostic.Match,
        [.. diagnostic.Related.Select(r => new WireRelatedLocation(WireLocation.From(r.Location), r.Message))],
        [.. diagnostic.Fixes.Select(WireFix.From)],
        [.. diagnostic.Copies.Select(c => new WireCopy(WireLocation.From(c.Copy), WireLocation.From(c.Original)))]);

    /// <summary>The finding with the receiver's own descriptor and sources.</summary>
    /// <param name="descriptors">The descriptor of a rule, or null when the receiver does not know the rule.</param>
    /// <param name="sources">The source with a path, or null when the receiver does not have it.</param>
    /// <exception cref="InvalidDataException">The finding names what the receiver does not know, or a place outside its source.</exception>
    public Diagnostic ToDiagnostic(Func<string, DiagnosticDescriptor?> descriptors, Func<string, SourceText?> sources)
    {
        var location = Location.ToLocation(sources);
        return new Diagnostic
        {
            Descriptor = descriptors(Rule) ?? throw new InvalidDataException($"A finding names the unknown rule '{Rule}'."),
            Location = location,
            Message = Message,
            Severity = Enum.IsDefined(Severity) ? Severity : throw new InvalidDataException($"A finding of {Rule} has an unknown severity."),
            Match = Match,
            Related = [.. Related.Select(r => new RelatedLocation(r.Location.ToLocation(sources), r.Message))],
            Fixes = [.. Fixes.Select(f => f.ToFix(location.Source.Length))],
            Copies = [.. Copies.Select(c => new CopiedSpan(c.Copy.ToLocation(sources), c.Original.ToLocation(sources)))],
        };
    }
}
