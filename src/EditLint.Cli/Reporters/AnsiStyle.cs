using EditLint.Core.Diagnostics;

namespace EditLint.Cli.Reporters;

/// <summary>Colours for terminals, by the escape sequences of ECMA-48; without colours every text stays as it is.</summary>
internal readonly record struct AnsiStyle(bool IsOn)
{
    public string Bold(string text) => Wrap("1", text);

    public string Dim(string text) => Wrap("2", text);

    /// <summary>For line numbers and arrows.</summary>
    public string Frame(string text) => Wrap("34", text);

    public string Good(string text) => Wrap("1;32", text);

    public string Severity(Severity severity, string text) => Wrap(
        severity switch
        {
            Core.Diagnostics.Severity.Error => "1;31",
            Core.Diagnostics.Severity.Warning => "1;33",
            _ => "1;36",
        },
        text);

    private string Wrap(string code, string text) => IsOn && text.Length > 0 ? $"\e[{code}m{text}\e[0m" : text;
}
