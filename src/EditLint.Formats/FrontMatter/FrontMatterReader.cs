using EditLint.Core.Text;
using EditLint.Core.Yaml;

namespace EditLint.Formats.FrontMatter;

/// <summary>
/// Reads front matter as Jekyll and Hugo write it at the very start of a file: YAML between <c>---</c> lines, TOML between <c>+++</c>
/// lines, JSON between <c>;;;</c> lines or in braces. Thread-safe.
/// </summary>
internal static class FrontMatterReader
{
    /// <summary>Reads the front matter of a source; none when it does not start with one that ends.</summary>
    public static FrontMatterContent Read(SourceText source)
    {
        var text = source.Text;
        if (text.Length == 0)
            return FrontMatterContent.None;
        return text[0] switch
        {
            '-' when Fenced(text, "---") is { } span => ReadYaml(source, span),
            '+' when Fenced(text, "+++") is { } span => ReadToml(source, span),
            ';' when Fenced(text, ";;;") is { } span => ReadFencedJson(source, span),
            '{' when IsObject(text) => ReadBareJson(source),
            _ => FrontMatterContent.None,
        };
    }

    private static FrontMatterContent ReadYaml(SourceText source, TextSpan span)
    {
        var fields = new FieldCollector(source);
        var end = LineEnd.After(source.Text, span.End).End;
        var root = FrontMatterYaml.Read(source, span, out var error);
        if (error is not null)
            fields.AddError(error.Span, $"{error.Message} The front matter was not read.");
        else if (root is YamlScalar { IsNull: false })
            return FrontMatterContent.None; // Text between two thematic breaks.
        else if (root is YamlMapping mapping)
            new YamlFields(fields).Add("", mapping, default);
        else if (root is YamlSequence)
            fields.AddError(root.Span, "Front matter must be keys with values, such as \"title: A day at sea\"; this is a list, so it was not read.");
        return fields.ToContent(end);
    }

    private static FrontMatterContent ReadToml(SourceText source, TextSpan span)
    {
        var fields = new FieldCollector(source);
        new TomlReader(fields, span).Read();
        return fields.ToContent(LineEnd.After(source.Text, span.End).End);
    }

    private static FrontMatterContent ReadFencedJson(SourceText source, TextSpan span)
    {
        var fields = new FieldCollector(source);
        new JsonReader(fields, span).Read();
        return fields.ToContent(LineEnd.After(source.Text, span.End).End);
    }

    private static FrontMatterContent ReadBareJson(SourceText source)
    {
        var fields = new FieldCollector(source);
        var end = new JsonReader(fields, new TextSpan(0, source.Length)).Read();
        if (end < 0)
            end = FindFence(source.Text, 0, "}")?.End ?? 0;
        return fields.ToContent(end);
    }

    private static bool IsObject(string text)
    {
        var rest = text.AsSpan(1).TrimStart();
        return rest is ['"' or '}', ..];
    }

    /// <summary>The lines between a fence on the first line and its partner; null when there is no such pair.</summary>
    private static TextSpan? Fenced(string text, string fence)
    {
        var first = LineEnd.After(text, 0);
        if (first.IsEmpty || !text.AsSpan(0, first.Start).TrimEnd().SequenceEqual(fence))
            return null;
        return FindFence(text, first.End, fence) is { } closing ? TextSpan.FromBounds(first.End, closing.Start) : null;
    }

    private static TextSpan? FindFence(string text, int start, string fence)
    {
        while (start < text.Length)
        {
            var lineEnd = LineEnd.After(text, start);
            var line = text.AsSpan(start, lineEnd.Start - start).TrimEnd();
            if (line.SequenceEqual(fence) || (fence == "---" && line is "..."))
                return TextSpan.FromBounds(start, lineEnd.End);
            start = lineEnd.End;
        }
        return null;
    }
}
