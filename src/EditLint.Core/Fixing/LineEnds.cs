using System.Text;
using EditLint.Core.Text;

namespace EditLint.Core.Fixing;

/// <summary>Gives the line ends that a fix inserts the kind that the file has. Stateless and thread-safe.</summary>
internal static class LineEnds
{
    private const string All = "\r\n";

    /// <summary>The change with the line ends that stand in what it replaces, or else in the lines around it; a file without any takes what the fix says.</summary>
    /// <param name="text">The text that is changed.</param>
    /// <param name="change">The change.</param>
    public static TextChange Adapt(string text, TextChange change)
    {
        if (change.NewText.AsSpan().IndexOfAny(All) < 0 || Around(text, change.Span) is not { } own)
            return change;
        var replaced = text.AsSpan(change.Span.Start, change.Span.Length);
        var adapted = new StringBuilder(change.NewText.Length);
        for (var i = 0; i < change.NewText.Length;)
        {
            var end = LengthAt(change.NewText, i);
            // What a fix takes over from the text stays as it is, also where a file has several kinds.
            if (end == 0)
                adapted.Append(change.NewText[i]);
            else
                adapted.Append(Has(replaced, change.NewText.AsSpan(i, end)) ? change.NewText.AsSpan(i, end) : own);
            i += Math.Max(1, end);
        }
        return change with { NewText = adapted.ToString() };
    }

    private static string? Around(string text, TextSpan span)
    {
        var first = text.AsSpan(span.Start).IndexOfAny(All);
        if (first >= 0)
            return text.Substring(span.Start + first, LengthAt(text, span.Start + first));
        var last = text.AsSpan(0, span.Start).LastIndexOfAny(All);
        if (last > 0 && text[last] == '\n' && text[last - 1] == '\r')
            last--;
        return last < 0 ? null : text.Substring(last, LengthAt(text, last));
    }

    private static bool Has(ReadOnlySpan<char> text, ReadOnlySpan<char> lineEnd)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var length = LengthAt(text, i);
            if (length > 0 && text.Slice(i, length).SequenceEqual(lineEnd))
                return true;
            i += Math.Max(0, length - 1);
        }
        return false;
    }

    private static int LengthAt(ReadOnlySpan<char> text, int offset) => text[offset] switch
    {
        '\r' => offset + 1 < text.Length && text[offset + 1] == '\n' ? 2 : 1,
        '\n' => 1,
        _ => 0,
    };
}
