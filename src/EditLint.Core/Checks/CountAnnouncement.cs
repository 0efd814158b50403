using System.Collections.Immutable;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>A sentence that says how many things come. Immutable.</summary>
/// <param name="Number">How many.</param>
/// <param name="Span">The number with what it counts, in offsets of the prose.</param>
/// <param name="Numbers">Every small number of the sentence: where there are several, any of them may be meant, or their sum.</param>
internal readonly record struct CountAnnouncement(int Number, TextSpan Span, ImmutableArray<int> Numbers)
{
    /// <summary>True when so many items are what the sentence may mean.</summary>
    public bool MayMean(int count) => Numbers.Contains(count) || Numbers.Sum() == count;
}
