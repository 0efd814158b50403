using System.Text;

namespace EditLint.ValeConformance.Filtering;

/// <summary>Takes a filter apart into tokens.</summary>
internal static class FilterLexer
{
    private static readonly string[] Symbols = ["==", "!=", "<=", ">=", "&&", "||", "!", "<", ">", "(", ")", "[", "]", ","];

    /// <summary>The tokens, the last of which is <see cref="FilterTokenKind.End"/>.</summary>
    /// <exception cref="FormatException">A character begins no token, or a text has no end.</exception>
    public static List<FilterToken> Tokenize(string text)
    {
        var tokens = new List<FilterToken>();
        var i = 0;
        while (i < text.Length)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }
            var start = i;
            var token = Next(text, ref i);
            tokens.Add(token with { Position = start });
        }
        tokens.Add(new FilterToken(FilterTokenKind.End, "", text.Length));
        return tokens;
    }

    private static FilterToken Next(string text, ref int i)
    {
        var c = text[i];
        if (c is '"' or '\'' or '`')
            return new FilterToken(FilterTokenKind.Text, Quoted(text, ref i), 0);
        if (char.IsAsciiDigit(c))
            return new FilterToken(FilterTokenKind.Number, TakeWhile(text, ref i, d => char.IsAsciiDigit(d) || d == '.'), 0);
        if (c == '.' && i + 1 < text.Length && char.IsAsciiLetter(text[i + 1]))
        {
            i++;
            return new FilterToken(FilterTokenKind.Property, TakeWhile(text, ref i, char.IsAsciiLetterOrDigit), 0);
        }
        if (char.IsAsciiLetter(c))
            return new FilterToken(FilterTokenKind.Word, TakeWhile(text, ref i, char.IsAsciiLetterOrDigit), 0);
        foreach (var symbol in Symbols)
        {
            if (string.CompareOrdinal(text, i, symbol, 0, symbol.Length) != 0)
                continue;
            i += symbol.Length;
            return new FilterToken(FilterTokenKind.Symbol, symbol, 0);
        }
        throw new FormatException($"The filter has a '{c}' at {i + 1} that means nothing.");
    }

    private static string Quoted(string text, ref int i)
    {
        var mark = text[i++];
        var value = new StringBuilder();
        for (; i < text.Length && text[i] != mark; i++)
        {
            if (text[i] == '\\' && mark != '`' && i + 1 < text.Length)
                i++;
            value.Append(text[i]);
        }
        if (i++ == text.Length)
            throw new FormatException("A text in the filter has no end.");
        return value.ToString();
    }

    private static string TakeWhile(string text, ref int i, Func<char, bool> belongs)
    {
        var start = i;
        while (i < text.Length && belongs(text[i]))
            i++;
        return text[start..i];
    }
}
