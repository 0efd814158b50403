using EditLint.Core.Text;

namespace EditLint.Core.Yaml;

/// <summary>Finds the place of a part of a scalar in the source, whatever quotes, indentation or folding it was written with. Stateless and thread-safe.</summary>
public static class ScalarText
{
    /// <summary>Maps a span of a scalar's value to the source. Linear in the length of the scalar.</summary>
    /// <param name="source">The source that the scalar was read from.</param>
    /// <param name="scalar">The scalar.</param>
    /// <param name="part">A span of its value, in UTF-16 units.</param>
    /// <returns>A span inside the scalar's own. Characters that were written as escapes, such as <c>\u0041</c>, are not found; they map to where they would stand.</returns>
    public static TextSpan Locate(SourceText source, YamlScalar scalar, TextSpan part)
    {
        var written = source[scalar.Span];
        var next = Opening(written);
        var start = next;
        var end = next;
        for (var i = 0; i < Math.Min(part.End, scalar.Value.Length); i++)
        {
            var character = scalar.Value[i];
            var found = char.IsWhiteSpace(character) ? (next < written.Length && written[next] == character ? 0 : -1) : written[next..].IndexOf(character);
            if (i == part.Start)
                start = next + Math.Max(found, 0);
            next += found + 1;
            end = next;
            if (i < part.Start)
                start = next;
        }
        return TextSpan.FromBounds(start, Math.Max(start, part.IsEmpty ? start : end)).Shift(scalar.Span.Start);
    }

    // What stands before the text: a quotation mark, or the line that begins a block.
    private static int Opening(ReadOnlySpan<char> written) => written switch
    {
        ['|' or '>', ..] => written.IndexOf('\n') + 1,
        ['"' or '\'', ..] => 1,
        _ => 0,
    };
}
