using EditLint.Core.Documents;

namespace EditLint.Core.Checks;

/// <summary>Where an article has something that its text may call a chart, a photo or a table. Looked for once, when it is first asked for. Used for one document, by one thread.</summary>
internal sealed class Illustrations(Document document)
{
    private readonly EmbeddedContent _embedded = new(document);
    private readonly Lazy<(int First, int Last)> _blocks = new(() => Find(document));

    /// <summary>True when there is one before an offset of the source.</summary>
    public bool AreBefore(int offset) => _blocks.Value.First < offset || _embedded.IsBefore(offset);

    /// <summary>True when there is one at an offset of the source or behind it.</summary>
    public bool AreBehind(int offset) => _blocks.Value.Last >= offset || _embedded.IsBehind(offset);

    private static (int First, int Last) Find(Document document)
    {
        var (first, last) = (int.MaxValue, -1);
        foreach (var block in document.AllBlocks)
        {
            if (!IsIllustration(block))
                continue;
            first = Math.Min(first, block.Span.Start);
            last = Math.Max(last, block.Span.Start);
        }
        return (first, last);
    }

    private static bool IsIllustration(Block block) =>
        block.Kind is BlockKind.Table or BlockKind.Code or BlockKind.Caption or BlockKind.AltText or BlockKind.List
        || block.Inlines.Any(i => i.Kind == InlineKind.Image)
        || (block.Kind == BlockKind.FrontMatterField && IsPicture(block));

    // The front matter often names a picture that the page shows at its top.
    private static bool IsPicture(Block field) =>
        field.Name is { } name && (name.Contains("image", StringComparison.OrdinalIgnoreCase) || name.Contains("photo", StringComparison.OrdinalIgnoreCase)
            || name.Contains("video", StringComparison.OrdinalIgnoreCase) || name.Contains("hero", StringComparison.OrdinalIgnoreCase));
}
