using System.Text.RegularExpressions;

namespace EditLint.Core.Checks;

/// <summary>Compares a text with its expected form, word by word in the order in which they stand. Immutable and thread-safe.</summary>
internal sealed class CaseScore
{
    /// <summary>The pattern of a word, punctuation behind it included; asterisks stand for code.</summary>
    public const string Word = @"[\p{N}\p{L}*]+[^\s]*";

    private readonly PhraseExceptions _exceptions;
    private readonly double _threshold;
    private readonly Regex _word;

    /// <summary>Makes a comparison.</summary>
    /// <param name="exceptions">What is right however it is written; one of several words counts as one word.</param>
    /// <param name="threshold">The share of right words, from 0 to 1, from which on a text passes.</param>
    public CaseScore(PhraseExceptions exceptions, double threshold)
    {
        _exceptions = exceptions;
        _threshold = threshold;
        _word = ValeRegex.Create(exceptions.Pattern is { } pattern ? $"{pattern}|{Word}" : Word);
    }

    /// <summary>True when enough words are right; a text without words is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="expected">Its expected form.</param>
    /// <param name="isRight">Given a word that is neither as expected nor an exception and whether it is the first: true when it is right all the same, null when the text fails by it.</param>
    public bool Passes(string text, string expected, Func<string, bool, bool?> isRight)
    {
        if (text == expected)
            return true;
        var words = 0;
        var right = 0;
        var wanted = _word.Match(expected);
        for (var found = _word.Match(text); found.Success; found = found.NextMatch())
        {
            words++;
            if (!wanted.Success || found.ValueSpan.SequenceEqual(wanted.ValueSpan) || _exceptions.StandIn(found.Value))
                right++;
            else if (isRight(found.Value, words == 1) is not { } verdict)
                return false;
            else if (verdict)
                right++;
            wanted = wanted.NextMatch();
        }
        return words == 0 || (double)right / words >= _threshold;
    }
}
