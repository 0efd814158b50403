namespace EditLint.Core.Text;

/// <summary>A place as editors exchange it: line and UTF-16 unit within the line, both from 0.</summary>
/// <param name="Line">The line, from 0.</param>
/// <param name="Character">The UTF-16 code unit within the line, from 0.</param>
public readonly record struct LinePosition(int Line, int Character);
