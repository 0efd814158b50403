using EditLint.Cli.Configuration;
using EditLint.Cli.Files;
using EditLint.Cli.Rules;
using EditLint.Core.Language;

namespace EditLint.Cli.Commands;

/// <summary>Runs <c>editlint new rule</c>: writes a rule to start from.</summary>
internal static class NewRuleRunner
{
    /// <summary>Runs the command.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="UsageException">The settings contradict each other, the name cannot be one, there is such a rule, or it cannot be written.</exception>
    public static int Run(Terminal terminal, NewRuleSettings settings)
    {
        var name = NewRuleName.Parse(settings.Name);
        var extension = Extension(name, settings);
        var text = extension == ".csx" ? RuleTemplate.Script : RuleTemplate.Yaml(settings.Kind?.ToLowerInvariant() ?? RuleTemplate.Kinds[0]);
        using var groups = new LintGroups(terminal, settings.Configuration, []);
        var library = groups.Of(terminal.WorkingFolder).Library;
        CheckIsNew(name, library);
        var pack = FindFolder(name, settings, library, terminal.WorkingFolder, out var isConfigured);
        if (Directory.Exists(pack.FullPath) && Directory.EnumerateFiles(pack.FullPath).FirstOrDefault(f => IsSameRule(f, name)) is { } existing)
            throw new UsageException($"there is a file '{DisplayPath.Join(pack.Path, Path.GetFileName(existing))}' already. Choose another name than '{name.Id}', or change that file.");

        var file = new SourceFile(Path.Combine(pack.FullPath, name.Name + extension), DisplayPath.Join(pack.Path, name.Name + extension));
        Write(file, text);
        terminal.Output.WriteLine($"""
            {file.Path}

            Prove it:     editlint test {Quoted(file.Path)}
            Watch it:     editlint test {Quoted(file.Path)} --watch
            Use it:       editlint check . {(isConfigured ? $"--select {name.Id}" : $"--rules {Quoted(pack.Path)}")}
            """.ReplaceLineEndings("\n"));
        if (extension == ".csx")
            terminal.Output.WriteLine($"In an editor: editlint new project {Quoted(pack.Path)}");
        terminal.Output.Flush();
        return ExitCode.Success;
    }

    private static string Extension(NewRuleName name, NewRuleSettings settings)
    {
        if (settings.IsScript && settings.IsYaml)
            throw new UsageException("a rule is written in C# or in YAML. Leave out one of --csx and --yaml.");
        var isScript = settings.IsScript || (name.Extension.Equals(".csx", StringComparison.OrdinalIgnoreCase) && !settings.IsYaml);
        if (name.Extension.Length > 0 && isScript != name.Extension.Equals(".csx", StringComparison.OrdinalIgnoreCase))
            throw new UsageException($"'{settings.Name}' and {(isScript ? "--csx" : "--yaml")} do not go together. Leave the extension out: {name.Id}.");
        if (isScript && settings.Kind is not null)
            throw new UsageException("a C# rule has no kind. Leave out --kind or --csx.");
        if (settings.Kind is { } kind && !RuleTemplate.Kinds.Contains(kind, StringComparer.OrdinalIgnoreCase))
            throw new UsageException($"--kind must be one of {string.Join(", ", RuleTemplate.Kinds)}, not '{kind}'.{ClosestWord.Hint(kind, RuleTemplate.Kinds)}");
        return isScript ? ".csx" : name.Extension is ".yaml" ? ".yaml" : ".yml";
    }

    private static void CheckIsNew(NewRuleName name, RuleLibrary library)
    {
        if (library.Rules.FirstOrDefault(r => r.Id.Equals(name.Id, StringComparison.OrdinalIgnoreCase)) is { } rule)
            throw new UsageException($"there is a rule {rule.Id} already, in '{rule.File.Path}'. Choose another name.");
        if (!library.Packs.Any(p => p.Name == name.Pack) && library.Packs.FirstOrDefault(p => p.Name.Equals(name.Pack, StringComparison.OrdinalIgnoreCase)) is { } pack)
            throw new UsageException($"there is a pack '{pack.Name}' in other letters. Write '{pack.Name}.{name.Name}', or choose another name for the pack.");
    }

    private static SourceFile FindFolder(NewRuleName name, NewRuleSettings settings, RuleLibrary library, string workingFolder, out bool isConfigured)
    {
        isConfigured = false;
        if (name.Folder is not null && settings.Folder is not null)
            throw new UsageException($"'{settings.Name}' says in which folder the rule goes, and so does --rules. Write '{name.Id}', or leave out --rules.");
        if (name.Folder is { } given)
            return Folder(given);
        if (settings.Folder is { } rules)
            return Folder(Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(rules, workingFolder))) == name.Pack ? rules : Path.Combine(rules, name.Pack));
        var pack = library.Packs.FirstOrDefault(p => p.Name == name.Pack && p.Source is PackSource.Configured or PackSource.Style);
        isConfigured = pack is not null;
        if (pack is { Source: PackSource.Style } && settings.IsScript)
            throw new UsageException($"'{pack.Folder.Path}' is a style of Vale, which knows no C# rules. Write the rule in YAML, or choose another pack.");
        return pack?.Folder ?? Folder(name.Pack);

        SourceFile Folder(string path)
        {
            var fullPath = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, workingFolder));
            return new SourceFile(fullPath, DisplayPath.Of(fullPath, path, workingFolder));
        }
    }

    private static bool IsSameRule(string path, NewRuleName name) =>
        RuleLibrary.IsRuleFile(path) && Path.GetFileName(path).Split('.')[0].Equals(name.Name, StringComparison.OrdinalIgnoreCase);

    private static void Write(SourceFile file, string text)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file.FullPath)!);
            using var atomic = new AtomicFile(file.FullPath);
            atomic.Writer.Write(text.ReplaceLineEndings("\n"));
            atomic.Commit(overwrite: false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{file.Path}' cannot be written: {exception.Message}");
        }
    }

    private static string Quoted(string path) => path.Contains(' ') ? $"\"{path}\"" : path;
}
