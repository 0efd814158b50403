using System.Collections.Frozen;

namespace EditLint.Core.Checks;

/// <summary>The kinds of check that a YAML rule may extend.</summary>
public static class CheckKinds
{
    /// <summary>The factory of each kind, by the value of <c>extends</c>.</summary>
    public static readonly FrozenDictionary<string, CheckFactory> All = new Dictionary<string, CheckFactory>
    {
        ["acronym"] = AcronymCheck.Create,
        ["age"] = AgeCheck.Create,
        ["announced-count"] = AnnouncedCountCheck.Create,
        ["capitalization"] = CapitalizationCheck.Create,
        ["conditional"] = ConditionalCheck.Create,
        ["consistency"] = ConsistencyCheck.Create,
        ["dangling-reference"] = DanglingReferenceCheck.Create,
        ["duplication"] = DuplicationCheck.Create,
        ["existence"] = ExistenceCheck.Create,
        ["indefinite-article"] = IndefiniteArticleCheck.Create,
        ["invisible-character"] = InvisibleCharacterCheck.Create,
        ["link"] = LinkCheck.Create,
        ["majority"] = MajorityCheck.Create,
        ["metric"] = MetricCheck.Create,
        ["missing-object"] = MissingObjectCheck.Create,
        ["mojibake"] = MojibakeCheck.Create,
        ["name-spelling"] = NameSpellingCheck.Create,
        ["occurrence"] = OccurrenceCheck.Create,
        ["percentage-sum"] = PercentageSumCheck.Create,
        ["quotation"] = QuotationCheck.Create,
        ["quotation-style"] = QuotationStyleCheck.Create,
        ["readability"] = ReadabilityCheck.Create,
        ["repetition"] = RepetitionCheck.Create,
        ["sentence-boundary"] = SentenceBoundaryCheck.Create,
        ["sign-off"] = SignOffCheck.Create,
        ["spelling"] = SpellingCheck.Create,
        ["substitution"] = SubstitutionCheck.Create,
        ["truncation"] = TruncationCheck.Create,
        ["unintroduced-name"] = UnintroducedNameCheck.Create,
        ["weekday"] = WeekdayCheck.Create,
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
