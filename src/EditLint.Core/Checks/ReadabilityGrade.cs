using System.Collections.Immutable;
using EditLint.Core.Language;

namespace EditLint.Core.Checks;

/// <summary>A measure of the school grade, in years of American schooling, that a text asks of its readers. Immutable.</summary>
/// <param name="Name">The name, as a rule writes it.</param>
/// <param name="Of">The grade of a text that has words and sentences.</param>
internal sealed record ReadabilityGrade(string Name, Func<TextStatistics, double> Of)
{
    public static readonly ImmutableArray<ReadabilityGrade> All =
    [
        // Senter and Smith 1967.
        new("Automated Readability", t => 4.71 * t.Characters / t.Words + 0.5 * t.Words / t.Sentences - 21.43),
        // Coleman and Liau 1975.
        new("Coleman-Liau", t => 5.88 * t.Characters / t.Words - 29.6 * t.Sentences / t.Words - 15.8),
        // Kincaid and others 1975.
        new("Flesch-Kincaid", t => 0.39 * t.Words / t.Sentences + 11.8 * t.Syllables / t.Words - 15.59),
        // Gunning 1952.
        new("Gunning Fog", t => 0.4 * ((double)t.Words / t.Sentences + 100.0 * t.ComplexWords / t.Words)),
        // McLaughlin 1969.
        new("SMOG", t => 1.043 * Math.Sqrt(30.0 * t.PolysyllabicWords / t.Sentences) + 3.1291),
    ];
}
