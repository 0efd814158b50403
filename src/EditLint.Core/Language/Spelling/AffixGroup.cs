namespace EditLint.Core.Language.Spelling;

/// <summary>Affixes that make the same form of the same stem, and differ in their flags and conditions. Immutable.</summary>
/// <param name="Strip">What they take off the stem.</param>
/// <param name="Affixes">The affixes, at least one.</param>
internal sealed record AffixGroup(string Strip, Affix[] Affixes);
