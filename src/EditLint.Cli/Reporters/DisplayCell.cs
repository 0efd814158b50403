namespace EditLint.Cli.Reporters;

/// <summary>What a reader takes for one character, as a terminal shows it.</summary>
/// <param name="Text">What to write; never a control character.</param>
/// <param name="Width">The columns it takes: 0, 1 or 2, more for a character that is spelled out.</param>
internal readonly record struct DisplayCell(string Text, int Width)
{
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);
}
