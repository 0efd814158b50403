namespace EditLint.Core.Checks.Formulas;

/// <summary>What a part of a formula gives.</summary>
internal enum FormulaType
{
    /// <summary>A whole number that is written as one: dividing two of them drops the remainder, as in Tengo.</summary>
    Integer,

    Number,

    /// <summary>True or false, held as 1 or 0.</summary>
    Truth,
}
