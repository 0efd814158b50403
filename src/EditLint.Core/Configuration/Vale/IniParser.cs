using System.Collections.Immutable;
using System.Text;
using EditLint.Core.Text;

namespace EditLint.Core.Configuration.Vale;

/// <summary>
/// Reads the lines of an INI file: headers from <c>[</c> to the last <c>]</c>; a key up to the first <c>=</c> or <c>:</c>; comments that start
/// a line or follow a blank; values in one pair of quotes; raw values, also of several lines, between backquotes or triple quotes; and values
/// that a backslash at the end of a line continues. Used once.
/// </summary>
internal sealed class IniParser
{
    private const string TripleQuote = "\"\"\"";

    private readonly SourceText _source;
    private readonly ImmutableArray<IniError>.Builder _errors = ImmutableArray.CreateBuilder<IniError>();
    private readonly ImmutableArray<IniSection>.Builder _sections = ImmutableArray.CreateBuilder<IniSection>();
    private readonly ImmutableArray<IniEntry>.Builder _entries = ImmutableArray.CreateBuilder<IniEntry>();
    private (string Name, TextSpan Span) _header = ("", new TextSpan(0, 0));
    private int _line;

    private IniParser(SourceText source) => _source = source;

    /// <summary>The sections in the order of the file, the nameless one before the first header first.</summary>
    public static ImmutableArray<IniSection> Parse(SourceText source, out ImmutableArray<IniError> errors)
    {
        var parser = new IniParser(source);
        for (; parser._line < source.LineCount; parser._line++)
            parser.ReadLine();
        parser.CloseSection();
        errors = parser._errors.ToImmutable();
        return parser._sections.ToImmutable();
    }

    private void ReadLine()
    {
        var span = Line(_line);
        if (span.IsEmpty || _source.Text[span.Start] is '#' or ';')
            return;
        if (_source.Text[span.Start] == '[')
            ReadHeader(span);
        else
            ReadEntry(span);
    }

    private void ReadHeader(TextSpan span)
    {
        CloseSection();
        var end = _source[span].LastIndexOf(']');
        if (end < 0)
            _errors.Add(new IniError(span, "The header of the section has no ']'. Write it as '[*.md]'."));
        var name = Trim(TextSpan.FromBounds(span.Start + 1, end < 0 ? span.End : span.Start + end));
        if (end >= 0 && name.IsEmpty)
            _errors.Add(new IniError(span, "The section has no name. Write '[*]' for all files, or a pattern such as '[*.md]'."));
        _header = (_source[name].ToString(), name);
    }

    private void CloseSection()
    {
        _sections.Add(new IniSection(_header.Name, _header.Span, _entries.ToImmutable()));
        _entries.Clear();
    }

    private void ReadEntry(TextSpan span)
    {
        var delimiter = _source[span].IndexOfAny('=', ':');
        if (delimiter < 0)
        {
            _errors.Add(new IniError(span, "This line has no '='. Write 'Key = value', or put '#' in front to make it a comment."));
            return;
        }
        var key = Trim(new TextSpan(span.Start, delimiter));
        var value = Trim(TextSpan.FromBounds(span.Start + delimiter + 1, span.End));
        var read = ReadValue(value, out var hasComment);
        if (key.IsEmpty)
            _errors.Add(new IniError(span, "There is no key in front of the '='. Write 'Key = value'."));
        else
            _entries.Add(new IniEntry(_source[key].ToString(), key, read, hasComment));
    }

    private IniValue ReadValue(TextSpan span, out bool hasComment)
    {
        hasComment = false;
        var text = _source[span];
        if (text.StartsWith("`"))
            return ReadRaw(span, "`");
        if (text.StartsWith(TripleQuote))
            return ReadRaw(span, TripleQuote);
        if (text.EndsWith("\\"))
            return ReadContinued(span);
        var end = IniQuotation.FindComment(text);
        hasComment = end < text.Length;
        var whole = Trim(new TextSpan(span.Start, end));
        return Value(IniQuotation.IsWrapped(_source[whole]) ? new TextSpan(whole.Start + 1, whole.Length - 2) : whole, whole);
    }

    // What follows the closing quote on its line is passed over, as in Vale.
    private IniValue ReadRaw(TextSpan span, string quote)
    {
        var start = span.Start + quote.Length;
        for (var line = _line; line < _source.LineCount; line++)
        {
            var from = line == _line ? start : _source.GetLineSpan(line).Start;
            var close = _source[TextSpan.FromBounds(from, _source.GetLineSpan(line).End)].LastIndexOf(quote);
            if (close < 0)
                continue;
            _line = line;
            return Value(TextSpan.FromBounds(start, from + close), TextSpan.FromBounds(span.Start, from + close + quote.Length));
        }
        _errors.Add(new IniError(new TextSpan(span.Start, quote.Length), $"The value that {quote} opens has no end. Close it with {quote}."));
        return Value(TextSpan.FromBounds(start, span.End), span);
    }

    private IniValue ReadContinued(TextSpan span)
    {
        var text = new StringBuilder();
        var places = ImmutableArray.CreateBuilder<int>();
        var end = span.End;
        var part = span;
        while (true)
        {
            var isContinued = _source[part].EndsWith("\\");
            for (var i = part.Start; i < part.End - (isContinued ? 1 : 0); i++)
            {
                text.Append(_source.Text[i]);
                places.Add(i);
            }
            if (!isContinued || _line + 1 >= _source.LineCount || Line(_line + 1) is not { IsEmpty: false } next)
                return new IniValue(text.ToString(), places.ToImmutable(), TextSpan.FromBounds(span.Start, end));
            _line++;
            part = next;
            end = next.End;
        }
    }

    private IniValue Value(TextSpan text, TextSpan span) =>
        new(_source[text].ToString(), [.. Enumerable.Range(text.Start, text.Length)], span);

    private TextSpan Line(int line)
    {
        var span = _source.GetLineSpan(line);
        // A byte order mark that the decoder left, as in a text that an editor pasted.
        return Trim(line == 0 && _source.Text.StartsWith('\uFEFF') ? TextSpan.FromBounds(1, span.End) : span);
    }

    private TextSpan Trim(TextSpan span)
    {
        var text = _source[span];
        var start = text.Length - text.TrimStart().Length;
        return new TextSpan(span.Start + start, text.Trim().Length);
    }
}
