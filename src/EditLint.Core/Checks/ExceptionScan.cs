using System.Text.RegularExpressions;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>The exceptions of a rule over one text. Goes through the text once, so the questions must come in rising order.</summary>
internal sealed class ExceptionScan
{
    public static readonly ExceptionScan None = new("", null, null);

    private readonly string _text;
    private readonly Lazy<Regex>? _covering;
    private readonly Lazy<Regex>? _around;
    private Match? _phrase;

    /// <summary>Makes the scan of one text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="covering">What must match in a span to let it pass; null when there are no exceptions.</param>
    /// <param name="around">What lets pass all that lies inside its matches in the text, or null.</param>
    public ExceptionScan(string text, Lazy<Regex>? covering, Lazy<Regex>? around)
    {
        _text = text;
        _covering = covering;
        _around = around;
    }

    /// <summary>True when the rule must let the span of the text pass.</summary>
    public bool Covers(TextSpan span)
    {
        if (_covering is null)
            return false;
        if (_covering.Value.IsMatch(_text.AsSpan(span.Start, span.Length).Trim()))
            return true;
        if (_around is null)
            return false;
        _phrase ??= MatchTimeLimit.For(_around.Value, _text.Length).Match(_text);
        while (_phrase.Success && _phrase.Index + _phrase.Length <= span.Start)
            _phrase = _phrase.NextMatch();
        return _phrase.Success && _phrase.Index <= span.Start && _phrase.Index + _phrase.Length >= span.End;
    }
}
