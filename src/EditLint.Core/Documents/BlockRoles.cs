using System.Collections.Immutable;

namespace EditLint.Core.Documents;

/// <summary>Tells what each block is in the article, where the reader could not.</summary>
internal static class BlockRoles
{
    /// <summary>Settles the roles of the blocks that have none; <paramref name="blocks"/> is an article's prose in order.</summary>
    public static void Assign(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            if (block.Role == BlockRole.None)
                block.Role = BlockRole.Body;
        }
    }
}
