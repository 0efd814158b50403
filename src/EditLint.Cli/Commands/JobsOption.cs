using System.CommandLine;
using System.CommandLine.Parsing;

namespace EditLint.Cli.Commands;

/// <summary>The option that says how many files to work on at once.</summary>
internal static class JobsOption
{
    public static Option<int> Create() => PositiveNumber("--jobs", "How many files to work on at once; the output does not depend on it.", Environment.ProcessorCount, "-j");

    /// <summary>An option that takes a whole number of 1 or more.</summary>
    public static Option<int> PositiveNumber(string name, string description, int standard, params string[] aliases) => new(name, aliases)
    {
        Description = description,
        HelpName = "N",
        DefaultValueFactory = _ => standard,
        CustomParser = result => Parse(name, result),
    };

    private static int Parse(string name, ArgumentResult result)
    {
        if (int.TryParse(result.Tokens[0].Value, out var number) && number > 0)
            return number;
        result.AddError($"{name} must be a whole number of 1 or more, not '{result.Tokens[0].Value}'.");
        return 1;
    }
}
