using EditLint.Core.Text;

namespace EditLint.Core.Language;

/// <summary>The characters that sentences end with, are wrapped in, or are listed under.</summary>
internal static class Marks
{
    /// <summary>Every character at which a sentence may end, a bracket opens or closes, or a list item begins.</summary>
    public static readonly CharacterSearch Candidates = new(".!?…‼⁇⁈⁉‽()[]•⁃‣▪■●◦");

    public static bool IsTerminator(char c) => c is '.' || IsStrong(c) || c == '…';

    /// <summary>True for the marks that no abbreviation ends with.</summary>
    public static bool IsStrong(char c) => c is '!' or '?' or '‼' or (>= '⁇' and <= '⁉') or '‽';

    public static bool IsBullet(char c) => c is '•' or '⁃' or '‣' or '▪' or '■' or '●' or '◦';

    public static bool IsClosingQuote(char c) => c is '"' or '\'' or '”' or '’' or '»' or '›';

    /// <summary>What may stand between a full stop and the white space after it: closing quotes and brackets, note signs.</summary>
    public static bool IsCloser(char c) =>
        IsClosingQuote(c) || c is ')' or ']' or '}' or '*' or '†' or '‡' or '¹' or '²' or '³' or (>= '⁰' and <= '⁹');

    /// <summary>What may stand between white space and the first letter of a sentence.</summary>
    public static bool IsOpener(char c) =>
        c is '"' or '\'' or '“' or '”' or '‘' or '’' or '„' or '«' or '‹' or '(' or '[' or '{' or '¿' or '¡' or '*' or '_' or '-' or '–' or '—';

    public static bool IsApostrophe(char c) => c is '\'' or '’';

    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';
}
