using System.Diagnostics;
using System.Text.RegularExpressions;
using EditLint.Core.Text;

namespace EditLint.Core.Matching.Patterns;

/// <summary>
/// The matches of a pattern in a text, in order and without overlap: those that its regex finds, by the cheapest way. For <c>foreach</c>, once.
/// </summary>
internal ref struct PatternMatches
{
    // After so many places in a row where the pattern could match and does not, its regex is quicker by itself: it knows more than its places.
    private const int MostFailures = 256;
    private const int FailuresPerClock = 16;

    private readonly Pattern _pattern;
    private readonly string _text;
    private readonly ReadOnlySpan<PatternHit> _phrases;
    private readonly ReadOnlySpan<PatternHit> _places;
    private readonly WordRun? _run;
    private Regex.ValueMatchEnumerator _regexMatches;
    private Regex? _anchored;
    private Regex? _rest;
    private bool _isIndexed;
    private int _phrase;
    private int _place;
    private int _position;
    private int _tried;
    private long _began;

    internal PatternMatches(Pattern pattern, string text, WordRun? run = null)
    {
        _pattern = pattern;
        _text = text;
        _run = run;
        if (run is null)
            _regexMatches = MatchTimeLimit.For(pattern.Regex, text.Length).EnumerateMatches(text);
    }

    internal PatternMatches(Pattern pattern, string text, ReadOnlySpan<PatternHit> phrases, ReadOnlySpan<PatternHit> places)
    {
        _pattern = pattern;
        _text = text;
        _phrases = phrases;
        _places = places;
        _isIndexed = true;
    }

    public PatternMatch Current { get; private set; }

    public readonly PatternMatches GetEnumerator() => this;

    /// <summary>Turns to the next match.</summary>
    /// <exception cref="RegexMatchTimeoutException">The time limit was passed.</exception>
    public bool MoveNext()
    {
        if (_isIndexed)
            return MoveToNextHit();
        if (_run is not null)
            return MoveToNextRun(_run);
        if (!_regexMatches.MoveNext())
            return false;
        Current = new PatternMatch(_regexMatches.Current.Index, _regexMatches.Current.Length);
        return true;
    }

    private bool MoveToNextRun(WordRun run)
    {
        Current = run.Next(_text, _position);
        _position = Current.Start + Current.Length;
        return Current.Length > 0;
    }

    // At each place the alternatives count in their order, as if they were tried one after the other.
    private bool MoveToNextHit()
    {
        _tried = 0;
        while (true)
        {
            while (_phrase < _phrases.Length && _phrases[_phrase].Start < _position)
                _phrase++;
            while (_place < _places.Length && _places[_place].Start + _places[_place].Places <= _position)
                _place++;
            var phraseStart = _phrase < _phrases.Length ? _phrases[_phrase].Start : int.MaxValue;
            var placeStart = _place < _places.Length ? Math.Max(_position, _places[_place].Start) : int.MaxValue;
            if (phraseStart == int.MaxValue && placeStart == int.MaxValue)
                return false;
            if (phraseStart < placeStart || (phraseStart == placeStart && _phrases[_phrase].Alternative < _places[_place].Alternative))
            {
                Current = new PatternMatch(phraseStart, _phrases[_phrase].Length);
                _position = phraseStart + _phrases[_phrase].Length;
                return true;
            }
            if (_tried == MostFailures)
                return MoveOnByRegex(placeStart);
            if (TryRegex(placeStart, phraseStart == placeStart))
                return true;
            _position = placeStart + 1;
        }
    }

    private bool MoveOnByRegex(int start)
    {
        _isIndexed = false;
        _regexMatches = MatchTimeLimit.For(_pattern.Regex, _text.Length).EnumerateMatches(_text, start);
        return MoveNext();
    }

    // A pattern of hundreds of phrases is slow to make and to try; where none of them stands, the others are enough.
    private bool TryRegex(int start, bool hasPhrase)
    {
        var regex = hasPhrase ? _anchored ??= _pattern.Anchored(_text.Length) : _rest ??= _pattern.Rest(_text.Length);
        if (_tried == 0)
            _began = Stopwatch.GetTimestamp();
        else if ((_tried < FailuresPerClock || _tried % FailuresPerClock == 0) && Stopwatch.GetElapsedTime(_began) > regex.MatchTimeout)
            throw new RegexMatchTimeoutException(_text, regex.ToString(), regex.MatchTimeout);
        _tried++;
        var matches = regex.EnumerateMatches(_text, start);
        if (!matches.MoveNext())
            return false;
        Current = new PatternMatch(matches.Current.Index, matches.Current.Length);
        _position = Current.Start + Current.Length;
        return true;
    }
}
