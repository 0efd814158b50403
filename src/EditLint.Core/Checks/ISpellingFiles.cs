using System.Collections.Immutable;
using EditLint.Core.Language.Spelling;

namespace EditLint.Core.Checks;

/// <summary>
/// Finds the dictionaries and word lists that rules of kind <c>spelling</c> need. Dictionaries are read when they are first asked, once for all rules.
/// Implementations are thread-safe.
/// </summary>
public interface ISpellingFiles
{
    /// <summary>The dictionaries for a rule that names none; empty when there are none on this machine.</summary>
    ImmutableArray<Lazy<HunspellDictionary>> Default { get; }

    /// <summary>Every dictionary that the house keeps beside its styles.</summary>
    ImmutableArray<Lazy<HunspellDictionary>> OfHouse { get; }

    /// <summary>Every word in the lists that the house keeps beside its styles.</summary>
    ImmutableArray<string> IgnoredByHouse { get; }

    /// <summary>What to do where there is no default dictionary: a sentence or two for the user.</summary>
    string MissingDefault { get; }

    /// <summary>A dictionary by its name, or null when there is none.</summary>
    /// <param name="name">The name of its two files without their extensions, such as <c>en_US</c>; or the path of one of them.</param>
    /// <param name="folder">Where the rule says that it keeps its dictionaries, or null.</param>
    Lazy<HunspellDictionary>? Find(string name, string? folder);

    /// <summary>The dictionary of two files, or null when they are not there.</summary>
    Lazy<HunspellDictionary>? Find(string affixFile, string wordFile, string? folder);

    /// <summary>The words of a list, one a line in its file, or null when there is no such list.</summary>
    ImmutableArray<string>? FindWords(string name);

    /// <summary>Where a dictionary was looked for and what there is instead: a sentence or two for the user.</summary>
    string WhereNot(string name, string? folder);
}
