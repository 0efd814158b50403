namespace EditLint.Core.Text;

/// <summary>A place as people and reports name it: line and column from 1, the column counted in Unicode code points.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The code point within the line, from 1; a tab counts as one.</param>
/// <param name="Offset">The UTF-16 offset into the source, from 0.</param>
public readonly record struct TextLocation(int Line, int Column, int Offset);
