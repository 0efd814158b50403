namespace EditLint.Cli.Configuration;

/// <summary>What a configuration file is written in.</summary>
internal enum ConfigurationKind
{
    /// <summary><c>.editlint.yml</c>.</summary>
    EditLint,

    /// <summary><c>.vale.ini</c>.</summary>
    Vale,
}
