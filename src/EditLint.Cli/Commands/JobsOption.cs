using System.CommandLine;
using System.CommandLine.Parsing;

namespace EditLint.Cli.Commands;

/// <summary>The option that says how many files to work on at once.</summary>
internal static class JobsOption
{
    public static Option<int> Create() => WholeNumber("--jobs", "How many files to work on at once; the output does not depend on it.", Environment.ProcessorCount, least: 1, "-j");

    /// <summary>An option that takes a whole number.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it is for.</param>
    /// <param name="standard">The number when it is not given.</param>
    /// <param name="least">The smallest number.</param>
    /// <param name="aliases">Other names.</param>
    public static Option<int> WholeNumber(string name, string description, int standard, int least, params string[] aliases) => new(name, aliases)
    {
        Description = description,
        HelpName = "N",
        DefaultValueFactory = _ => standard,
        CustomParser = result => Parse(name, least, result),
    };

    private static int Parse(string name, int least, ArgumentResult result)
    {
        if (int.TryParse(result.Tokens[0].Value, out var number) && number >= least)
            return number;
        result.AddError($"{name} must be a whole number of {least} or more, not '{result.Tokens[0].Value}'.");
        return least;
    }
}
