using System.Collections.Immutable;
using EditLint.Core.Diagnostics;
using EditLint.Core.Language.Spelling;
using EditLint.Core.Yaml;

namespace EditLint.Core.Checks;

/// <summary>
/// Reads which dictionaries and word lists a spelling rule uses: <c>dictionaries</c> (names), <c>dicpath</c> (their folder), <c>aff</c> and <c>dic</c> (two files),
/// <c>append</c> (the default dictionary too), <c>ignore</c> (word lists), <c>house</c> (all dictionaries and lists of the house too).
/// </summary>
internal static class SpellingSources
{
    /// <summary>The dictionaries; none when the rule must stay silent because one that it needs is missing.</summary>
    public static ImmutableArray<Lazy<HunspellDictionary>> ReadDictionaries(CheckOptions options)
    {
        var names = options.GetScalars("dictionaries").RemoveAll(n => string.IsNullOrWhiteSpace(n.Value));
        var folder = options.GetString("dicpath");
        var (affixFile, wordFile) = (options.GetScalar("aff"), options.GetScalar("dic"));
        var needsDefault = options.GetBoolean("append") || (names.IsEmpty && wordFile is null);
        var ofHouse = options.GetBoolean("house");
        if (options.Resources.Spelling is not { } files)
            return [];
        var named = names.Select(n => Find(n, files.Find(n.Value.Trim(), folder), files, folder, options));
        if (wordFile is not null)
            named = named.Append(Find(wordFile, files.Find(affixFile?.Value ?? "", wordFile.Value, folder), files, folder, options));
        ImmutableArray<Lazy<HunspellDictionary>> found = [.. named.OfType<Lazy<HunspellDictionary>>()];
        if (needsDefault && files.Default.IsEmpty)
        {
            options.AddNotice(ToolDescriptors.MissingDictionary, options.GetNode("extends")?.Span ?? options.Mapping.Span, files.MissingDefault);
            return [];
        }
        if (needsDefault)
            found = found.AddRange(files.Default);
        return [.. (ofHouse ? found.AddRange(files.OfHouse) : found).Distinct()];
    }

    /// <summary>The words of the lists.</summary>
    public static ImmutableArray<string> ReadIgnored(CheckOptions options)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        foreach (var name in options.GetScalars("ignore"))
        {
            if (options.Resources.Spelling is not { } files)
                continue;
            if (files.FindWords(name.Value.Trim()) is { } list)
                words.AddRange(list);
            else
                options.AddError(name.Span, $"There is no word list '{name.Value}'. Name a text file with a word a line, in the working folder, the folder of the styles or its folder 'config/ignore'.");
        }
        if (options.GetBoolean("house") && options.Resources.Spelling is { } house)
            words.AddRange(house.IgnoredByHouse);
        return words.ToImmutable();
    }

    private static Lazy<HunspellDictionary>? Find(YamlScalar name, Lazy<HunspellDictionary>? found, ISpellingFiles files, string? folder, CheckOptions options)
    {
        if (found is null)
            options.AddError(name.Span, files.WhereNot(name.Value, folder));
        return found;
    }
}
