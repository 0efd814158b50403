using System.Collections.Immutable;
using EditLint.Core.Text;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace EditLint.Formats.Markdown;

/// <summary>Where each line of an inline that runs over several lines stands in the source, without the markup of the blocks around it.</summary>
internal static class LineSegments
{
    private static readonly object Key = typeof(LineSegments);

    /// <summary>Notes the lines of an inline while the parser still knows them.</summary>
    /// <param name="processor">The parser.</param>
    /// <param name="inline">What was parsed.</param>
    /// <param name="text">The text of the block.</param>
    /// <param name="start">Where the contents start in it.</param>
    /// <param name="end">Where they end, exclusive.</param>
    public static void Note(InlineProcessor processor, Inline inline, string text, int start, int end)
    {
        if (end <= start || text.AsSpan(start, end - start).IndexOfAny('\n', '\r') < 0)
            return;
        var segments = ImmutableArray.CreateBuilder<TextSpan>();
        while (true)
        {
            var length = text.AsSpan(start, end - start).IndexOfAny('\n', '\r');
            if (length < 0)
                length = end - start;
            segments.Add(new TextSpan(processor.GetSourcePosition(start), length));
            start += length;
            if (start >= end)
                break;
            start += text[start] == '\r' && start + 1 < end && text[start + 1] == '\n' ? 2 : 1;
        }
        inline.SetData(Key, segments.ToImmutable());
    }

    /// <summary>The lines of an inline; default when it stands on one line.</summary>
    public static ImmutableArray<TextSpan> Of(Inline inline) => inline.GetData(Key) is ImmutableArray<TextSpan> segments ? segments : default;
}
