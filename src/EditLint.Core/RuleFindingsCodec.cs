using System.Collections.Immutable;
using EditLint.Core.Diagnostics;
using EditLint.Core.Matching;
using EditLint.Core.Protocol;
using EditLint.Core.Text;

namespace EditLint.Core;

/// <summary>Writes what the rules of one linter found in a source as bytes, and reads it for the same rules and source. Immutable and thread-safe.</summary>
public sealed class RuleFindingsCodec
{
    private const byte Nothing = 0, SomeFingerprints = 1;

    private readonly Dictionary<string, DiagnosticDescriptor> _descriptors;

    internal RuleFindingsCodec(IEnumerable<DiagnosticDescriptor> descriptors) => _descriptors = descriptors.DistinctBy(d => d.Id).ToDictionary(d => d.Id, StringComparer.Ordinal);

    /// <summary>The findings as bytes; null when they cannot be had back from bytes as they are, or may not come a second time.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="source">The source that they are in.</param>
    public byte[]? Write(RuleFindings findings, SourceText source)
    {
        if (findings.MayNotHappenAgain || !findings.Diagnostics.All(d => CanWrite(d, source)) || findings.Kept.Any(k => k is not (null or Fingerprints)))
            return null;
        try
        {
            var writer = new WireWriter(0);
            writer.Write(findings.Words);
            writer.Write(findings.HasComments);
            writer.Write(findings.Kept.Length);
            foreach (var kept in findings.Kept)
            {
                writer.Write(kept is null ? Nothing : SomeFingerprints);
                if (kept is Fingerprints fingerprints)
                    WriteFingerprints(writer, fingerprints);
            }
            writer.Write([.. findings.Diagnostics.Select(WireDiagnostic.From)], MessageCodec.Write);
            return writer.Written.ToArray();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>The findings, placed in the source.</summary>
    /// <param name="bytes">What <see cref="Write"/> returned for a source of the same path and text.</param>
    /// <param name="source">The source.</param>
    /// <exception cref="InvalidDataException">The bytes are something else.</exception>
    public RuleFindings Read(byte[] bytes, SourceText source)
    {
        var reader = new WireReader(bytes);
        var words = reader.ReadInt32();
        var hasComments = reader.ReadBoolean();
        var kept = new object?[reader.ReadCount()];
        for (var i = 0; i < kept.Length; i++)
        {
            kept[i] = reader.ReadByte() switch
            {
                Nothing => null,
                SomeFingerprints => ReadFingerprints(reader),
                _ => throw new InvalidDataException("What was kept of a source is of an unknown kind."),
            };
        }
        var diagnostics = reader.ReadAll(MessageCodec.ReadDiagnostic);
        if (!reader.IsAtEnd || words < 0)
            throw new InvalidDataException("The findings are followed by something else.");
        return new RuleFindings([.. diagnostics.Select(d => d.ToDiagnostic(_descriptors.GetValueOrDefault, path => path == source.Path ? source : null))], [.. kept])
        {
            Words = words,
            HasComments = hasComments,
        };
    }

    private static void WriteFingerprints(WireWriter writer, Fingerprints fingerprints)
    {
        writer.Write(fingerprints.Words);
        writer.Write(fingerprints.Copies.Length);
        foreach (var (start, end) in fingerprints.Copies)
        {
            writer.Write(start);
            writer.Write(end);
        }
        writer.Write(fingerprints.Entries);
    }

    private static Fingerprints ReadFingerprints(WireReader reader)
    {
        var words = reader.ReadInt32();
        var copies = new (int Start, int End)[reader.ReadCount()];
        for (var i = 0; i < copies.Length; i++)
            copies[i] = (reader.ReadInt32(), reader.ReadInt32());
        return Fingerprints.FromEntries(reader.ReadBytes(), words, [.. copies]) ?? throw new InvalidDataException("Fingerprints of a source make no sense.");
    }

    // What a tool says of a failure may not be so the next time, and has another descriptor than a rule's own.
    private bool CanWrite(Diagnostic diagnostic, SourceText source)
    {
        return ReferenceEquals(_descriptors.GetValueOrDefault(diagnostic.RuleId), diagnostic.Descriptor)
            && diagnostic.FoldedInto is null
            && IsInSource(diagnostic.Location)
            && diagnostic.Related.All(r => IsInSource(r.Location))
            && diagnostic.Copies.All(c => IsInSource(c.Copy) && IsInSource(c.Original));

        bool IsInSource(Location location) => ReferenceEquals(location.Source, source);
    }
}
