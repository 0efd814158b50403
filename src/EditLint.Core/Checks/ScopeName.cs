using System.Collections.Immutable;
using EditLint.Core.Documents;

namespace EditLint.Core.Checks;

/// <summary>One dotted name of a scope, such as <c>heading</c>, <c>h2</c> or <c>md</c>, and what it asks of a block.</summary>
/// <param name="Unit">What the name takes a document apart into.</param>
/// <param name="Holds">Whether a block has the name.</param>
internal sealed record ScopeName(ScopeUnit Unit, Func<Block, DocumentFormat, bool> Holds)
{
    /// <summary>The names that mean something, for pointing out a misspelt one. Others are keys of the front matter, or never hold.</summary>
    public static readonly ImmutableArray<string> Known =
        ["text", "paragraph", "sentence", "heading", "list", "blockquote", "table", "header", "cell", "caption", "figure", "footnote", "attr", "frontmatter", "summary", "comment", "line", "block"];

    public static ScopeName Parse(string name) => name switch
    {
        "raw" => new ScopeName(ScopeUnit.Source, (_, _) => true),
        "summary" => new ScopeName(ScopeUnit.Summary, (block, _) => block.IsInSummary),
        "sentence" => new ScopeName(ScopeUnit.Sentence, (_, _) => true),
        "text" => Of((_, _) => true),
        "paragraph" => Of((block, _) => block.Kind == BlockKind.Paragraph && !IsIn(block, BlockKind.ListItem) && !IsIn(block, BlockKind.BlockQuote)),
        "heading" => Of((block, _) => block.Kind == BlockKind.Heading),
        ['h', >= '1' and <= '6' and var level] => Of((block, _) => block.Kind == BlockKind.Heading && block.Level == level - '0'),
        "list" => Of((block, _) => IsIn(block, BlockKind.ListItem)),
        "blockquote" => Of((block, _) => IsIn(block, BlockKind.BlockQuote)),
        "table" => Of((block, _) => IsIn(block, BlockKind.Table)),
        "header" => Of((block, _) => block is { Kind: BlockKind.TableCell, Level: > 0 }),
        "cell" => Of((block, _) => block is { Kind: BlockKind.TableCell, Level: 0 }),
        "caption" => Of((block, _) => block.Kind == BlockKind.Caption),
        "figure" => Of((block, _) => block.Kind == BlockKind.Caption && !IsIn(block, BlockKind.Table)),
        "footnote" => Of((block, _) => IsIn(block, BlockKind.Footnote)),
        "attr" or "alt" => Of((block, _) => block.Kind == BlockKind.AltText),
        "frontmatter" => Of((block, _) => block.Kind == BlockKind.FrontMatterField),
        "md" => Of((block, format) => format == DocumentFormat.Markdown && block.Kind != BlockKind.AltText),
        "txt" => Of((_, format) => format == DocumentFormat.PlainText),
        "html" => Of((block, format) => format == DocumentFormat.Html && block.Kind != BlockKind.AltText),
        _ => Of((block, _) => block.Kind == BlockKind.FrontMatterField && HasKey(block, name)),
    };

    private static ScopeName Of(Func<Block, DocumentFormat, bool> holds) => new(ScopeUnit.Block, holds);

    private static bool IsIn(Block block, BlockKind kind) => block.Kind == kind || block.IsInside(kind);

    private static bool HasKey(Block block, string key) =>
        block.Name is { } name && name.Split('.').Contains(key, StringComparer.OrdinalIgnoreCase);
}
