using EditLint.Cli.Rules;
using EditLint.Core.Configuration;
using EditLint.Core.Diagnostics;
using EditLint.Core.Language;
using EditLint.Formats;

namespace EditLint.Cli.Configuration;

/// <summary>Checks that the names in a configuration stand for something: packs, rules and formats. Only the packs it names are looked into.</summary>
internal sealed class ConfigurationNames
{
    private readonly ProjectConfiguration _project;
    private readonly RuleLibrary _library;
    private readonly Action<Diagnostic> _report;

    private ConfigurationNames(ProjectConfiguration project, RuleLibrary library, Action<Diagnostic> report)
    {
        _project = project;
        _library = library;
        _report = report;
    }

    /// <summary>Reports every name that stands for nothing.</summary>
    /// <param name="project">The configuration.</param>
    /// <param name="library">The rules within its reach.</param>
    /// <param name="report">Takes a diagnostic at the name.</param>
    public static void Check(ProjectConfiguration project, RuleLibrary library, Action<Diagnostic> report)
    {
        var names = new ConfigurationNames(project, library, report);
        // Of a rule its own name is enough, and what a reader finds about a document is no rule.
        var silenceable = new RuleNames(library.Packs.SelectMany(p => p.Rules).Select(r => r.Id));
        foreach (var section in project.Configuration.Sections)
        {
            names.CheckPacks(section);
            foreach (var rule in section.Rules.Where(r => r.Origin is not null))
                names.CheckRule(rule.Name, rule.Origin!);
            foreach (var suppression in section.Suppressions.Where(s => !silenceable.Contains(s.Rule)))
                names.CheckRule(suppression.Rule, suppression.Origin);
            if (section.ReadAs is { } format)
                names.CheckFormat(format);
        }
    }

    // A pack that should run and does not is half of the configuration, a rule that is set to some level may be a leftover.
    private void CheckPacks(ConfigurationSection section)
    {
        if (section.Packs is not { } packs || _project.LacksFolders)
            return;
        foreach (var pack in packs.Where(p => !IsKnown(p.Value)))
            _report(ToolDescriptors.InvalidConfiguration.Report(pack.Origin, $"There is no {(pack.Value.Contains('.') ? "rule" : "pack")} '{pack.Value}'{Where}.{Cure(pack)}"));
    }

    private void CheckRule(string name, Location origin)
    {
        if (_project.LacksFolders || IsKnown(name))
            return;
        _report(ToolDescriptors.SuspiciousConfiguration.Report(origin, name.Contains('*')
            ? $"'{name}' matches no rule, so the line has no effect."
            : $"There is no {(name.Contains('.') ? "rule" : "pack")} '{name}', so the line has no effect.{Hint(name)}"));
    }

    private void CheckFormat(Configured<string> format)
    {
        string[] known = [.. DocumentReaders.All.SelectMany(r => r.Extensions).Select(e => e[1..]).Order(StringComparer.Ordinal)];
        var name = format.Value.TrimStart('.');
        if (known.Contains(name))
            return;
        var hint = ClosestWord.Hint(name, known);
        _report(ToolDescriptors.SuspiciousConfiguration.Report(format.Origin, $"EditLint does not read '{name}', so such files are read as plain text.{(hint.Length > 0 ? hint : $" It reads {string.Join(", ", known)}.")}"));
    }

    private string Where => _project.RuleFolders switch
    {
        [] => " among those that came with EditLint",
        [var one] => $" in '{one.Path}' or among those that came with EditLint",
        _ => " in any of the folders with packs or among those that came with EditLint",
    };

    // Somebody who names no folder has probably not been told where packs come from.
    private string Cure(Configured<string> pack)
    {
        var hint = Hint(pack.Value);
        if (hint.Length > 0 || !_project.RuleFolders.IsEmpty)
            return hint;
        return _project.Origins[pack.Origin.Source].Kind == ConfigurationKind.Vale
            ? " Write 'StylesPath = FOLDER' at the top, with the folder that it is in."
            : " Write 'paths: FOLDER', with the folder that it is in.";
    }

    private bool IsKnown(string name)
    {
        var setting = new RuleSetting(name, IsOn: true);
        return _library.Packs.Any(p => p.Name == name) || ToolDescriptors.AboutSuppressions.Any(d => setting.Names(d.Id)) || _library.RulesOf(p => MayHold(p, name)).Any(r => setting.Names(r.Id));
    }

    // A style that runs may hold rules in folders below it, which are named after those.
    private bool MayHold(PackFolder pack, string name) =>
        name.Contains('*') || name.StartsWith($"{pack.Name}.", StringComparison.Ordinal)
        || (pack.Source == PackSource.Style && _project.Configuration.Sections.Any(s => s.Packs is { } packs && packs.Any(p => p.Value == pack.Name)));

    // Without a pack in front, or with one that is there, the rules of few packs can be meant.
    private string Hint(string name)
    {
        var dot = name.IndexOf('.');
        var packs = _library.Packs.Where(p => !p.Rules.IsEmpty).Select(p => p.Name).Distinct().ToList();
        if (dot < 0)
        {
            var hint = ClosestWord.Hint(name, packs);
            return hint.Length > 0 ? hint : RuleSelection.ClosestTo(name, _library.Rules) is { } rule ? $" Did you mean '{rule}'?" : "";
        }
        return ClosestWord.Hint(name, _library.Rules.Select(r => r.Id));
    }
}
