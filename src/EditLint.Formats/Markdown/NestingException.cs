namespace EditLint.Formats.Markdown;

/// <summary>Blocks are nested too deep to be read.</summary>
/// <param name="position">Where, in UTF-16 offsets of the source.</param>
internal sealed class NestingException(int position) : Exception
{
    public int Position { get; } = position;
}
