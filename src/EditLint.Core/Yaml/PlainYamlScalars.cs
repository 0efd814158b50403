using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using EditLint.Core.Text;

namespace EditLint.Core.Yaml;

/// <summary>The texts of plain YAML: as they stand, in quotation marks, as blocks, and in brackets. All that is out of the ordinary gives null.</summary>
/// <param name="text">The text.</param>
/// <param name="offset">What is added to all places.</param>
internal sealed class PlainYamlScalars(string text, int offset)
{
    private static readonly SearchValues<char> Indicators = SearchValues.Create(",[]{}#&*!|>'\"%@`?:=");
    private static readonly SearchValues<char> LineStops = SearchValues.Create("\n:#");
    private static readonly SearchValues<char> FlowStops = SearchValues.Create("\n:#,[]{}?");

    /// <summary>The place of the colon when a key starts here, or -1.</summary>
    public int KeyEnd(int start)
    {
        var end = start < text.Length ? EndOfText(start, LineStops) : -1;
        // An asterisk after a blank is, to the parser, something that it never is in YAML.
        return end > start && IsColon(end) && text[end - 1] != ' ' && !text.AsSpan(start, end - start).Contains(" *", StringComparison.Ordinal) ? end : -1;
    }

    /// <summary>A text between two places of one line, as it stands or in quotation marks.</summary>
    public YamlScalar? ReadInline(int start, int end)
    {
        if (text[start] is not ('"' or '\''))
            return new YamlScalar(text[start..end], IsPlain: true, TextSpan.FromBounds(offset + start, offset + end));
        return ValueOf(text.AsSpan(start + 1, end - start - 2), text[start]) is { } value ? new YamlScalar(value, IsPlain: false, TextSpan.FromBounds(offset + start, offset + end)) : null;
    }

    /// <summary>The text that starts here and goes to the end of its line at most.</summary>
    public YamlScalar? ReadLine(int start, out int end)
    {
        end = EndOfText(start, LineStops);
        if (end <= start || IsColon(end))
            return null;
        while (text[end - 1] == ' ')
            end--;
        return ReadInline(start, end);
    }

    /// <summary>A block after <c>|</c> or <c>&gt;</c>.</summary>
    /// <param name="start">The place of the mark.</param>
    /// <param name="column">The column that the block's lines must be to the right of.</param>
    /// <param name="end">The start of the line after it.</param>
    public YamlScalar? ReadBlock(int start, int column, out int end)
    {
        end = start;
        var chomping = start + 1 < text.Length ? text[start + 1] : '\n';
        var line = start + (chomping is '-' or '+' ? 2 : 1);
        if (line >= text.Length || text[line] != '\n' || text[^1] != '\n')
            return null;
        line++;
        var indent = -1;
        var value = new StringBuilder();
        var content = 0;
        var breaks = 0;
        for (; line < text.Length; line = text.IndexOf('\n', line) + 1)
        {
            var first = line;
            while (text[first] == ' ')
                first++;
            if (text[first] == '\n')
            {
                // Blanks in an empty line may count, or not.
                if (first > line)
                    return null;
                breaks++;
                continue;
            }
            if (first - line <= column)
                break;
            if (indent < 0)
                indent = first - line;
            // The parser folds lines that are indented more in its own way.
            if (first - line < indent || (text[start] == '>' && first - line > indent))
                return null;
            var lineEnd = text.IndexOf('\n', first);
            value.Append(text[start] == '|' || content == 0 ? new string('\n', breaks) : breaks == 1 ? " " : new string('\n', breaks - 1)).Append(text, line + indent, lineEnd - line - indent);
            breaks = 1;
            content = lineEnd;
        }
        if (indent < 0 || breaks > 1)
            return null;
        end = line;
        if (chomping != '-')
            value.Append('\n');
        return new YamlScalar(value.ToString(), IsPlain: false, TextSpan.FromBounds(offset + start, offset + end));
    }

    /// <summary>A list or mapping of texts in brackets.</summary>
    /// <param name="start">The opening bracket.</param>
    /// <param name="column">The column that further lines must be to the right of.</param>
    /// <param name="end">The place after the closing one.</param>
    public YamlNode? ReadFlow(int start, int column, out int end)
    {
        var isMapping = text[start] == '{';
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        end = start + 1;
        while (true)
        {
            Skip(ref end, column);
            if (end >= text.Length)
                return null;
            if (text[end] == (isMapping ? '}' : ']') && (isMapping ? entries.Count : items.Count) == 0)
                break;
            if (ReadFlowScalar(ref end) is not { } scalar)
                return null;
            if (isMapping)
            {
                if (end >= text.Length || !IsColon(end))
                    return null;
                end++;
                Skip(ref end, column);
                if (ReadFlowScalar(ref end) is not { } value)
                    return null;
                entries.Add(new YamlEntry(scalar, value));
            }
            else
            {
                items.Add(scalar);
            }
            Skip(ref end, column);
            if (end >= text.Length || text[end] is not (',' or '}' or ']'))
                return null;
            if (text[end] == (isMapping ? '}' : ']'))
                break;
            if (text[end] != ',')
                return null;
            end++;
        }
        end++;
        var span = TextSpan.FromBounds(offset + start, offset + end);
        return isMapping ? new YamlMapping(entries.DrainToImmutable(), span) : new YamlSequence(items.DrainToImmutable(), span);
    }

    private YamlScalar? ReadFlowScalar(ref int position)
    {
        var start = position;
        var end = position < text.Length ? EndOfText(start, FlowStops) : -1;
        if (end <= start)
            return null;
        position = end;
        while (text[end - 1] == ' ')
            end--;
        return ReadInline(start, end);
    }

    // To the next text of the brackets; to the end, as if nothing followed, where a line is too far to the left.
    private void Skip(ref int position, int column)
    {
        while (position < text.Length && text[position] is ' ' or '\n')
        {
            var line = ++position;
            if (text[line - 1] == ' ')
                continue;
            while (position < text.Length && text[position] == ' ')
                position++;
            if (position < text.Length && text[position] != '\n' && position - line <= column)
                position = text.Length;
        }
    }

    private bool IsColon(int index) => index < text.Length && text[index] == ':' && (index + 1 == text.Length || text[index + 1] is ' ' or '\n');

    // Where a text of one line ends: at a colon, a comment, a bracket, or with the line; -1 when it is none, or a strange one.
    private int EndOfText(int start, SearchValues<char> stops)
    {
        if (text[start] is '"' or '\'')
            return EndOfQuoted(start);
        if (Indicators.Contains(text[start]) || (text[start] == '-' && (start + 1 == text.Length || text[start + 1] is ' ' or '\n' or ',' or '[' or ']' or '{' or '}')))
            return -1;
        for (var end = start; ; end++)
        {
            var next = text.AsSpan(end).IndexOfAny(stops);
            if (next < 0)
                return text.Length;
            end += next;
            if (text[end] == ':')
            {
                if (IsColon(end))
                    return end;
                // In brackets a colon has meanings of its own.
                if (stops == FlowStops)
                    return -1;
            }
            else if (text[end] == '#')
            {
                if (text[end - 1] == ' ')
                    return end;
            }
            else
            {
                return text[end] == '?' ? -1 : end;
            }
        }
    }

    private int EndOfQuoted(int start)
    {
        var quote = text[start];
        for (var end = start + 1; end < text.Length && text[end] != '\n'; end++)
        {
            if (text[end] == '\\' && quote == '"')
                end++;
            else if (text[end] == quote && (quote == '"' || end + 1 >= text.Length || text[end + 1] != '\''))
                return end + 1;
            else if (text[end] == quote)
                end++;
        }
        return -1;
    }

    private static string? ValueOf(ReadOnlySpan<char> written, char quote)
    {
        if (quote == '\'')
            return written.Contains('\'') ? written.ToString().Replace("''", "'", StringComparison.Ordinal) : written.ToString();
        if (!written.Contains('\\'))
            return written.ToString();
        var value = new StringBuilder(written.Length);
        for (var i = 0; i < written.Length; i++)
        {
            if (written[i] != '\\')
            {
                value.Append(written[i]);
                continue;
            }
            switch (++i < written.Length ? written[i] : ' ')
            {
                case '\\' or '"':
                    value.Append(written[i]);
                    break;
                case 'n':
                    value.Append('\n');
                    break;
                case 't':
                    value.Append('\t');
                    break;
                default:
                    return null;
            }
        }
        return value.ToString();
    }
}
