using System.Text.RegularExpressions;

namespace EditLint.Core.Checks;

/// <summary><c>match</c> with a pattern: it, or an exception, must stand somewhere in the text.</summary>
internal sealed class PatternCase(Regex pattern, string written, PhraseExceptions exceptions) : LetterCase
{
    public override bool Accepts(string text) => pattern.IsMatch(text) || exceptions.StandIn(text);

    public override string Expected(string text) => written;
}
