namespace EditLint.Core.Checks.Formulas;

/// <summary>What a word of a formula is.</summary>
internal enum FormulaTokenKind
{
    End,
    Number,

    /// <summary>A name, of several parts with full stops between them or of one.</summary>
    Name,

    /// <summary>An operator, a parenthesis, a comma, or a character that has no meaning.</summary>
    Mark,
}
