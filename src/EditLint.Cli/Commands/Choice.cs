using System.CommandLine;

namespace EditLint.Cli.Commands;

/// <summary>An option that takes one of a few words, each of which stands for a value.</summary>
internal sealed class Choice<T>
{
    private readonly (string Word, T Value)[] _choices;

    /// <summary>Makes the option; the first word is the default.</summary>
    public Choice(string name, string description, params (string Word, T Value)[] choices)
    {
        _choices = choices;
        Option = new Option<string>(name)
        {
            Description = description,
            HelpName = string.Join("|", choices.Select(c => c.Word)),
            DefaultValueFactory = _ => choices[0].Word,
        };
        Option.CompletionSources.Add([.. choices.Select(c => c.Word)]);
        Option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !choices.Any(c => Is(c.Word, token.Value)))
                result.AddError($"{name} must be one of {string.Join(", ", choices.Select(c => c.Word))}, not '{token.Value}'.");
        });
    }

    public Option<string> Option { get; }

    public T ValueOf(ParseResult result)
    {
        var word = result.GetRequiredValue(Option);
        return _choices.First(c => Is(c.Word, word)).Value;
    }

    private static bool Is(string word, string written) => word.Equals(written, StringComparison.OrdinalIgnoreCase);
}
