namespace EditLint.Core.Analysis;

/// <summary>What values an option of a rule can have, as its default shows.</summary>
public enum OptionKind
{
    /// <summary>A whole number: <c>45</c>.</summary>
    WholeNumber,

    /// <summary>A number: <c>0.5</c>.</summary>
    Number,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A text: <c>"x"</c>.</summary>
    Text,

    /// <summary>A list of texts: <c>[the, a, an]</c>.</summary>
    Texts,
}
