using EditLint.Core.Diagnostics;

namespace EditLint.Cli.Reporters;

/// <summary>Colours for terminals, by the escape sequences of ECMA-48; without colours every text stays as it is.</summary>
internal readonly record struct AnsiStyle(bool IsOn)
{
    public string Bold(string text) => Wrap("1", text);

    public string Dim(string text) => Wrap("2", text);

    public string Italic(string text) => Wrap("3", text);

    /// <summary>For what is to be typed as it stands.</summary>
    public string Code(string text) => Wrap("36", text);

    /// <summary>For line numbers and arrows.</summary>
    public string Frame(string text) => Wrap("34", text);

    public string Good(string text) => Wrap("1;32", text);

    /// <summary>For what only the text before has.</summary>
    public string Removed(string text) => Wrap("31", text);

    /// <summary>For what only the text after has.</summary>
    public string Added(string text) => Wrap("32", text);

    /// <summary>For a word that is in one of two lines only, within a line of the same colour.</summary>
    public string Marked(string text) => IsOn && text.Length > 0 ? $"\e[7m{text}\e[27m" : text;

    public string Severity(Severity severity, string text) => Wrap(
        severity switch
        {
            Core.Diagnostics.Severity.Error => "1;31",
            Core.Diagnostics.Severity.Warning => "1;33",
            _ => "1;36",
        },
        text);

    /// <summary>A line of a comparison of two texts: what is in the first only is red, what is in the second only green, and the carets that mark a place are red.</summary>
    public string ComparisonLine(string line)
    {
        var text = line.TrimStart();
        if (text.StartsWith("- ", StringComparison.Ordinal) || (text.Length > 0 && !text.AsSpan().ContainsAnyExcept('^', ' ')))
            return Wrap("31", line);
        return text.StartsWith("+ ", StringComparison.Ordinal) ? Wrap("32", line) : line;
    }

    private string Wrap(string code, string text) => IsOn && text.Length > 0 ? $"\e[{code}m{text}\e[0m" : text;
}
