using EditLint.Core.Text;

namespace EditLint.Core.Rules;

/// <summary>Shows a place of an example with carets under it. Stateless and thread-safe.</summary>
internal static class ExampleFrame
{
    /// <summary>The first line of the place and what marks it; a caret alone marks an empty one.</summary>
    public static IEnumerable<string> Lines(SourceText source, TextSpan span)
    {
        var line = source.GetLineSpan(source.GetLinePosition(span.Start).Line);
        var start = source.GetLocation(span.Start).Column;
        var end = source.GetLocation(Math.Clamp(span.End, span.Start, Math.Max(line.End, span.Start))).Column;
        yield return $"    {source[line].ToString().Replace('\t', ' ')}";
        yield return $"    {new string(' ', start - 1)}{new string('^', Math.Max(1, end - start))}";
    }
}
