using System.CommandLine;

namespace EditLint.Cli.Configuration;

/// <summary>The options that say which configuration a command goes by.</summary>
internal sealed class ConfigurationOptions
{
    public Option<string?> File { get; } = new("--config")
    {
        Description = "The configuration to use for all files, a .editlint.yml or .vale.ini, in place of the nearest one above each file.",
        HelpName = "FILE",
    };

    public Option<bool> IsOff { get; } = new("--no-config") { Description = "Use no configuration file." };

    /// <summary>What was written.</summary>
    /// <exception cref="UsageException">Both were.</exception>
    public ConfigurationSettings ValueOf(ParseResult result)
    {
        var settings = new ConfigurationSettings(result.GetValue(File), result.GetValue(IsOff));
        return settings is { File: not null, IsOff: true } ? throw new UsageException("--config and --no-config say opposite things. Leave one of them out.") : settings;
    }
}
