using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>A person's name as an article writes it in full. Used by one thread.</summary>
/// <param name="first">The given name.</param>
/// <param name="last">The family name, its last word.</param>
/// <param name="block">Where it is written first.</param>
/// <param name="span">The place, in offsets of the block's prose.</param>
internal sealed class FullName(string first, string last, Block block, TextSpan span)
{
    public string First { get; } = first;

    public string Last { get; } = last;

    public Block Block { get; } = block;

    public TextSpan Span { get; } = span;

    /// <summary>How often it is written in full.</summary>
    public int Count { get; set; }

    /// <summary>True when something says that it is a person's: a common given name, a title, a verb of saying.</summary>
    public bool IsPerson { get; set; }
}
