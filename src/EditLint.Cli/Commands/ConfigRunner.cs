using EditLint.Cli.Configuration;
using EditLint.Cli.Files;
using EditLint.Cli.Reporters;
using EditLint.Core.Diagnostics;
using EditLint.Core.Rules;

namespace EditLint.Cli.Commands;

/// <summary>Runs <c>editlint config</c>: shows what applies to a file, and which line says so.</summary>
internal static class ConfigRunner
{
    /// <summary>Runs the command.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="UsageException">The settings ask for something that cannot be done.</exception>
    public static int Run(Terminal terminal, ConfigSettings settings)
    {
        if (settings.File.Length == 0 || Directory.Exists(Path.GetFullPath(settings.File, terminal.WorkingFolder)))
            throw new UsageException($"'{settings.File}' is no file. Name an article; it need not be there yet.");
        var fullPath = Path.GetFullPath(settings.File, terminal.WorkingFolder);
        using var groups = new LintGroups(terminal, settings.Configuration, settings.RuleFolders);
        var applied = AppliedConfiguration.Of(DisplayPath.Of(fullPath, settings.File, terminal.WorkingFolder), fullPath, groups.OfFile(fullPath));
        if (settings.Json)
            AppliedConfigurationJson.Write(applied, terminal.Output);
        else
            WriteText(applied, terminal, new AnsiStyle(terminal.UseColor(settings.Color)));
        terminal.Output.Flush();
        var wrong = new RuleCatalog([], applied.Diagnostics);
        RuleErrors.Write(wrong, terminal);
        return RuleErrors.ExitCodeFor(wrong);
    }

    private static void WriteText(AppliedConfiguration applied, Terminal terminal, AnsiStyle style)
    {
        var output = terminal.Output;
        var width = terminal.IsOutputTerminal ? terminal.Width : int.MaxValue;
        output.WriteLine(style.Bold(DisplayText.Visible(applied.Path)));
        if (applied.Files.IsEmpty)
            output.WriteLine("no configuration file applies");
        foreach (var file in applied.Files)
            output.WriteLine($"configured by {DisplayText.Visible(file.File.Path)}");
        if (applied.IsIgnored)
            output.WriteLine("ignored: it is not linted");

        output.WriteLine();
        var settings = new TextTable("setting", "value", "said by");
        foreach (var setting in applied.Settings)
            settings.Add(setting.Name, DisplayText.Visible(string.Join(", ", setting.Values)), Origin(setting.Origin, setting.Name is "minimum-level" ? "default" : ""));
        settings.Write(output, style, width);

        output.WriteLine();
        var running = new TextTable("rule", "level", "turned on by", "level by");
        foreach (var rule in applied.Running)
            running.Add(rule.Id, SeverityName.Of(rule.Level!.Value), Origin(rule.Origin, "default"), Origin(rule.LevelOrigin, ""));
        running.Write(output, style, width);
        if (applied.Running.Any(r => !r.Options.IsEmpty))
        {
            output.WriteLine();
            var options = new TextTable("rule", "option", "value");
            foreach (var rule in applied.Running)
            {
                foreach (var option in rule.Options.All)
                    options.Add(rule.Id, option.Name, DisplayText.Visible(option.Value));
            }
            options.Write(output, style, width);
        }
        if (applied.Off.IsEmpty)
            return;

        output.WriteLine();
        var off = new TextTable("rule that is off", "turned off by");
        foreach (var rule in applied.Off)
            off.Add(rule.Id, rule.IsBelowMinimum ? "minimum-level" : Origin(rule.Origin, "default"));
        off.Write(output, style, width);
    }

    private static string Origin(Location? origin, string otherwise) =>
        origin is null ? otherwise : $"{DisplayText.Visible(origin.Source.Path)}:{origin.Start.Line}";
}
