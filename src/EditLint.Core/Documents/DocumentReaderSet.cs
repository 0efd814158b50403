using System.Collections.Immutable;
using EditLint.Core.Text;

namespace EditLint.Core.Documents;

/// <summary>Picks the reader of a source by the extension of its path. Immutable and thread-safe.</summary>
public sealed class DocumentReaderSet
{
    private readonly Dictionary<string, IDocumentReader> _byExtension = new(StringComparer.OrdinalIgnoreCase);
    private readonly IDocumentReader _fallback;

    /// <summary>Makes a set.</summary>
    /// <param name="readers">At least one; the first reads what has an extension that none of them names.</param>
    public DocumentReaderSet(ImmutableArray<IDocumentReader> readers)
    {
        _fallback = readers[0];
        foreach (var reader in readers)
        {
            foreach (var extension in reader.Extensions)
                _byExtension.Add(extension, reader);
        }
    }

    /// <summary>Reads a source by the extension that the options name, or else by that of its path.</summary>
    public Document Read(SourceText source, ReadingOptions? options = null)
    {
        options ??= ReadingOptions.Default;
        return _byExtension.GetValueOrDefault(options.Extension ?? Path.GetExtension(source.Path), _fallback).Read(source, options);
    }
}
