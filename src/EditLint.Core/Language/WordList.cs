using System.Reflection;

namespace EditLint.Core.Language;

/// <summary>A set of words from a data file that is built into the program. Immutable and thread-safe.</summary>
/// <remarks>The file has one entry a line; blank lines and lines that start with <c>#</c> are skipped. Case counts.</remarks>
internal sealed class WordList
{
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private WordList() => _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The entries, in no particular order.</summary>
    public IReadOnlyCollection<string> Words => _words;

    /// <summary>Reads the list <c>Language/Data/{name}.txt</c>.</summary>
    /// <exception cref="InvalidOperationException">There is no such list, or an entry stands in it twice.</exception>
    public static WordList Load(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Language/{name}.txt")
            ?? throw new InvalidOperationException($"The word list '{name}' is not built into the program.");
        using var reader = new StreamReader(stream);
        var list = new WordList();
        while (reader.ReadLine() is { } line)
        {
            var entry = line.Trim();
            if (entry.Length > 0 && entry[0] != '#' && !list._words.Add(entry))
                throw new InvalidOperationException($"The word list '{name}' has '{entry}' twice.");
        }

        return list;
    }

    public bool Contains(ReadOnlySpan<char> word) => _lookup.Contains(word);
}
