using System.Text;

namespace EditLint.ScriptHost;

/// <summary>What a script logs, as one line that means nothing to a terminal or to the machine that runs a job.</summary>
internal static class LogLine
{
    private const int MostCharacters = 2_000;
    private const char FirstControlPicture = '\u2400';

    /// <summary>The line: the place in the rule's file, the message, the article.</summary>
    public static string Of(string rule, int line, string? message, string article)
    {
        var shown = message is { Length: > MostCharacters } ? message[..MostCharacters] + "…" : message;
        var text = new StringBuilder($"{rule}:{line}: {shown}");
        if (article.Length > 0)
            text.Append($" ({article})");
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i]) || text[i] is '\u2028' or '\u2029')
                text[i] = text[i] < ' ' ? (char)(FirstControlPicture + text[i]) : '\uFFFD';
        }
        return text.ToString();
    }
}
