using System.Collections.Immutable;
using EditLint.Core.Text;

namespace EditLint.Core.Documents;

/// <summary>Reads one format. Implementations keep no state and are thread-safe.</summary>
public interface IDocumentReader
{
    /// <summary>The file name extensions it reads, in lower case with the dot.</summary>
    ImmutableArray<string> Extensions { get; }

    /// <summary>Reads a source; <see cref="ReadingOptions.Extension"/> is the business of who chose the reader. Never throws for what an author wrote: what cannot be read is in <see cref="Document.Errors"/>.</summary>
    Document Read(SourceText source, ReadingOptions? options = null);
}
