using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>How an article uses a capitalised word that stands alone, not beside another. Used by one thread.</summary>
/// <param name="name">The word without a possessive ending.</param>
internal sealed class NameUse(string name)
{
    public string Name { get; } = name;

    /// <summary>How often it stands alone.</summary>
    public int Count { get; set; }

    /// <summary>True when it once stands where only a name has a capital: within a sentence, after a title, beside a verb of saying.</summary>
    public bool IsName { get; set; }

    /// <summary>True when a verb of saying once stands beside it.</summary>
    public bool IsSpeaker { get; set; }

    /// <summary>True when it is part of two or more capitalised words somewhere.</summary>
    public bool IsInFullName { get; set; }

    /// <summary>The block of the first use as a name, or of the first use.</summary>
    public Block? Block { get; set; }

    /// <summary>The place of that use, in offsets of the block's prose.</summary>
    public TextSpan Span { get; set; }
}
