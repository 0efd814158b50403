using System.Collections.Immutable;
using System.Text;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Formats.Html;

/// <summary>Reads the prose that stands in the head of a page and in attributes. Not thread-safe.</summary>
internal sealed class HtmlMetadata(SourceText source)
{
    private readonly HtmlProse _prose = new(source);
    private readonly List<Block> _fields = [];

    /// <summary>The fields so far, in source order.</summary>
    public ImmutableArray<Block> ToBlocks() => [.. _fields];

    /// <summary>Notes the title of the page; a page has one.</summary>
    public void AddTitle(TextSpan span, TextSpan content)
    {
        if (_fields.TrueForAll(field => field.Name != "title"))
            Add("title", span, content);
    }

    /// <summary>Notes a description or an author; other metadata is not prose.</summary>
    public void AddMeta(TextSpan tag, HtmlAttributes attributes)
    {
        if (attributes[HtmlAttribute.Name] is not { } name || attributes[HtmlAttribute.Content] is not { } content)
            return;
        if (source[name].Equals("description", StringComparison.OrdinalIgnoreCase))
            Add("description", tag, content);
        else if (source[name].Equals("author", StringComparison.OrdinalIgnoreCase))
            Add("author", tag, content);
    }

    /// <summary>The text that stands for an image, or null when it has none.</summary>
    public Block? ReadAlternative(TextSpan tag, HtmlAttributes attributes)
    {
        if (attributes[HtmlAttribute.Alt] is not { } alt)
            return null;
        var prose = Read(alt);
        return prose.IsEmpty ? null : new Block(BlockKind.AltText, tag, prose);
    }

    /// <summary>The value of an attribute as a string, without white space around it.</summary>
    public static string Decode(ReadOnlySpan<char> value)
    {
        value = value.Trim();
        if (!value.Contains('&'))
            return value.ToString();
        var builder = new StringBuilder(value.Length);
        while (!value.IsEmpty)
        {
            var next = value.IndexOf('&');
            builder.Append(next < 0 ? value : value[..next]);
            if (next < 0)
                break;
            value = value[next..];
            var decoded = CharacterReference.Read(value, isInAttribute: true, out var length);
            builder.Append(decoded ?? "&");
            value = value[(decoded is null ? 1 : length)..];
        }
        return builder.ToString();
    }

    private void Add(string name, TextSpan span, TextSpan content)
    {
        var prose = Read(content);
        if (!prose.IsEmpty)
            _fields.Add(new Block(BlockKind.FrontMatterField, span, prose, name: name) { Element = name == "title" ? "title" : "meta" });
    }

    private Prose Read(TextSpan value)
    {
        _prose.Append(value, isAttribute: true);
        return _prose.Finish(out _);
    }
}
