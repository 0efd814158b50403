using System.Buffers;
using System.Text;
using EditLint.Core.Documents;

namespace EditLint.Core.Checks;

/// <summary>
/// The places of an article that a link may name: its headings, and what its author gave an id or a name. Generators spell the id of a heading each in
/// their own way, so only letters and digits are compared. Immutable.
/// </summary>
internal sealed class FragmentIds
{
    private static readonly SearchValues<char> EndsOfValue = SearchValues.Create("\"'> \n}");

    private static readonly string[] Attributes = ["id=", "name="];

    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    private FragmentIds(Document document)
    {
        // Some generators write "resume" for "Résumé", some leave the letters out.
        var isPlain = true;
        foreach (var slug in HeadingSlugs.Of(document))
        {
            _keys.Add(Key(slug));
            isPlain &= Ascii.IsValid(slug);
        }
        var hasHeadings = _keys.Count > 0;
        var source = document.Source.Text;
        AddAttributes(source);
        AddBraces(source);
        AreKnown = hasHeadings && isPlain && !source.Contains("{%", StringComparison.Ordinal) && !source.Contains("{{", StringComparison.Ordinal)
            && !source.Contains("\nimport ", StringComparison.Ordinal) && !source.Contains("--8<--", StringComparison.Ordinal);
    }

    /// <summary>True when nothing else may add places: the article has headings in plain letters, and no template writes a part of it.</summary>
    public bool AreKnown { get; }

    public static FragmentIds Of(Document document) => new(document);

    public bool Contains(string fragment)
    {
        var key = Key(fragment);
        return key.Length == 0 || _keys.Contains(key);
    }

    // More than are there does no harm, so text that only looks like an attribute may count.
    private void AddAttributes(string source)
    {
        foreach (var attribute in Attributes)
        {
            for (var at = source.IndexOf(attribute, StringComparison.OrdinalIgnoreCase); at >= 0; at = source.IndexOf(attribute, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                var value = source.AsSpan(at + attribute.Length).TrimStart("\"' {");
                var end = value.IndexOfAny(EndsOfValue);
                value = end < 0 ? value : value[..end];
                _keys.Add(Key(value.Contains('%') ? Uri.UnescapeDataString(value.ToString()) : value));
            }
        }
    }

    // "{#id}", "{: #id .class}".
    private void AddBraces(string source)
    {
        for (var at = source.IndexOf('{', StringComparison.Ordinal); at >= 0; at = source.IndexOf('{', at + 1))
        {
            var inner = source.AsSpan(at + 1);
            var end = inner.IndexOfAny('}', '\n');
            var hash = end < 0 ? -1 : inner[..end].IndexOf('#');
            if (hash < 0)
                continue;
            var id = inner[(hash + 1)..end];
            var blank = id.IndexOf(' ');
            _keys.Add(Key(blank < 0 ? id : id[..blank]));
        }
    }

    private static string Key(ReadOnlySpan<char> text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                key.Append(Rune.ToLowerInvariant(rune).ToString());
        }
        return key.ToString();
    }
}
