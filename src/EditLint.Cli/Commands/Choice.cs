using System.CommandLine;

namespace EditLint.Cli.Commands;

/// <summary>Options that take one of a few words.</summary>
internal static class Choice
{
    /// <summary>Makes an option; the first word is the default.</summary>
    public static Option<T> Option<T>(string name, string description, params (string Word, T Value)[] choices)
    {
        var words = string.Join("|", choices.Select(c => c.Word));
        var option = new Option<T>(name)
        {
            Description = $"{description} [default: {choices[0].Word}]",
            HelpName = words,
            DefaultValueFactory = _ => choices[0].Value,
            CustomParser = result =>
            {
                var word = result.Tokens[0].Value;
                foreach (var choice in choices)
                {
                    if (choice.Word.Equals(word, StringComparison.OrdinalIgnoreCase))
                        return choice.Value;
                }
                result.AddError($"{name} must be one of {words.Replace("|", ", ")}, not '{word}'.");
                return choices[0].Value;
            },
        };
        return option;
    }

    public static Option<ColorMode> Color() => Option(
        "--color",
        "When to write colours; auto: on a terminal, unless NO_COLOR is set or TERM is dumb.",
        ("auto", ColorMode.Auto), ("always", ColorMode.Always), ("never", ColorMode.Never));
}
