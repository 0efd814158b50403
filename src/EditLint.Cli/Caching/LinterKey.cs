using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using EditLint.Cli.Rules;
using EditLint.Core.Checks;
using EditLint.Core.Configuration;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;
using EditLint.Core.Rules;
using EditLint.Core.Text;

namespace EditLint.Cli.Caching;

/// <summary>
/// What the findings of one linter depend on, as one number for each source: the program, the rules and what they draw on, what the configuration says of them for the source, how it is read,
/// and its path and text. What an article's suppressions say is no part of it, since they are looked at anew each time. Thread-safe.
/// </summary>
internal sealed class LinterKey
{
    private readonly UInt128 _linter;
    private readonly ImmutableArray<Rule> _rules;
    private readonly ConcurrentDictionary<(ImmutableArray<RuleSetting> Settings, ReadingOptions Reading, Severity MinimumLevel), UInt128> _configurations = new();

    private LinterKey(UInt128 linter, ImmutableArray<Rule> rules)
    {
        _linter = linter;
        _rules = rules;
    }

    /// <summary>The key of a linter; null when its findings depend on what cannot be known.</summary>
    /// <param name="program">The build of the program.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="resources">What they were loaded with.</param>
    public static LinterKey? TryCreate(UInt128 program, ImmutableArray<Rule> rules, RuleResources resources)
    {
        var hasher = new ContentHasher();
        hasher.Append(program);
        hasher.Append((long)rules.Length);
        foreach (var rule in rules)
        {
            hasher.Append(rule.Id);
            hasher.Append((long)rule.Language);
            hasher.Append(rule.Source.Text);
        }
        Append(hasher, resources.Vocabulary.Accepted);
        Append(hasher, resources.Vocabulary.Rejected);
        hasher.Append(resources.WholeExceptions);
        hasher.Append(resources.WordTemplate);
        return TryAppend(hasher, resources.Spelling as DictionaryFiles) ? new LinterKey(hasher.Finish(), rules) : null;
    }

    /// <summary>The key of a source's findings.</summary>
    /// <param name="source">The source.</param>
    /// <param name="configuration">What applies to it.</param>
    public UInt128 Of(SourceText source, FileConfiguration configuration)
    {
        var hasher = new ContentHasher();
        hasher.Append(_configurations.GetOrAdd((configuration.Settings, configuration.Reading, configuration.MinimumLevel), static (_, own) => own.Key.Hash(own.Configuration), (Key: this, Configuration: configuration)));
        hasher.Append(source.Path);
        hasher.Append((long)source.Encoding.CodePage);
        hasher.Append(source.HasByteOrderMark);
        hasher.Append(source.Text);
        return hasher.Finish();
    }

    private UInt128 Hash(FileConfiguration configuration)
    {
        var hasher = new ContentHasher();
        hasher.Append(_linter);
        foreach (var rule in _rules)
        {
            hasher.Append(configuration.LevelOf(rule.Descriptor) is { } level ? (long)level : -1);
            var options = configuration.OptionsOf(rule).All;
            hasher.Append((long)options.Length);
            foreach (var option in options)
            {
                hasher.Append(option.Name);
                hasher.Append((long)option.Kind);
                hasher.Append(option.Texts);
            }
        }
        Append(hasher, configuration.Reading);
        return hasher.Finish();
    }

    private static void Append(ContentHasher hasher, ReadingOptions reading)
    {
        hasher.Append(reading.Extension);
        hasher.Append(reading.IgnoredElements);
        hasher.Append(reading.IgnoredScopes);
        hasher.Append(reading.SkippedElements);
        hasher.Append(reading.IgnoredClasses);
        Append(hasher, reading.BlockIgnores);
        Append(hasher, reading.TokenIgnores);
        hasher.Append(reading.CommentDelimiters?.Open);
        hasher.Append(reading.CommentDelimiters?.Close);
    }

    private static void Append(ContentHasher hasher, ImmutableArray<Regex> patterns)
    {
        hasher.Append((long)patterns.Length);
        foreach (var pattern in patterns)
        {
            hasher.Append(pattern.ToString());
            hasher.Append((long)(pattern.Options & ~RegexOptions.Compiled));
            hasher.Append(pattern.MatchTimeout.Ticks);
        }
    }

    private static void Append(ContentHasher hasher, ImmutableArray<VocabularyEntry> entries) => hasher.Append([.. entries.Select(e => e.Pattern)]);

    // Dictionaries are read as bytes, which is much less than to make use of them.
    private static bool TryAppend(ContentHasher hasher, DictionaryFiles? files)
    {
        try
        {
            foreach (var path in files?.Asked ?? [])
            {
                hasher.Append(Path.GetFileName(path));
                hasher.Append(File.Exists(path) ? ContentHasher.Of(File.ReadAllBytes(path)) : 0);
            }
            return true;
        }
        catch (Exception exception) when (ResultSegment.IsOfDisk(exception))
        {
            return false;
        }
    }
}
