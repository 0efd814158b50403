using System.Collections.Concurrent;
using System.Collections.Immutable;
using EditLint.Core.Checks;
using EditLint.Core.Language;
using EditLint.Core.Language.Spelling;

namespace EditLint.Cli.Rules;

/// <summary>
/// Finds Hunspell dictionaries and word lists on the disk: where a rule says, in the folders of the house's styles, in <c>DICPATH</c>, and where the system keeps
/// them. A dictionary is read when it is first asked, once for all rules of a configuration. Thread-safe.
/// </summary>
internal sealed class DictionaryFiles : ISpellingFiles
{
    private static readonly string[] UsualNames = ["en_US", "en_GB"];

    private readonly string _workingFolder;
    private readonly ImmutableArray<string> _styleFolders;
    private readonly Lazy<ImmutableArray<string>> _systemFolders;
    private readonly ImmutableArray<string> _defaultNames;
    private readonly ConcurrentDictionary<(string AffixFile, string WordFile), Lazy<HunspellDictionary>> _dictionaries = new();
    private readonly Lazy<ImmutableArray<Lazy<HunspellDictionary>>> _default;
    private readonly Lazy<ImmutableArray<string>> _ignoredByHouse;
    private readonly List<string> _asked = [];

    /// <summary>Makes the finder of a run.</summary>
    /// <param name="workingFolder">What relative paths in rules are relative to, as a full path.</param>
    /// <param name="styleFolders">The folders of the house's styles, as full paths; the first that has a file wins.</param>
    /// <param name="defaultNames">The dictionaries that rules use which name none, as the user's configuration has them: names, or full paths of one of the two files. Empty for English.</param>
    /// <param name="systemFolders">Where else dictionaries are; <see cref="DictionaryFolders.OfSystem"/> when not given.</param>
    public DictionaryFiles(string workingFolder, ImmutableArray<string> styleFolders, ImmutableArray<string> defaultNames = default, ImmutableArray<string> systemFolders = default)
    {
        _workingFolder = workingFolder;
        _styleFolders = styleFolders;
        _defaultNames = defaultNames.IsDefault ? [] : defaultNames;
        _systemFolders = new(() => systemFolders.IsDefault ? DictionaryFolders.OfSystem() : systemFolders);
        _default = new(FindDefault);
        _ignoredByHouse = new(() => [.. ListFiles(HouseFolders("ignore"), "*.txt", SearchOption.AllDirectories).SelectMany(file => ReadWords(file))]);
    }

    /// <summary>The files that rules were given, in the order in which they asked: each decides what is right for some rule.</summary>
    public ImmutableArray<string> Asked
    {
        get
        {
            lock (_asked)
                return [.. _asked];
        }
    }

    public ImmutableArray<Lazy<HunspellDictionary>> Default => _default.Value;

    public ImmutableArray<Lazy<HunspellDictionary>> OfHouse =>
        [.. ListFiles(HouseFolders("dictionaries"), "*.dic", SearchOption.TopDirectoryOnly).Where(HasContent).Select(Load)];

    public ImmutableArray<string> IgnoredByHouse => _ignoredByHouse.Value;

    public string MissingDefault =>
        "Spelling is not checked, for there is no dictionary on this machine. Install one for Hunspell (Debian and Ubuntu: 'apt install hunspell-en-us', Fedora: 'dnf install hunspell-en-US'), "
        + "or put en_US.aff and en_US.dic into the folder 'config/dictionaries' of your styles or into a folder that the environment variable DICPATH names.";

    public Lazy<HunspellDictionary>? Find(string name, string? folder) => FindIn(Places(folder), name);

    public Lazy<HunspellDictionary>? Find(string affixFile, string wordFile, string? folder)
    {
        if (FindFile(wordFile, Places(folder)) is not { } words || !HasContent(words))
            return null;
        return affixFile.Length == 0 ? Load(words) : FindFile(affixFile, Places(folder)) is { } affixes ? Load(affixes, words) : null;
    }

    public ImmutableArray<string>? FindWords(string name) =>
        FindFile(name, [_workingFolder, .. _styleFolders, .. HouseFolders("ignore")]) is { } file ? ReadWords(file) : null;

    public string WhereNot(string name, string? folder)
    {
        var places = Places(folder).Where(Directory.Exists).ToArray();
        var known = ListFiles(places, "*.dic", SearchOption.TopDirectoryOnly).Select(Path.GetFileNameWithoutExtension).OfType<string>();
        var where = places.Length == 0 ? "No folder has dictionaries." : $"It was looked for in {string.Join(", ", places)}.";
        var file = Path.GetFileName(WithoutExtension(name));
        if (places.Select(place => Path.Combine(place, file + ".dic")).FirstOrDefault(File.Exists) is { } empty)
            return $"The dictionary '{name}' has no words, for {empty} is empty. Put the whole file there.";
        var hint = ClosestWord.Hint(name, known);
        var cure = hint.Length > 0 ? hint : $" Put {file}.aff and {file}.dic into the folder 'config/dictionaries' of your styles, or name a dictionary that is there.";
        return $"There is no dictionary '{name}', that is, no file {file}.dic. {where}{cure}";
    }

    private ImmutableArray<Lazy<HunspellDictionary>> FindDefault()
    {
        if (!_defaultNames.IsEmpty)
            return [.. _defaultNames.Select(name => Find(name, null)).OfType<Lazy<HunspellDictionary>>()];
        foreach (var name in UsualNames)
        {
            // The list that a house keeps may be smaller than the system's, so a word is right when either has it.
            ImmutableArray<Lazy<HunspellDictionary>> found = [.. new[] { FindIn(HouseFolders("dictionaries"), name), FindIn(_systemFolders.Value, name) }.OfType<Lazy<HunspellDictionary>>()];
            if (!found.IsEmpty)
                return found;
        }
        return [.. ListFiles(Places(null), "en*.dic", SearchOption.TopDirectoryOnly).Where(f => Path.GetFileName(f)[2] is '_' or '-' && HasContent(f)).Take(1).Select(Load)];
    }

    private Lazy<HunspellDictionary>? FindIn(IEnumerable<string> places, string name) =>
        places.SelectMany(place => Variants(name), (place, variant) => Path.Combine(place, variant + ".dic")).FirstOrDefault(HasContent) is { } file ? Load(file) : null;

    // A file that is empty, as a download that failed leaves behind, would make every word wrong.
    private static bool HasContent(string path) => new FileInfo(path) is { Exists: true, Length: > 0 };

    private IEnumerable<string> Places(string? folder)
    {
        if (!string.IsNullOrWhiteSpace(folder))
        {
            foreach (var place in (IEnumerable<string>)[.. _styleFolders, _workingFolder])
                yield return Path.GetFullPath(folder, place);
        }
        foreach (var place in HouseFolders("dictionaries").Concat(_systemFolders.Value))
            yield return place;
    }

    private IEnumerable<string> HouseFolders(string name) => _styleFolders.Select(folder => Path.Combine(folder, "config", name));

    // "en-GB" and "en_GB" are one language, and people write either.
    private static IEnumerable<string> Variants(string name)
    {
        name = WithoutExtension(name);
        return ((IEnumerable<string>)[name, name.Replace('-', '_'), name.Replace('_', '-')]).Distinct();
    }

    private static string WithoutExtension(string name) =>
        Path.GetExtension(name) is ".dic" or ".aff" ? name[..^".dic".Length] : name;

    private string? FindFile(string name, IEnumerable<string> places) =>
        name.Length == 0 ? null : places.Append(_workingFolder).Concat(_styleFolders).Select(place => Path.Combine(place, name)).FirstOrDefault(File.Exists);

    // In the order of the names, so that two runs see the same.
    private static IEnumerable<string> ListFiles(IEnumerable<string> folders, string pattern, SearchOption depth)
    {
        foreach (var folder in folders)
        {
            string[] files;
            try
            {
                files = Directory.Exists(folder) ? Directory.GetFiles(folder, pattern, depth) : [];
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                files = [];
            }
            Array.Sort(files, StringComparer.Ordinal);
            foreach (var file in files)
                yield return file;
        }
    }

    private Lazy<HunspellDictionary> Load(string wordFile) => Load(Path.ChangeExtension(wordFile, ".aff"), wordFile);

    private Lazy<HunspellDictionary> Load(string affixFile, string wordFile)
    {
        lock (_asked)
            _asked.AddRange([affixFile, wordFile]);
        return LoadOnce(affixFile, wordFile);
    }

    private Lazy<HunspellDictionary> LoadOnce(string affixFile, string wordFile) => _dictionaries.GetOrAdd((affixFile, wordFile), static files => new Lazy<HunspellDictionary>(() =>
        HunspellDictionary.Parse(File.Exists(files.AffixFile) ? File.ReadAllBytes(files.AffixFile) : [], File.ReadAllBytes(files.WordFile))));

    private ImmutableArray<string> ReadWords(string file)
    {
        lock (_asked)
            _asked.Add(file);
        try
        {
            return [.. File.ReadLines(file).Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal))];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
