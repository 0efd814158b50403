using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>An acronym at one place of an article. Immutable.</summary>
/// <param name="Acronym">Its letters, without a plural or possessive ending.</param>
/// <param name="Block">The block.</param>
/// <param name="Span">The letters, in offsets of the block's prose.</param>
/// <param name="Word">The place of the word among the words of the block.</param>
internal sealed record AcronymUse(string Acronym, Block Block, TextSpan Span, int Word);
