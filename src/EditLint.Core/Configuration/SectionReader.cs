using System.Collections.Immutable;
using System.Text.RegularExpressions;
using EditLint.Core.Checks;
using EditLint.Core.Diagnostics;
using EditLint.Core.Language;
using EditLint.Core.Rules;
using EditLint.Core.Text;
using EditLint.Core.Yaml;

namespace EditLint.Core.Configuration;

/// <summary>Reads the keys that stand at the top of <c>.editlint.yml</c> and in its overrides alike.</summary>
internal sealed class SectionReader
{
    private static readonly string[] Levels = ["on", "off", "suggestion", "warning", "error"];

    private readonly SourceText _source;
    private readonly CheckOptions _options;

    public SectionReader(SourceText source, CheckOptions options)
    {
        _source = source;
        _options = options;
    }

    /// <summary>Keys with texts, in the order of the file; anything else is an error that shows an example.</summary>
    public static IEnumerable<(YamlScalar Key, YamlScalar Value)> GetPairs(CheckOptions options, string key, string example) =>
        IsPairs(options, key, example) ? options.GetPairs(key) : [];

    /// <summary>A list of mappings; anything else is an error that shows an example.</summary>
    public static IEnumerable<YamlMapping> GetMappings(CheckOptions options, string key, string example)
    {
        var problem = $"'{key}' must be a list of items with keys: '- {example}'.";
        switch (options.GetNode(key))
        {
            case null or YamlScalar { IsNull: true }:
                return [];
            case YamlSequence sequence:
                foreach (var item in sequence.Items.Where(i => i is not YamlMapping { Entries.IsEmpty: false }))
                    options.AddError(item.Span, problem);
                return [.. sequence.Items.OfType<YamlMapping>().Where(m => !m.Entries.IsEmpty)];
            case var node:
                options.AddError(node.Span, problem);
                return [];
        }
    }

    /// <summary>What the keys say about some files.</summary>
    /// <param name="files">The files; every file when there is none.</param>
    public ConfigurationSection Read(ImmutableArray<PathGlob> files) => new()
    {
        Files = files,
        Packs = _options.GetNode("packs") is null or YamlScalar { IsNull: true } ? null : GetConfigured("packs"),
        Rules = GetRules(),
        MinimumLevel = GetMinimumLevel(),
        IgnoredElements = GetNames("ignored-elements"),
        SkippedElements = GetNames("skipped-elements"),
        IgnoredClasses = _options.GetStrings("ignored-classes"),
        BlockIgnores = GetPatterns("block-ignores"),
        TokenIgnores = GetPatterns("token-ignores"),
        CommentDelimiters = GetDelimiters(),
    };

    /// <summary>The texts of a list, each with its place.</summary>
    public ImmutableArray<Configured<string>> GetConfigured(string key) =>
        [.. _options.GetScalars(key).Where(IsFilled).Select(s => new Configured<string>(s.Value, Place(s)))];

    public Configured<bool>? GetConfiguredBoolean(string key)
    {
        var value = _options.GetBoolean(key);
        return _options.GetNode(key) is YamlScalar { IsNull: false } scalar ? new Configured<bool>(value, Place(scalar)) : null;
    }

    /// <summary>The files that <c>files</c> names, as one pattern; none when there is no sound one.</summary>
    public ImmutableArray<PathGlob> GetFiles()
    {
        var items = _options.GetScalars("files");
        foreach (var item in items)
        {
            if (FileGlob.FindProblem(item.Value) is { } problem)
                _options.AddError(item.Span, problem);
        }
        string[] sound = [.. items.Select(i => i.Value).Where(i => FileGlob.FindProblem(i) is null)];
        return sound.Length == 0 ? [] : [FileGlob.Create(sound)];
    }

    /// <summary>The extension to read files as, with the dot.</summary>
    public Configured<string>? GetFormat() => _options.GetScalar("format") is { } format && IsFilled(format)
        ? new Configured<string>($".{format.Value.TrimStart('.').ToLowerInvariant()}", Place(format))
        : null;

    private Location Place(YamlNode node) => new(_source, node.Span);

    private bool IsFilled(YamlScalar scalar)
    {
        if (scalar.Value.Trim().Length > 0)
            return true;
        _options.AddError(scalar.Span, "Nothing stands here. Write a value, or take the line out.");
        return false;
    }

    private Configured<ImmutableArray<string>>? GetList(string key) => _options.GetNode(key) is { } node and not YamlScalar { IsNull: true }
        ? new Configured<ImmutableArray<string>>([.. _options.GetScalars(key).Where(IsFilled).Select(s => s.Value)], Place(node))
        : null;

    private Configured<ImmutableArray<string>>? GetNames(string key) => GetList(key) is { } names
        ? names with { Value = [.. names.Value.Select(n => n.ToLowerInvariant())] }
        : null;

    private ImmutableArray<RuleSetting> GetRules()
    {
        var rules = ImmutableArray.CreateBuilder<RuleSetting>();
        if (!IsPairs(_options, "rules", "Integrity.Placeholder: warning"))
            return [];
        foreach (var (name, value) in _options.GetEntries("rules"))
        {
            var setting = value switch
            {
                YamlScalar level => GetRule(name, level),
                YamlMapping mapping => GetRule(name, mapping),
                _ => null,
            };
            if (setting is not null)
                rules.Add(setting);
            else if (value is YamlSequence)
                _options.AddError(value.Span, $"'{name.Value}' must be one of {string.Join(", ", Levels)}, or keys with values: '{{ level: warning, limit: 30 }}'.");
        }
        return rules.ToImmutable();
    }

    private RuleSetting? GetRule(YamlScalar name, YamlScalar level)
    {
        var written = level.Value.Trim().ToLowerInvariant();
        if (Levels.Contains(written))
            return new RuleSetting(name.Value, IsOn: written != "off", SeverityName.Find(written), Place(name));
        _options.AddError(level.Span, $"'{name.Value}' must be one of {string.Join(", ", Levels)}, not '{level.Value}'.{HintFor(written)}");
        return null;
    }

    // Who sets the options of a rule wants it to run.
    private RuleSetting? GetRule(YamlScalar name, YamlMapping mapping)
    {
        _options.AddRepeatedKeys(mapping, StringComparer.OrdinalIgnoreCase);
        var setting = new RuleSetting(name.Value, IsOn: true, Origin: Place(name));
        switch (mapping[RuleOptionReader.LevelKey])
        {
            case null:
                break;
            case YamlScalar level:
                if (GetRule(name, level) is not { } leveled)
                    return null;
                setting = leveled;
                break;
            case var node:
                _options.AddError(node.Span, $"'level' must be one of {string.Join(", ", Levels)}.");
                return null;
        }
        var options = mapping.Entries.Where(e => !e.Key.Value.Equals(RuleOptionReader.LevelKey, StringComparison.OrdinalIgnoreCase));
        return setting with { Options = [.. options.Select(e => new OptionSetting(e.Key.Value, e.Value, Place(e.Key)))] };
    }

    private static bool IsPairs(CheckOptions options, string key, string example)
    {
        if (options.GetNode(key) is null or YamlScalar { IsNull: true } or YamlMapping)
            return true;
        options.AddError(options.GetNode(key)!.Span, $"'{key}' must be pairs, one a line: '{example}'.");
        return false;
    }

    // What other linters call these.
    private static string HintFor(string written) => ClosestWord.Hint(
        written switch
        {
            "warn" => "warning",
            "info" or "hint" or "note" => "suggestion",
            "true" or "yes" or "1" => "on",
            "false" or "no" or "0" or "none" or "ignore" => "off",
            "critical" or "fatal" => "error",
            _ => written,
        },
        Levels);

    private Configured<Severity>? GetMinimumLevel() => SeverityName.Find(_options.GetChoice("minimum-level", "suggestion", "warning", "error")) is { } level
        ? new Configured<Severity>(level, Place(_options.GetNode("minimum-level")!))
        : null;

    private ImmutableArray<Configured<Regex>> GetPatterns(string key)
    {
        var patterns = ImmutableArray.CreateBuilder<Configured<Regex>>();
        foreach (var pattern in _options.GetScalars(key).Where(IsFilled))
        {
            if (ValeRegex.TryCreate(pattern.Value, out var problem) is { } regex)
                patterns.Add(new Configured<Regex>(regex, Place(pattern)));
            else
                _options.AddError(pattern.Span, problem);
        }
        return patterns.ToImmutable();
    }

    private Configured<(string Open, string Close)>? GetDelimiters()
    {
        var delimiters = _options.GetScalars("comment-delimiters");
        if (delimiters.IsEmpty)
            return null;
        if (delimiters is [{ Value.Length: > 0 } open, { Value.Length: > 0 } close])
            return new Configured<(string Open, string Close)>((open.Value, close.Value), new Location(_source, open.Span.Union(close.Span)));
        _options.AddError(delimiters[0].Span, "'comment-delimiters' must be two texts: what opens a comment and what closes it, as in ['{/*', '*/}'].");
        return null;
    }
}
