using System.Text.RegularExpressions;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>The exceptions of a rule over one text. Goes through the text once, so the questions must come in rising order.</summary>
internal sealed class ExceptionScan
{
    public static readonly ExceptionScan None = new("", null, null);

    private readonly string _text;
    private readonly Lazy<Regex>? _inside;
    private readonly Lazy<Regex>? _around;
    private Match? _phrase;

    public ExceptionScan(string text, Lazy<Regex>? inside, Lazy<Regex>? around)
    {
        _text = text;
        _inside = inside;
        _around = around;
    }

    /// <summary>True when the rule must let the span of the text pass.</summary>
    public bool Covers(TextSpan span)
    {
        if (_inside is null)
            return false;
        if (_inside.Value.IsMatch(_text.AsSpan(span.Start, span.Length).Trim()))
            return true;
        if (_around is null)
            return false;
        _phrase ??= MatchTimeLimit.For(_around.Value, _text.Length).Match(_text);
        while (_phrase.Success && _phrase.Index + _phrase.Length <= span.Start)
            _phrase = _phrase.NextMatch();
        return _phrase.Success && _phrase.Index <= span.Start && _phrase.Index + _phrase.Length >= span.End;
    }
}
