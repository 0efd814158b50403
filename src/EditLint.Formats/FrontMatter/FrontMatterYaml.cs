using EditLint.Core.Text;
using EditLint.Core.Yaml;

namespace EditLint.Formats.FrontMatter;

/// <summary>
/// Reads YAML as Jekyll and Hugo do, who take one thing that the standard forbids: a quoted text that goes on at the start of the
/// next line. Its line ends are read as blanks, which is what they mean.
/// </summary>
internal static class FrontMatterYaml
{
    // Each such text costs another reading of the front matter.
    private const int MaximumRepairs = 16;

    /// <summary>Reads a stretch of a source; all places are offsets of the whole source.</summary>
    public static YamlNode? Read(SourceText source, TextSpan span, out YamlError? error)
    {
        var root = YamlText.Read(source, span, out error);
        var repaired = source;
        for (var i = 0; i < MaximumRepairs && error is not null; i++)
        {
            if (QuotedText(repaired.Text, error.Span.Start, span.End) is not { } quoted)
                break;
            repaired = new SourceText(source.Path, WithoutLineEnds(repaired.Text, quoted, span.End));
            root = YamlText.Read(repaired, span, out error);
        }
        return root;
    }

    /// <summary>The quoted text that opens at an offset, when it runs over lines and closes; null otherwise.</summary>
    private static TextSpan? QuotedText(string text, int start, int end)
    {
        if (start >= end || text[start] is not ('"' or '\''))
            return null;
        var isMultiline = false;
        for (var i = start + 1; i < end; i++)
        {
            if (text[i] == text[start])
                return isMultiline ? TextSpan.FromBounds(start, i + 1) : null;
            isMultiline |= text[i] is '\n' or '\r';
            if (text[i] == '\\' && text[start] == '"')
                i++;
        }
        return null;
    }

    private static string WithoutLineEnds(string text, TextSpan span, int end) =>
        string.Concat(text.AsSpan(0, span.Start), text[span.Start..span.End].Replace('\n', ' ').Replace('\r', ' '), text.AsSpan(span.End, end - span.End));
}
