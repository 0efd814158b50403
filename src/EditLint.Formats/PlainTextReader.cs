using System.Collections.Immutable;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Formats;

/// <summary>Reads plain text. Stateless and thread-safe.</summary>
public sealed class PlainTextReader : IDocumentReader
{
    public ImmutableArray<string> Extensions { get; } = [".txt", ".text"];

    public Document Read(SourceText source)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        for (var line = 0; line < source.LineCount; line++)
        {
            var span = source.GetLineSpan(line);
            if (!source[span].IsWhiteSpace())
                blocks.Add(new Block(BlockKind.Paragraph, span, Prose.Verbatim(source, span)));
        }
        return new Document(source, DocumentFormat.PlainText, blocks.ToImmutable());
    }
}
