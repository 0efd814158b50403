using System.Text;
using EditLint.Core.Diagnostics;

namespace EditLint.Cli.Reporters;

/// <summary>Commands that a GitHub Actions runner finds in a log. Stateless and thread-safe.</summary>
internal static class WorkflowCommand
{
    /// <summary>An annotation.</summary>
    /// <param name="diagnostic">The finding.</param>
    /// <param name="path">The file, from the top of the repository.</param>
    public static string Annotation(Diagnostic diagnostic, string path)
    {
        var text = new StringBuilder($"::{NameOf(diagnostic.Severity)} file={Property(path)}");
        if (FindingPlace.Has(diagnostic))
        {
            var (start, end) = (diagnostic.Location.Start, diagnostic.Location.End);
            text.Append($",line={start.Line},endLine={end.Line}");
            // Columns of two lines are refused.
            if (start.Line == end.Line)
                text.Append($",col={start.Column},endColumn={end.Column}");
        }
        return text.Append($",title={Property(diagnostic.RuleId)}::{Message(Visible(diagnostic.Message))}").ToString();
    }

    /// <summary>What the command for a severity is called.</summary>
    public static string NameOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "notice",
    };

    /// <summary>Text as the message of a command.</summary>
    public static string Message(string text) => text.Replace("%", "%25").Replace("\r", "%0D").Replace("\n", "%0A");

    /// <summary>Text as a property of a command.</summary>
    public static string Property(string text) => Message(text).Replace(":", "%3A").Replace(",", "%2C");

    /// <summary>Text as a line of the log in which no runner finds a command, whatever the article says.</summary>
    public static string LogLine(string text)
    {
        // The older form of commands is found anywhere in a line.
        var line = DisplayText.Visible(text).Replace("##[", "## [");
        return line.TrimStart().StartsWith("::", StringComparison.Ordinal) ? $"./{line}" : line;
    }

    // Line ends are kept, other control characters are made visible.
    private static string Visible(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(DisplayText.Visible));
}
