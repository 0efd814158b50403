using System.Text;
using System.Text.RegularExpressions;

namespace EditLint.Core.Checks;

/// <summary>
/// The replacement of an <c>edit</c> as Vale writes it, in the notation of RE2: <c>$1</c>, <c>${1}</c>, <c>$name</c>, <c>${name}</c>, <c>$$</c>. A name without braces is as long
/// as can be, so that <c>$1x</c> is the group <c>1x</c>; a group that is not there, or took no part, is empty. Stateless and thread-safe.
/// </summary>
internal static class ReplacementTemplate
{
    /// <summary>The text that a template makes of a match.</summary>
    public static string Expand(Match match, string template)
    {
        if (!template.Contains('$'))
            return template;
        var result = new StringBuilder(template.Length + match.Length);
        for (var i = 0; i < template.Length; i++)
        {
            if (template[i] != '$')
            {
                result.Append(template[i]);
            }
            else if (i + 1 < template.Length && template[i + 1] == '$')
            {
                result.Append('$');
                i++;
            }
            else if (TryReadName(template, i + 1, out var name, out var length))
            {
                result.Append(match.Groups[name].Value);
                i += length;
            }
            else
            {
                result.Append('$');
            }
        }
        return result.ToString();
    }

    private static bool TryReadName(string template, int start, out string name, out int length)
    {
        var isBraced = start < template.Length && template[start] == '{';
        var first = isBraced ? start + 1 : start;
        var end = first;
        while (end < template.Length && (char.IsLetterOrDigit(template[end]) || template[end] == '_'))
            end++;
        name = template[first..end];
        length = end - start + (isBraced ? 1 : 0);
        return end > first && (!isBraced || (end < template.Length && template[end] == '}'));
    }
}
