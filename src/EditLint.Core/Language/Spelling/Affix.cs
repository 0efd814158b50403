namespace EditLint.Core.Language.Spelling;

/// <summary>One way to make a form of a word: take letters off its stem and put others there. Immutable.</summary>
/// <param name="Flag">The flag that a stem has when it may be changed so.</param>
/// <param name="IsCrossProduct">True when a prefix and a suffix may come together.</param>
/// <param name="Strip">What is taken off the stem first; may be empty.</param>
/// <param name="Text">What is put there; may be empty.</param>
/// <param name="Condition">What the stem must look like.</param>
/// <param name="Continuation">The flags that the form has of this affix: further affixes it may take, and what it may be used for.</param>
internal sealed record Affix(char Flag, bool IsCrossProduct, string Strip, string Text, AffixCondition Condition, string Continuation);
