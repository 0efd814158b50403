namespace EditLint.Core.Checks;

/// <summary>The capitals that a rule of kind <c>capitalization</c> asks for. Implementations are immutable and thread-safe.</summary>
internal abstract class LetterCase
{
    /// <summary>True when the text is as it should be.</summary>
    public abstract bool Accepts(string text);

    /// <summary>The text as it should be, as long as it was; or, of a pattern, the pattern.</summary>
    public abstract string Expected(string text);
}
