using System.Collections.Immutable;
using System.Text;
using EditLint.Core.Text;

namespace EditLint.Core.Configuration.Vale;

/// <summary>A value of an INI file, quotes and continued lines resolved, that knows where each of its units stands. Immutable.</summary>
internal sealed class IniValue
{
    private readonly ImmutableArray<int> _places;

    /// <summary>Makes a value.</summary>
    /// <param name="text">The value.</param>
    /// <param name="places">The offset in the source of each unit of the text.</param>
    /// <param name="span">What the author wrote, quotes included.</param>
    public IniValue(string text, ImmutableArray<int> places, TextSpan span)
    {
        Text = text;
        _places = places;
        Span = span;
    }

    public string Text { get; }

    /// <summary>What the author wrote, quotes included, in UTF-16 offsets of the source.</summary>
    public TextSpan Span { get; }

    /// <summary>A part of the value; its span is where the part stands, or that of the whole when it is pieced together from several places.</summary>
    public IniValue Slice(int start, int end)
    {
        var places = _places[start..end];
        return new IniValue(Text[start..end], places, SpanOf(places));
    }

    /// <summary>The part without the white space around it.</summary>
    public IniValue Trim(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(Text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(Text[end - 1]))
            end--;
        return Slice(start, end);
    }

    /// <summary>
    /// The elements of a list: what stands between commas, without the white space around it, or between the quotes where it has some;
    /// empty ones left out. A comma inside a quoted element does not split.
    /// </summary>
    public IEnumerable<IniValue> SplitList()
    {
        for (var start = 0; start < Text.Length; start++)
        {
            var element = ReadQuoted(start, out var end);
            if (element is null)
            {
                end = FindComma(start);
                element = Trim(start, end);
            }
            if (element.Text.Length > 0)
                yield return element;
            start = end;
        }
    }

    /// <summary>The quoted element that starts at an offset of the text, white space apart, or null when none does.</summary>
    /// <param name="start">The offset.</param>
    /// <param name="end">The offset of the comma after it, or the end of the text.</param>
    public IniValue? ReadQuoted(int start, out int end)
    {
        while (start < Text.Length && char.IsWhiteSpace(Text[start]))
            start++;
        var quote = IniQuotation.FindEnd(Text, start);
        end = quote < 0 ? start : FindComma(quote);
        return quote < 0 ? null : Slice(start + 1, quote);
    }

    /// <summary>The value with a part replaced by another value.</summary>
    public IniValue Replace(int start, int end, IniValue replacement)
    {
        var text = new StringBuilder(Text, 0, start, Text.Length + replacement.Text.Length).Append(replacement.Text).Append(Text, end, Text.Length - end);
        return new IniValue(text.ToString(), [.. _places[..start], .. replacement._places, .. _places[end..]], Span);
    }

    public override string ToString() => Text;

    private int FindComma(int start) => Text.IndexOf(',', start) is var comma and >= 0 ? comma : Text.Length;

    private TextSpan SpanOf(ImmutableArray<int> places)
    {
        if (places.IsEmpty)
            return Span;
        var span = places[^1] < places[0] ? Span : TextSpan.FromBounds(places[0], places[^1] + 1);
        return Span.Contains(span) || span.Length == places.Length ? span : Span;
    }
}
