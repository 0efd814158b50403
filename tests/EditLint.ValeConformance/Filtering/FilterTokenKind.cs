namespace EditLint.ValeConformance.Filtering;

/// <summary>The kinds of token in a filter.</summary>
internal enum FilterTokenKind
{
    End,

    /// <summary>A word: an operator such as <c>in</c>, or true and false.</summary>
    Word,

    /// <summary>A property of a rule: <c>.Level</c>.</summary>
    Property,
    Text,
    Number,
    Symbol,
}
