using System.Collections.Immutable;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Core.Analysis;

/// <summary>What there is of a document at the end of its run.</summary>
/// <param name="source">The source; its text may be gone.</param>
/// <param name="kept">What the submission actions kept of it, in their order; empty when none did.</param>
/// <param name="read">Reads the document again; null when it cannot be had as it was.</param>
internal sealed class SubmissionDocument(SourceText source, ImmutableArray<object?> kept, Func<Document?> read)
{
    public SourceText Source => source;

    public object? Kept(int action) => kept.IsDefaultOrEmpty ? null : kept[action];

    public Document? Read() => read();
}
