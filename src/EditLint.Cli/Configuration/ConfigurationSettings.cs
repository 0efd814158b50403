namespace EditLint.Cli.Configuration;

/// <summary>What the command line says about configuration files.</summary>
/// <param name="File">The one to use in place of those that would be found, or null.</param>
/// <param name="IsOff">Use none.</param>
internal sealed record ConfigurationSettings(string? File = null, bool IsOff = false);
