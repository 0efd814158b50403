using System.Collections.Immutable;
using EditLint.Cli.Configuration;
using EditLint.Cli.Reporters;
using EditLint.Cli.Rules;
using EditLint.Core.Checks;
using EditLint.Core.Configuration;
using EditLint.Core.Diagnostics;

namespace EditLint.Cli.Commands;

/// <summary>What applies to one file, each part with the line that says so. Immutable.</summary>
/// <param name="Path">The file, as reports name it.</param>
/// <param name="Files">The configuration files, in rising order of weight.</param>
/// <param name="IsIgnored">True when the file is not linted.</param>
/// <param name="Settings">All but the rules.</param>
/// <param name="Running">The rules that run, in the order of their identities.</param>
/// <param name="Off">The rules that a line turns off, or that lie below the minimum level.</param>
/// <param name="Diagnostics">What is wrong with the configuration, its vocabularies and its rules.</param>
internal sealed record AppliedConfiguration(
    string Path,
    ImmutableArray<ConfigurationFile> Files,
    bool IsIgnored,
    ImmutableArray<AppliedSetting> Settings,
    ImmutableArray<AppliedRule> Running,
    ImmutableArray<AppliedRule> Off,
    ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Finds what applies to a file.</summary>
    /// <param name="path">The file, as reports name it.</param>
    /// <param name="fullPath">Its full path.</param>
    /// <param name="group">The group it is in; its rules are loaded.</param>
    public static AppliedConfiguration Of(string path, string fullPath, LintGroup group)
    {
        var catalog = group.LoadRules(RuleSelection.Default);
        var configuration = group.For(fullPath);
        List<AppliedRule> rules = [.. catalog.Rules.Select(r => new AppliedRule(r.Id, configuration.LevelOf(r.Descriptor), configuration.DecidingSetting(r.Id), configuration.LevelSetting(r.Id)) { Options = r.Options.With(configuration.OptionsOf(r)) })];
        var loaded = rules.Select(r => r.Id).ToHashSet();
        // What is off everywhere was not loaded.
        rules.AddRange(group.Library.RulesOf(p => configuration.Settings.Any(s => !s.IsOn && (s.Name.Contains('*') || s.Name.Split('.')[0] == p.Name)))
            .Where(r => !loaded.Contains(r.Id))
            .Select(r => new AppliedRule(r.Id, null, configuration.DecidingSetting(r.Id), null)));
        return new AppliedConfiguration(
            path,
            group.Project.Files,
            group.Project.IsIgnored(fullPath, out var ignoring),
            [.. Collect(group.Project, [.. group.Project.Configuration.SectionsFor(group.Project.RelativePath(fullPath))], ignoring, group.Vocabulary)],
            [.. rules.Where(r => r.Level is not null)],
            [.. rules.Where(r => r.Level is null && (r.IsBelowMinimum || r.Deciding is { IsOn: false })).OrderBy(r => r.Id, StringComparer.Ordinal)],
            [.. group.Errors, .. catalog.Errors]);
    }

    private static IEnumerable<AppliedSetting> Collect(ProjectConfiguration project, ImmutableArray<ConfigurationSection> sections, Location? ignoring, Vocabulary vocabulary)
    {
        var configuration = project.Configuration;
        if (ignoring is not null)
            yield return new AppliedSetting("ignore", [Written(ignoring)], ignoring);
        if (Last(sections, s => s.ReadAs) is { } format)
            yield return new AppliedSetting("format", [format.Value.TrimStart('.')], format.Origin);
        var level = Last(sections, s => s.MinimumLevel);
        yield return new AppliedSetting("minimum-level", [SeverityName.Of(level?.Value ?? Severity.Suggestion)], level?.Origin);
        foreach (var folder in configuration.RuleFolders)
            yield return new AppliedSetting("paths", [folder.Value], folder.Origin);
        foreach (var name in configuration.Vocabularies)
            yield return new AppliedSetting("vocabularies", [name.Value], name.Origin);
        if (!vocabulary.Accepted.IsEmpty || !vocabulary.Rejected.IsEmpty)
            yield return new AppliedSetting("words", [Count.Of(vocabulary.Accepted.Length, "word") + " accepted", Count.Of(vocabulary.Rejected.Length, "word") + " rejected"], null);
        if (configuration.WholeExceptions is { } whole)
            yield return new AppliedSetting("whole-exceptions", [whole.Value ? "true" : "false"], whole.Origin);
        foreach (var name in configuration.Dictionaries)
            yield return new AppliedSetting("dictionaries", [name.Value], name.Origin);
        if (Last(sections, s => s.IgnoredElements) is { } ignored)
            yield return new AppliedSetting("ignored-elements", ignored.Value, ignored.Origin);
        if (Last(sections, s => s.IgnoredScopes) is { Value.IsEmpty: false } scopes)
            yield return new AppliedSetting("ignored-scopes", scopes.Value, scopes.Origin);
        if (Last(sections, s => s.SkippedElements) is { } skipped)
            yield return new AppliedSetting("skipped-elements", skipped.Value, skipped.Origin);
        if (sections.SelectMany(s => s.IgnoredClasses).Distinct().ToImmutableArray() is { IsEmpty: false } classes)
            yield return new AppliedSetting("ignored-classes", classes, null);
        foreach (var pattern in sections.SelectMany(s => s.BlockIgnores))
            yield return new AppliedSetting("block-ignores", [Written(pattern.Origin)], pattern.Origin);
        foreach (var pattern in sections.SelectMany(s => s.TokenIgnores))
            yield return new AppliedSetting("token-ignores", [Written(pattern.Origin)], pattern.Origin);
        if (Last(sections, s => s.CommentDelimiters) is { } delimiters)
            yield return new AppliedSetting("comment-delimiters", [delimiters.Value.Open, delimiters.Value.Close], delimiters.Origin);
        foreach (var suppression in sections.SelectMany(s => s.Suppressions))
            yield return new AppliedSetting("suppressions", [suppression.Rule, .. suppression.Reason is { } reason ? [reason] : (string[])[]], suppression.Origin);
    }

    private static string Written(Location place) => place.Source[place.Span].ToString();

    private static Configured<T>? Last<T>(ImmutableArray<ConfigurationSection> sections, Func<ConfigurationSection, Configured<T>?> value) =>
        sections.Select(value).LastOrDefault(v => v is not null);
}
