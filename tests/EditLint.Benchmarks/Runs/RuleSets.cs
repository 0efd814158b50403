using System.Text.RegularExpressions;

namespace EditLint.Benchmarks.Runs;

/// <summary>
/// Configurations with so many rules: those of published styles, then the same again with other words. A word of the articles becomes another one that is about
/// as frequent in them, any other its mirror image, so that the rules are different ones of the same shape.
/// </summary>
internal sealed partial class RuleSets
{
    private readonly string[] _files;
    private readonly List<string> _byFrequency;
    private readonly Dictionary<string, int> _ranks;
    private readonly string _folder;

    /// <summary>Reads the styles.</summary>
    /// <param name="styles">The folder of the styles.</param>
    /// <param name="words">How often each word stands in the articles.</param>
    /// <param name="folder">Where to write the configurations.</param>
    public RuleSets(string styles, Dictionary<string, int> words, string folder)
    {
        _files = Directory.Exists(styles) ? [.. Directory.EnumerateFiles(styles, "*.yml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)] : [];
        _byFrequency = [.. words.OrderByDescending(w => w.Value).ThenBy(w => w.Key, StringComparer.Ordinal).Select(w => w.Key)];
        _ranks = _byFrequency.Select((word, rank) => (word, rank)).ToDictionary(w => w.word, w => w.rank);
        _folder = folder;
    }

    /// <summary>The number of published rules.</summary>
    public int Published => _files.Length;

    /// <summary>Writes a configuration.</summary>
    /// <param name="count">The number of rules besides those of the packs.</param>
    /// <param name="packs">The packs of the program that run, too.</param>
    /// <returns>The path of the configuration.</returns>
    public string Write(int count, params string[] packs)
    {
        var name = $"{count}{string.Concat(packs)}";
        var folder = Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;
        var styles = new List<string>();
        for (var number = 0; number < count; number++)
        {
            // A set smaller than the published one is drawn from all of it.
            var file = _files[count < _files.Length ? number * _files.Length / count : number % _files.Length];
            var round = number / _files.Length;
            var style = $"{Path.GetFileName(Path.GetDirectoryName(file))}{(round == 0 ? "" : $"{round + 1}")}";
            var text = File.ReadAllText(file);
            Directory.CreateDirectory(Path.Combine(folder, "styles", style));
            File.WriteAllText(Path.Combine(folder, "styles", style, Path.GetFileName(file)), round == 0 ? text : WithOtherWords(text, round));
            styles.Add(style);
        }
        var path = Path.Combine(folder, "configuration.yml");
        // Scripts run in a process of their own, which has its own benchmark.
        File.WriteAllText(path, $"{(count > 0 ? "paths: styles\n" : "")}packs: [{string.Join(", ", packs.Concat(styles.Distinct()))}]\n"
            + (packs.Contains("Newsroom") ? "rules: { Newsroom.LongLede: off, Newsroom.OverlongSentence: off, Newsroom.QuestionHeadline: off, Newsroom.RelativeDate: off, Newsroom.RepeatedOpening: off }\n" : ""));
        return path;
    }

    private string WithOtherWords(string rule, int round)
    {
        var start = Literals().Match(rule);
        return !start.Success ? rule : rule[..start.Index] + Word().Replace(rule[start.Index..], m => m.Groups[1].Success ? Other(m.Value, round) : m.Value);
    }

    private string Other(string word, int round)
    {
        if (_ranks.TryGetValue(word, out var rank))
            return _byFrequency[(rank + (3 * round)) % _byFrequency.Count];
        return new string([.. word.Reverse().Select(letter => (char)('a' + ((letter - 'a' + round) % 26)))]);
    }

    [GeneratedRegex("^(tokens|swap|raw|either):", RegexOptions.Multiline)]
    private static partial Regex Literals();

    // Groups, classes, escapes and keys of a rule file are no words.
    [GeneratedRegex(@"^[a-z]+:|\\[A-Za-z]|\(\?[^)\s]{0,3}?[:=!]|\[[^\]\n]*\]|(?<![A-Za-z])([a-z]{3,})(?![A-Za-z])", RegexOptions.Multiline)]
    private static partial Regex Word();
}
