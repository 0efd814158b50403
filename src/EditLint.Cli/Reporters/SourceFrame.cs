using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Cli.Reporters;

/// <summary>Shows a place in its source: the first and the last line it touches, with the place underlined.</summary>
internal sealed class SourceFrame
{
    private const int NarrowestWindow = 40;

    private readonly TextWriter _output;
    private readonly AnsiStyle _style;
    private readonly int _gutter;
    private readonly int _width;

    /// <summary>Makes a frame.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="style">The colours.</param>
    /// <param name="gutter">The columns for line numbers.</param>
    /// <param name="width">The columns for all.</param>
    public SourceFrame(TextWriter output, AnsiStyle style, int gutter, int width)
    {
        _output = output;
        _style = style;
        _gutter = gutter;
        _width = Math.Max(NarrowestWindow, width - gutter - 3);
    }

    /// <summary>The columns that the line numbers of some places need.</summary>
    public static int GutterOf(IEnumerable<Location> locations) =>
        locations.Max(l => l.Source.GetLocation(VisibleSpan(l).End).Line.ToString().Length);

    /// <summary>Writes the lines of a place.</summary>
    /// <param name="location">The place.</param>
    /// <param name="underline">What to underline it with.</param>
    /// <param name="paint">Gives the underline its colour.</param>
    public void Write(Location location, char underline, Func<string, string> paint)
    {
        var source = location.Source;
        var span = VisibleSpan(location);
        var first = source.GetLinePosition(span.Start).Line;
        var last = source.GetLinePosition(span.End).Line;
        WriteGutter("", "");
        WriteLine(first);
        if (last > first + 1)
            _output.WriteLine(_style.Frame("..."));
        if (last > first)
            WriteLine(last);

        void WriteLine(int number)
        {
            var line = source.GetLineSpan(number);
            var marked = TextSpan.FromBounds(Math.Clamp(span.Start, line.Start, line.End), Math.Clamp(span.End, line.Start, line.End));
            var window = LineWindow.Cut(source, line, marked, _width);
            WriteGutter((number + 1).ToString(), window.Text);
            WriteGutter("", new string(' ', window.MarkStart) + paint(new string(underline, window.MarkWidth)));
        }
    }

    /// <summary>Writes a line beside the frame: <c>= help: ...</c>.</summary>
    public void WriteNote(string label, string text) => _output.WriteLine($"{new string(' ', _gutter)} {_style.Frame("=")} {label} {text}");

    /// <summary>Writes a line that leads to a frame: <c>--> path:line:column</c>.</summary>
    public void WriteArrow(string arrow, string text) => _output.WriteLine($"{new string(' ', Math.Max(0, _gutter - 1))} {_style.Frame(arrow)} {text}");

    private void WriteGutter(string number, string text)
    {
        var bar = _style.Frame($"{number.PadLeft(_gutter)} |");
        _output.WriteLine(text.Length == 0 ? bar : $"{bar} {text}");
    }

    // A place that ends just past a line end is not shown as touching the line after it.
    private static TextSpan VisibleSpan(Location location)
    {
        var text = location.Source.Text;
        var (start, end) = (location.Span.Start, location.Span.End);
        while (end > start && text[end - 1] is '\n' or '\r')
            end--;
        return TextSpan.FromBounds(start, end);
    }
}
