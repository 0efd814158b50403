using System.Text;
using EditLint.Core.Text;

namespace EditLint.Core.Rules;

/// <summary>
/// Text in which <c>[|</c> and <c>|]</c> mark the spans that a rule must find, and <c>{|name:</c> and <c>|}</c> other places that a finding speaks of.
/// Marks of one kind may nest; a mark of one kind may begin inside one of the other and end outside it.
/// </summary>
public static class ExampleMarkup
{
    /// <summary>Takes the marks out of a text.</summary>
    /// <returns>The text without marks, and what was marked. A lone closing mark is text, and so is <c>{|</c> without a name and a colon.</returns>
    /// <exception cref="FormatException">An opening mark has no partner, or two places have one name.</exception>
    public static MarkedText Parse(string marked)
    {
        var text = new StringBuilder(marked.Length);
        var open = new Stack<int>();
        var openPlaces = new Stack<(string Name, int Start)>();
        var spans = new List<TextSpan>();
        var places = new List<NamedSpan>();
        for (var i = 0; i < marked.Length; i++)
        {
            var rest = marked.AsSpan(i);
            if (rest.StartsWith("[|"))
            {
                open.Push(text.Length);
                i++;
            }
            else if (rest.StartsWith("|]") && open.Count > 0)
            {
                spans.Add(TextSpan.FromBounds(open.Pop(), text.Length));
                i++;
            }
            else if (NameAt(rest) is { Length: > 0 } name)
            {
                openPlaces.Push((name, text.Length));
                i += name.Length + 2;
            }
            else if (rest.StartsWith("|}") && openPlaces.TryPop(out var place))
            {
                places.Add(new NamedSpan(place.Name, TextSpan.FromBounds(place.Start, text.Length)));
                i++;
            }
            else
            {
                text.Append(marked[i]);
            }
        }
        if (open.Count > 0)
            throw new FormatException("A '[|' has no '|]' after it.");
        if (openPlaces.TryPeek(out var unclosed))
            throw new FormatException($"The place '{{|{unclosed.Name}:' has no '|}}' after it.");
        if (places.CountBy(p => p.Name).FirstOrDefault(p => p.Value > 1).Key is { } repeated)
            throw new FormatException($"Two places have the name '{repeated}'. Give each its own.");
        spans.Sort();
        return new MarkedText(text.ToString(), [.. spans], [.. places.OrderBy(p => p.Span)]);
    }

    // Of "{|first:storm|}", "first".
    private static string NameAt(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("{|"))
            return "";
        var end = 2;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '-'))
            end++;
        return end < text.Length && text[end] == ':' ? text[2..end].ToString() : "";
    }
}
