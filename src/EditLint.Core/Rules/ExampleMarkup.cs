using System.Collections.Immutable;
using System.Text;
using EditLint.Core.Text;

namespace EditLint.Core.Rules;

/// <summary>Text in which <c>[|</c> and <c>|]</c> mark the spans that a rule must find. Marks may nest.</summary>
public static class ExampleMarkup
{
    /// <summary>Takes the marks out of a text.</summary>
    /// <returns>The text without marks, and the marked spans in it, in order.</returns>
    /// <exception cref="FormatException">A <c>[|</c> has no partner; a lone <c>|]</c> is text.</exception>
    public static (string Text, ImmutableArray<TextSpan> Spans) Parse(string marked)
    {
        var text = new StringBuilder(marked.Length);
        var open = new Stack<int>();
        var spans = new List<TextSpan>();
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked[i] == '[' && i + 1 < marked.Length && marked[i + 1] == '|')
            {
                open.Push(text.Length);
                i++;
            }
            else if (marked[i] == '|' && i + 1 < marked.Length && marked[i + 1] == ']' && open.Count > 0)
            {
                spans.Add(TextSpan.FromBounds(open.Pop(), text.Length));
                i++;
            }
            else
            {
                text.Append(marked[i]);
            }
        }
        if (open.Count > 0)
            throw new FormatException("A '[|' has no '|]' after it.");
        spans.Sort();
        return (text.ToString(), [.. spans]);
    }
}
