namespace EditLint.Core.Documents;

/// <summary>What a block is by its markup. Plain text has paragraphs only.</summary>
public enum BlockKind
{
    Paragraph,

    /// <summary>A heading; <see cref="Block.Level"/> is 1 to 6.</summary>
    Heading,

    /// <summary>A block quotation; holds prose of its own or blocks.</summary>
    BlockQuote,

    /// <summary>A list; its children are list items.</summary>
    List,

    /// <summary>A list item; holds prose of its own, blocks, or prose followed by blocks.</summary>
    ListItem,

    /// <summary>A table; its children are its cells, row by row.</summary>
    Table,

    /// <summary>A cell; <see cref="Block.Level"/> is 1 in a header row and 0 elsewhere.</summary>
    TableCell,

    /// <summary>A caption of a figure or table.</summary>
    Caption,

    /// <summary>A code block, verbatim; <see cref="Block.Name"/> is its language.</summary>
    Code,

    /// <summary>The text of a footnote; <see cref="Block.Name"/> is its label.</summary>
    Footnote,

    /// <summary>The text that stands for an image; a child of the block that holds the image.</summary>
    AltText,

    /// <summary>A string of the front matter; <see cref="Block.Name"/> is its key, with dots between levels.</summary>
    FrontMatterField,

    /// <summary>Any other container: a section, a definition list, a figure.</summary>
    Section,
}
