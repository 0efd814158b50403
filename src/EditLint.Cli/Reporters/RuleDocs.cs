using EditLint.Core.Diagnostics;
using EditLint.Core.Language;

namespace EditLint.Cli.Reporters;

/// <summary>The documentation of a rule without its markup, for reports that show no Markdown. Stateless and thread-safe.</summary>
internal static class RuleDocs
{
    /// <summary>What the rule is about, in one sentence: the first one of its documentation, or its message.</summary>
    public static string Summary(DiagnosticDescriptor rule)
    {
        var first = Lines(rule.Docs).FirstOrDefault("");
        return SentenceSplitter.Split(first) is [var sentence, ..] ? first.Substring(sentence.Start, sentence.Length) : Message(rule);
    }

    /// <summary>All of its documentation, or its message.</summary>
    public static string Text(DiagnosticDescriptor rule) => rule.Docs.Length > 0 ? string.Join('\n', Lines(rule.Docs)) : Message(rule);

    /// <summary>The page about the rule, or null when there is none, or none that a browser could open.</summary>
    public static string? Link(DiagnosticDescriptor rule) =>
        Uri.TryCreate(rule.Link, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && Uri.IsWellFormedUriString(uri.AbsoluteUri, UriKind.Absolute) ? uri.AbsoluteUri : null;

    private static IReadOnlyList<string> Lines(string docs) => MarkdownText.Lines(docs, new AnsiStyle(false), int.MaxValue);

    // Not every house writes docs.
    private static string Message(DiagnosticDescriptor rule) => rule.Message.Text.Length > 0 ? rule.Message.Text : rule.Id;
}
