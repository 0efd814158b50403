using EditLint.Core.Text;

namespace EditLint.Core.Rules;

/// <summary>Finds the header of a C# rule: the comment <c>/*--- ... ---*/</c> that starts its file.</summary>
internal static class ScriptHeader
{
    private const string Opening = "/*---";
    private const string Closing = "---*/";

    /// <summary>Finds header and script.</summary>
    /// <param name="text">The file.</param>
    /// <param name="header">The YAML between the marks; where the problem is when there is one.</param>
    /// <param name="body">All that follows the header.</param>
    /// <param name="problem">What is wrong when the result is false.</param>
    public static bool TryFind(string text, out TextSpan header, out TextSpan body, out string problem)
    {
        body = default;
        var start = text.Length - text.AsSpan().TrimStart().Length;
        header = new TextSpan(start, 0);
        if (!text.AsSpan(start).StartsWith(Opening, StringComparison.Ordinal))
        {
            problem = $"A C# rule starts with a header in a comment: '{Opening}', then lines such as 'message: Say what is wrong.', then '{Closing}'. Put it at the top.";
            return false;
        }
        header = new TextSpan(start, Opening.Length);
        var yaml = start + Opening.Length;
        var end = text.IndexOf("*/", yaml, StringComparison.Ordinal);
        if (end < 0)
        {
            problem = $"The header is never closed. End it with a line '{Closing}'.";
            return false;
        }
        if (end - yaml < 3 || !text.AsSpan(yaml, end + 2 - yaml).EndsWith(Closing))
        {
            header = new TextSpan(end, 2);
            problem = $"The header's comment ends here, without '{Closing}'. End the header with a line '{Closing}', and write no '*/' inside it.";
            return false;
        }
        header = TextSpan.FromBounds(yaml, end + 2 - Closing.Length);
        body = TextSpan.FromBounds(end + 2, text.Length);
        problem = "";
        return true;
    }
}
