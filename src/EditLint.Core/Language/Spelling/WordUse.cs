namespace EditLint.Core.Language.Spelling;

/// <summary>What a word is looked up for.</summary>
/// <param name="Position">Where it stands in a compound.</param>
/// <param name="IsRecased">True when the text has it in another letter case.</param>
/// <param name="IsAllCapitals">True when the text has it in capitals throughout.</param>
/// <param name="IsSuggestion">True when it would be suggested.</param>
/// <param name="IsForbidden">True when the question is whether it is a form of a stem that is wrong.</param>
internal readonly record struct WordUse(
    WordPosition Position = WordPosition.Alone, bool IsRecased = false, bool IsAllCapitals = false, bool IsSuggestion = false, bool IsForbidden = false);
