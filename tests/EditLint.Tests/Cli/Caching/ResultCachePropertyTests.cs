using CsCheck;

namespace EditLint.Tests.Cli.Caching;

/// <summary>Whatever is edited between runs that share a cache, and whatever happens to the cache, the report is that of a run without one.</summary>
public class ResultCachePropertyTests
{
    private const string Founding = "A story was told in the town of Smolny on Tuesday about a missile that never flew, and here is what the minister said to us about all of it in the evening.";
    private const string Copied = "The committee of the upper chamber voted on Monday to send the whole question back to the lower chamber, which had asked for no such thing and said so the same day.";
    private const string Rule = "extends: existence\nmessage: 'Avoid \"%s\".'\nlevel: warning\ntokens: [utilize, very]\n";

    private const string Rich = $"# One\n\n{Founding}\n\n{Copied}\n\nThey utilize the the map at GitHub, which <em>utilize it</em> calls very githubb.\n\nOr `utilize`. See [the plan](img/plan.png), [one](pics/one.png), [this](other.html) and ![](img/none.png) there.\n";

    // The first of each is what is there at the start, and such that all that findings depend on matters; null is no file.
    private static readonly (string Path, string?[] Contents)[] Files =
    [
        ("a.md", [Rich, $"# One\n\n{Founding}\n\n{Founding}\n\nThey utilize the the map.\n", "", null]),
        ("b.md",
        [
            $"{Copied}\n\nThey utilize it very much at GitHub.\n",
            $"<!-- editlint-disable House.Wordy -- quoted -->\n\nThey utilize it.\n\n{Founding}\n",
            "<!-- editlint-disable-next-line Integrity.RepeatedWord until: 2020-01-31 -- long ago -->\nIt was the the end.\n",
            "<!-- editlint-disable-next-line Nobody.Knows -->\nIt was the the end, and they utilize GitHub.\n",
            "<!-- a note -->\n\nIt was the the end.\n",
        ]),
        ("a.txt", [null, Rich]),
        ("deep/c.txt", [$"{Founding}\nThey utilize the the map, and githubb.\n", $"{Copied}\nAll is well.\n", "See ../img/plan.png.\n", null]),
        ("deep/c.txt.editlint", [null, "Integrity.RepeatedWord -- he said so\n", "House.Wordy \"utilize\" until: 2020-01-31 -- old\n", "Nonsense\n", "House.Wordy line 2-9 -- all\n"]),
        (".editlint.yml",
        [
            "paths: house\nvocabularies: [Ours]\n",
            "paths: house\n",
            "paths: house\nrules: { House.Wordy: error }\nvocabularies: [Ours]\n",
            "paths: house\nminimum-level: warning\nsuppressions:\n  - { files: '*.md', rule: House.Wordy, reason: known }\n",
            "paths: house\nvocabularies: [Ours]\noverrides:\n  - { files: 'deep/**', rules: { House.Wordy: off, Integrity: off } }\nreject: [calls]\n",
            "# changed\npaths: house\nvocabularies: [Ours]\nwhole-exceptions: true\n",
            "paths: house\nvocabularies: [Ours]\nformats: { txt: md }\n",
            "paths: house\nvocabularies: [Ours]\nignored-elements: [em]\n",
            "paths: nowhere\n",
            null,
        ]),
        ("house/House/Wordy.yml", [Rule, Rule.Replace("very", "map", StringComparison.Ordinal), Rule.Replace("Avoid", "Never", StringComparison.Ordinal), Rule + "exceptions: [utilize it]\n", "extends: [", null]),
        ("house/House/Words.yml", ["extends: existence\nmessage: 'No %s.'\nwords: rejected\n", null, "extends: substitution\nmessage: 'Write %s, not %s.'\nlevel: error\nswap: { map: chart }\n"]),
        ("house/House/Spelling.yml", ["extends: spelling\nmessage: \"'%s' is misspelt.\"\ndictionaries: [tiny]\nignore: [mine.txt]\n", "extends: spelling\nmessage: \"'%s' is misspelt.\"\ndictionaries: [tiny]\n", null]),
        ("house/config/dictionaries/tiny.dic", ["5\nthey\nutilize\nthe\nmap\nand\n", "4\ngithub\nthey\nutilize\nthe\n", null]),
        ("house/config/dictionaries/tiny.aff", ["SFX S Y 1\nSFX S 0 s .\n", "SET UTF-8\nTRY a\n", null]),
        ("house/config/ignore/mine.txt", ["town\nof\n", "town\nminister\n", null]),
        ("house/config/vocabularies/Ours/accept.txt", ["GitHub\nver\n", "GitHub\nutilize\n", "githubb\n", "utilize it\n", null]),
        ("house/config/vocabularies/Ours/reject.txt", ["map\n", "very\n", null]),
        ("img/plan.png", ["x", null]),
        ("pics/one.png", ["x", null]),
        ("img/none.jpg", [null, "x"]),
        ("other.md", [null, "All is well.\n"]),
    ];

    private static readonly string[][] Arguments =
    [
        [], ["--statistics"], ["--select", "House"], ["--ignore", "Integrity.RepeatedWord"], ["--no-config"], ["--jobs", "8"], ["--jobs", "1"], ["a.md"], ["deep", "b.md"], ["--rules", "house"], ["--fail-on", "suggestion"],
    ];

    // What to edit: a file and its content, or a way to treat the cache.
    private static readonly Gen<(int File, int Content, int Arguments, int Damage)> Step = Gen.Select(
        Gen.Int[0, Files.Length - 1], Gen.Int[0, 9], Gen.Int[0, 2 * Arguments.Length], Gen.Int[0, 19]);

    [Fact]
    public void Every_edit_of_one_file_is_seen()
    {
        using var folder = Start();
        Compare(folder, []);
        foreach (var (path, contents) in Files)
        {
            foreach (var content in contents.Skip(1))
            {
                Put(folder, path, content);
                Compare(folder, [], $"{path}: {content}");
            }
            Put(folder, path, contents[0]);
            Compare(folder, [], $"{path}, as it was");
        }
        foreach (var arguments in Arguments)
            Compare(folder, arguments);
    }

    [Fact]
    public void A_report_is_the_same_with_the_cache_as_without() =>
        Step.Array[1, 14].Sample(steps =>
        {
            using var folder = Start();
            foreach (var (file, content, arguments, damage) in steps)
            {
                Put(folder, Files[file].Path, Files[file].Contents[content % Files[file].Contents.Length]);
                Damage(folder.PathOf("cache/results"), damage, content * 7919 + file * 104729 + arguments);
                Compare(folder, arguments < Arguments.Length ? Arguments[arguments] : [], $"{Files[file].Path} {content}");
            }
        }, iter: 25, threads: 1);

    private static TemporaryFolder Start()
    {
        var folder = new TemporaryFolder().With("project/.git/HEAD");
        foreach (var (path, contents) in Files)
            Put(folder, path, contents[0]);
        return folder;
    }

    // What the first run with the cache has kept is there for the second.
    private static void Compare(TemporaryFolder folder, string[] arguments, string edit = "")
    {
        var environment = new Dictionary<string, string> { ["HOME"] = folder.PathOf("home"), ["EDITLINT_CACHE_DIR"] = folder.PathOf("cache") };
        string[] command = ["check", "--format", "json", "--show-folded", .. arguments];
        var without = CommandLineRun.At(folder.PathOf("project"), "", environment, [.. command, "--no-cache"]);
        for (var run = 1; run <= 2; run++)
            CommandLineRun.At(folder.PathOf("project"), "", environment, command).ShouldBe(without, $"{edit} {string.Join(' ', arguments)}, run {run}");
    }

    private static void Put(TemporaryFolder folder, string path, string? content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder.PathOf($"project/{path}"))!);
        if (content is null)
            File.Delete(folder.PathOf($"project/{path}"));
        else
            folder.With($"project/{path}", content);
    }

    private static void Damage(string cache, int kind, int seed)
    {
        if (!Directory.Exists(cache) || Directory.GetFiles(cache, "*.results") is not { Length: > 0 } segments)
            return;
        var segment = segments.Order(StringComparer.Ordinal).ElementAt(seed % segments.Length);
        var bytes = File.ReadAllBytes(segment);
        switch (kind)
        {
            case 0:
                bytes[seed % bytes.Length] ^= (byte)(1 << (seed % 8));
                File.WriteAllBytes(segment, bytes);
                break;
            case 1:
                File.WriteAllBytes(segment, bytes[..(seed % bytes.Length)]);
                break;
            case 2:
                File.Delete(segment);
                break;
            case 3:
                File.WriteAllBytes(segment, File.ReadAllBytes(segments[(seed / 3) % segments.Length]));
                break;
            case 4:
                // In the index, all of it: the keys stand, and point anywhere.
                for (var i = Math.Max(0, bytes.Length - 200); i < bytes.Length - 16; i += 3)
                    bytes[i] ^= (byte)seed;
                File.WriteAllBytes(segment, bytes);
                break;
        }
    }
}
