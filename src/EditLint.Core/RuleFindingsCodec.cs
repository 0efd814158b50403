using System.Collections.Immutable;
using System.Runtime.InteropServices;
using EditLint.Core.Diagnostics;
using EditLint.Core.Matching;
using EditLint.Core.Protocol;
using EditLint.Core.Text;

namespace EditLint.Core;

/// <summary>
/// Writes what the rules of one linter found in a source as bytes, and reads it for the same rules and source: a rule is its number among them, a place its span. Immutable and thread-safe.
/// </summary>
public sealed class RuleFindingsCodec
{
    private const byte Nothing = 0, SomeFingerprints = 1;

    private readonly ImmutableArray<DiagnosticDescriptor> _descriptors;
    private readonly Dictionary<DiagnosticDescriptor, int> _numbers = new(ReferenceEqualityComparer.Instance);

    internal RuleFindingsCodec(ImmutableArray<DiagnosticDescriptor> descriptors)
    {
        _descriptors = descriptors;
        for (var i = 0; i < descriptors.Length; i++)
            _numbers.TryAdd(descriptors[i], i);
    }

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
            writer.Write(findings.Diagnostics, WriteDiagnostic);
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
        var diagnostics = reader.ReadAll(r => ReadDiagnostic(r, source));
        return reader.IsAtEnd && words >= 0
            ? new RuleFindings(diagnostics, ImmutableCollectionsMarshal.AsImmutableArray(kept)) { Words = words, HasComments = hasComments }
            : throw new InvalidDataException("The findings are followed by something else.");
    }

    // What a tool says of a failure may not be so the next time, and has another descriptor than a rule's own.
    private bool CanWrite(Diagnostic diagnostic, SourceText source)
    {
        return _numbers.ContainsKey(diagnostic.Descriptor)
            && diagnostic.FoldedInto is null
            && IsInSource(diagnostic.Location)
            && diagnostic.Related.All(r => IsInSource(r.Location))
            && diagnostic.Copies.All(c => IsInSource(c.Copy) && IsInSource(c.Original));

        bool IsInSource(Location location) => ReferenceEquals(location.Source, source);
    }

    private void WriteDiagnostic(WireWriter writer, Diagnostic diagnostic)
    {
        writer.Write(_numbers[diagnostic.Descriptor]);
        writer.Write((byte)diagnostic.Severity);
        WriteSpan(writer, diagnostic.Location.Span);
        writer.Write(diagnostic.Message);
        var isSpan = diagnostic.Location.Source[diagnostic.Location.Span].SequenceEqual(diagnostic.Match);
        writer.Write(isSpan ? null : diagnostic.Match);
        writer.Write(diagnostic.Related, static (w, related) =>
        {
            WriteSpan(w, related.Location.Span);
            w.Write(related.Message);
        });
        writer.Write(diagnostic.Fixes, static (w, fix) =>
        {
            w.Write(fix.Title);
            w.Write((byte)fix.Safety);
            w.Write([.. fix.Changes.Select(c => new WireChange(c.Span.Start, c.Span.Length, c.NewText))], static (w, change) =>
            {
                WriteSpan(w, new TextSpan(change.Start, change.Length));
                w.Write(change.NewText);
            });
        });
        writer.Write(diagnostic.Copies, static (w, copy) =>
        {
            WriteSpan(w, copy.Copy.Span);
            WriteSpan(w, copy.Original.Span);
        });
    }

    private Diagnostic ReadDiagnostic(WireReader reader, SourceText source)
    {
        var rule = reader.ReadInt32();
        var severity = (Severity)reader.ReadByte();
        if (rule < 0 || rule >= _descriptors.Length || !Enum.IsDefined(severity))
            throw new InvalidDataException("A finding is of no rule, or of no severity.");
        var location = ReadLocation(reader, source);
        return new Diagnostic
        {
            Descriptor = _descriptors[rule],
            Severity = severity,
            Location = location,
            Message = reader.ReadText(),
            Match = reader.ReadTextOrNull() ?? source[location.Span].ToString(),
            Related = reader.ReadAll(r => new RelatedLocation(ReadLocation(r, source), r.ReadText())),
            Fixes = reader.ReadAll(r => new WireFix(r.ReadText(), (FixSafety)r.ReadByte(), r.ReadAll(c => new WireChange(c.ReadInt32(), c.ReadInt32(), c.ReadText()))).ToFix(source.Length)),
            Copies = reader.ReadAll(r => new CopiedSpan(ReadLocation(r, source), ReadLocation(r, source))),
        };
    }

    private static void WriteSpan(WireWriter writer, TextSpan span)
    {
        writer.Write(span.Start);
        writer.Write(span.Length);
    }

    private static Location ReadLocation(WireReader reader, SourceText source)
    {
        var (start, length) = (reader.ReadInt32(), reader.ReadInt32());
        return start >= 0 && length >= 0 && length <= source.Length - start
            ? new Location(source, new TextSpan(start, length))
            : throw new InvalidDataException($"A finding lies outside its file '{source.Path}'.");
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
}
