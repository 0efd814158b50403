using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Formats.Markdown;

/// <summary>Reads lines of the source as they stand, apart from their ends.</summary>
internal static class LineProse
{
    /// <summary>The lines of a span, which may begin and end inside a line.</summary>
    public static Prose Read(SourceText source, TextSpan span)
    {
        var prose = new ProseBuilder(source);
        for (var position = span.Start; position < span.End;)
        {
            var lineEnd = LineEnd.After(source.Text, position);
            prose.Append(TextSpan.FromBounds(position, Math.Min(lineEnd.Start, span.End)));
            if (lineEnd.Start < span.End)
                prose.AppendLineBreak(TextSpan.FromBounds(lineEnd.Start, Math.Min(lineEnd.End, span.End)));
            position = lineEnd.End;
        }
        return prose.ToProse();
    }
}
