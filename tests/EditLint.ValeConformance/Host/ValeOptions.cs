using System.Collections.Immutable;

namespace EditLint.ValeConformance.Host;

/// <summary>What a command line of Vale asks for.</summary>
internal sealed record ValeOptions
{
    public string? Config { get; init; }

    public string? Filter { get; init; }

    public string? Glob { get; init; }

    /// <summary>The extension of standard input and of text on the command line.</summary>
    public string Extension { get; init; } = ".txt";

    /// <summary>The path by which standard input is configured, or null.</summary>
    public string? Path { get; init; }

    public string? MinimumLevel { get; init; }

    public bool NoExit { get; init; }

    public bool IgnoreSyntax { get; init; }

    public bool IsJson { get; init; }

    public ImmutableArray<string> Inputs { get; init; } = [];

    /// <summary>Reads a command line.</summary>
    /// <exception cref="FormatException">An option is unknown or lacks its value.</exception>
    public static ValeOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new ValeOptions();
        for (var i = 0; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            if (argument.Length < 2 || argument[0] != '-')
            {
                options = options with { Inputs = options.Inputs.Add(argument) };
                continue;
            }
            var equals = argument.IndexOf('=', StringComparison.Ordinal);
            var name = (equals < 0 ? argument : argument[..equals]).TrimStart('-');
            var value = new Lazy<string>(() => equals >= 0 ? argument[(equals + 1)..] : i + 1 < arguments.Count ? arguments[++i] : throw new FormatException($"{argument} lacks its value."));
            options = name switch
            {
                "config" => options with { Config = value.Value },
                "filter" => options with { Filter = value.Value },
                "glob" => options with { Glob = value.Value },
                "ext" => options with { Extension = value.Value },
                "path" => options with { Path = value.Value },
                "minAlertLevel" => options with { MinimumLevel = value.Value },
                "output" => options with { IsJson = value.Value == "JSON" },
                "no-exit" => options with { NoExit = true },
                "ignore-syntax" => options with { IgnoreSyntax = true },
                "sort" or "normalize" or "relative" or "no-global" or "no-wrap" or "built" or "mode-compat" => options,
                _ => throw new FormatException($"There is no option {argument}."),
            };
        }
        return options;
    }
}
