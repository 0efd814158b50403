using System.Collections.Immutable;
using EditLint.Core.Documents;

namespace EditLint.Core.Checks;

/// <summary>One dotted name of a scope, such as <c>heading</c>, <c>h2</c> or <c>md</c>, and what it asks of a block.</summary>
/// <param name="Name">The name.</param>
/// <param name="Unit">What the name takes a document apart into.</param>
/// <param name="Holds">Whether a block of a document has the name.</param>
internal sealed record ScopeName(string Name, ScopeUnit Unit, Func<Block, Document, bool> Holds)
{
    public const string FrontMatter = "frontmatter";
    public const string Passage = "passage";
    private const string Headline = "headline";

    /// <summary>
    /// The names that mean something here or in a format that is not read, for pointing out a misspelt one. Others are keys of the front
    /// matter, or never hold.
    /// </summary>
    public static readonly ImmutableArray<string> Known =
        ["text", Passage, Headline, "paragraph", "sentence", "heading", "list", "blockquote", "table", "header", "cell", "caption", "figure", "footnote", "attr", "alt", FrontMatter,
         "summary", "raw", "comment", "line", "block", "html", "adoc", "rest", "dita", "yaml", "json", "toml"];

    public static ScopeName Parse(string name) => name switch
    {
        "raw" => new ScopeName(name, ScopeUnit.Source, static (_, _) => true),
        "summary" => new ScopeName(name, ScopeUnit.Summary, static (block, _) => block.IsInSummary),
        "sentence" => new ScopeName(name, ScopeUnit.Sentence, static (_, _) => true),
        "text" => Of(name, static (_, _) => true),
        // EditLint's own: a block by itself, also where text without markup would be one, and without the line breaks inside it; and the headline wherever it stands.
        Passage => Of(name, static (_, _) => true),
        Headline => Of(name, static (block, _) => IsHeadline(block)),
        "paragraph" => Of(name, static (block, _) => IsParagraph(block)),
        "heading" => Of(name, static (block, _) => block.Kind == BlockKind.Heading),
        ['h', >= '1' and <= '6' and var level] => Of(name, (block, _) => block.Kind == BlockKind.Heading && block.Level == level - '0'),
        "list" => Of(name, static (block, _) => IsInList(block)),
        "blockquote" => Of(name, static (block, _) => IsIn(block, BlockKind.BlockQuote)),
        "table" => Of(name, static (block, _) => IsIn(block, BlockKind.Table)),
        "header" => Of(name, static (block, _) => block is { Kind: BlockKind.TableCell, Level: > 0 }),
        "cell" => Of(name, static (block, _) => block is { Kind: BlockKind.TableCell, Level: 0 }),
        "caption" => Of(name, static (block, _) => block.Kind == BlockKind.Caption),
        "figure" => Of(name, static (block, _) => block.Kind == BlockKind.Caption && !IsIn(block, BlockKind.Table)),
        "footnote" => Of(name, static (block, _) => IsIn(block, BlockKind.Footnote)),
        "attr" or "alt" => Of(name, static (block, _) => block.Kind == BlockKind.AltText),
        FrontMatter => Of(name, static (block, _) => block.Kind == BlockKind.FrontMatterField),
        _ => Of(name, (block, document) => (name == document.FormatName && block.Kind != BlockKind.AltText) || HasKey(block, name)),
    };

    /// <summary>A name that stands beside <c>frontmatter</c> in a part of a selector: a key, whatever it means elsewhere.</summary>
    public static ScopeName ParseKey(string name) => name is "text" or FrontMatter
        ? Parse(name)
        : Of(name, (block, document) => name == document.FormatName || HasKey(block, name));

    private static ScopeName Of(string name, Func<Block, Document, bool> holds) => new(name, ScopeUnit.Block, holds);

    private static bool IsHeadline(Block block) =>
        block.Role == BlockRole.Headline || block is { Kind: BlockKind.Heading, Level: 1 } or { Kind: BlockKind.FrontMatterField, Name: "title" or "headline" };

    private static bool IsParagraph(Block block) =>
        (block.Kind == BlockKind.Paragraph || IsOfDefinition(block)) && !IsInList(block) && !IsIn(block, BlockKind.BlockQuote);

    private static bool IsInList(Block block)
    {
        for (var around = block; around is not null; around = around.Parent)
        {
            if (around.Kind == BlockKind.ListItem && !IsOfDefinition(around))
                return true;
        }
        return false;
    }

    // A term and its definition are an item each to the other checks; to a scope they are prose, as in Vale.
    private static bool IsOfDefinition(Block block) => block is { Kind: BlockKind.ListItem, Element: "dt" or "dd" };

    private static bool IsIn(Block block, BlockKind kind) => block.Kind == kind || block.IsInside(kind);

    private static bool HasKey(Block block, string key) =>
        block is { Kind: BlockKind.FrontMatterField, Name: { } name } && name.Split('.').Contains(key, StringComparer.OrdinalIgnoreCase);
}
