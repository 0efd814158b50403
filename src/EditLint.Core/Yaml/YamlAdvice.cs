using EditLint.Core.Text;

namespace EditLint.Core.Yaml;

/// <summary>Says, in the words of a person who writes rules, why a text is not YAML and what to write instead. Stateless and thread-safe.</summary>
internal static class YamlAdvice
{
    /// <summary>The error that a parser's reason stands for.</summary>
    /// <param name="reason">What the parser says.</param>
    /// <param name="source">The source.</param>
    /// <param name="place">Where it says it.</param>
    public static YamlError Explain(string reason, SourceText source, TextSpan place)
    {
        if (reason.Contains("tab ", StringComparison.Ordinal) && IndentingTab(source.Text, place.Start) is >= 0 and var tab)
            return new YamlError(new TextSpan(tab, 1), "This is not YAML: a tab cannot indent a line. Write blanks in its place.");
        if (reason.Contains("expected node content", StringComparison.Ordinal))
            return new YamlError(place, "This is not YAML: a value is missing here. Write it, or close the '[' or '{' that stands before.");
        return new YamlError(place, $"This is not YAML: {reason.TrimEnd('.')}.{Cure(reason, source.Text, place.Start)}");
    }

    private static string Cure(string reason, string text, int start)
    {
        if (reason.Contains("unknown escape", StringComparison.Ordinal))
            return @" In double quotation marks a '\' begins an escape. Put the text into single quotation marks.";
        if (reason.Contains("quoted scalar", StringComparison.Ordinal))
            return " A quotation mark that is opened here is not closed.";
        if (reason.Contains("invalid mapping", StringComparison.Ordinal))
            return " Put quotation marks around a text that holds ': '.";
        if (ValueAt(text, start) is ['[' or '{' or '*' or '&' or '!' or '>' or '|' or '%' or '@' or '`', ..] value)
            return $" Put quotation marks around a text that begins with '{value[0]}', unless it opens a list or a block.";
        return reason.Contains("expected key", StringComparison.Ordinal) || reason.Contains("expected '-'", StringComparison.Ordinal)
            ? " Look at the indentation: what belongs together begins in the same column."
            : "";
    }

    // What stands on the line of a place behind its key or its hyphen.
    private static ReadOnlySpan<char> ValueAt(string text, int place)
    {
        var start = text.LastIndexOf('\n', Math.Max(0, place - 1), Math.Max(0, place)) + 1;
        var line = text.AsSpan(start);
        var end = line.IndexOfAny('\r', '\n');
        line = (end < 0 ? line : line[..end]).TrimStart();
        if (line.StartsWith("- "))
            line = line[2..].TrimStart();
        var colon = line.IndexOf(": ");
        return colon > 0 && !line[..colon].ContainsAny("'\"[{(") ? line[(colon + 2)..].TrimStart() : line;
    }

    private static int IndentingTab(string text, int start)
    {
        for (var tab = text.IndexOf('\t', start); tab >= 0; tab = text.IndexOf('\t', tab + 1))
        {
            var line = tab == 0 ? 0 : text.LastIndexOf('\n', tab - 1) + 1;
            if (text.AsSpan(line, tab - line).IsWhiteSpace())
                return tab;
        }
        return -1;
    }
}
