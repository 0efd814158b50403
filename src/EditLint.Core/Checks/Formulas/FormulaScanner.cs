using EditLint.Core.Text;

namespace EditLint.Core.Checks.Formulas;

/// <summary>Takes a formula apart into words, one at a time. Any text can be taken apart; the parser judges it.</summary>
internal sealed class FormulaScanner(string text)
{
    private static readonly string[] LongMarks = ["&&", "||", "==", "!=", "<=", ">="];

    private int _position;

    public FormulaToken Next()
    {
        while (_position < text.Length && char.IsWhiteSpace(text[_position]))
            _position++;
        if (_position == text.Length)
            return new FormulaToken(FormulaTokenKind.End, "", new TextSpan(_position, 0));
        var first = text[_position];
        if (char.IsAsciiDigit(first) || (first == '.' && IsDigit(_position + 1)))
            return Take(FormulaTokenKind.Number, EndOfNumber());
        if (char.IsLetter(first) || first == '_')
            return Take(FormulaTokenKind.Name, EndOfName());
        var mark = Array.Find(LongMarks, m => string.CompareOrdinal(text, _position, m, 0, m.Length) == 0);
        var isPair = char.IsHighSurrogate(first) && _position + 1 < text.Length && char.IsLowSurrogate(text[_position + 1]);
        return Take(FormulaTokenKind.Mark, _position + (mark is not null || isPair ? 2 : 1));
    }

    private FormulaToken Take(FormulaTokenKind kind, int end)
    {
        var span = TextSpan.FromBounds(_position, end);
        _position = end;
        return new FormulaToken(kind, text.Substring(span.Start, span.Length), span);
    }

    private int EndOfNumber()
    {
        var end = EndOfDigits(_position);
        if (end < text.Length && text[end] == '.')
            end = EndOfDigits(end + 1);
        if (end >= text.Length || text[end] is not ('e' or 'E'))
            return end;
        var exponent = end + 1 < text.Length && text[end + 1] is '+' or '-' ? end + 2 : end + 1;
        return IsDigit(exponent) ? EndOfDigits(exponent) : end;
    }

    private int EndOfDigits(int position)
    {
        while (IsDigit(position))
            position++;
        return position;
    }

    private int EndOfName()
    {
        var end = _position;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_' || (text[end] == '.' && end + 1 < text.Length && char.IsLetter(text[end + 1]))))
            end++;
        return end;
    }

    private bool IsDigit(int position) => position < text.Length && char.IsAsciiDigit(text[position]);
}
