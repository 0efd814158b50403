namespace EditLint.Core.Checks;

/// <summary><c>match: $lower</c> and <c>match: $upper</c>: all letters small, or all capital. A text with an exception in it passes.</summary>
internal sealed class UniformCase(bool isUpper, PhraseExceptions exceptions) : LetterCase
{
    public override bool Accepts(string text) => text == Expected(text) || exceptions.StandIn(text);

    public override string Expected(string text) => isUpper ? text.ToUpperInvariant() : text.ToLowerInvariant();
}
