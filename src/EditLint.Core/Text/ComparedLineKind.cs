namespace EditLint.Core.Text;

/// <summary>Where a line of a comparison stands.</summary>
public enum ComparedLineKind
{
    /// <summary>In both texts.</summary>
    Same,

    /// <summary>In the first text only.</summary>
    Removed,

    /// <summary>In the second text only.</summary>
    Added,

    /// <summary>Lines that both texts have and that are not shown; the line has no text.</summary>
    Omitted,
}
