using System.Text;

namespace EditLint.Core.Checks;

/// <summary>
/// Makes the keys of a substitution fit to stand side by side in one pattern, where each has one group of its own: the groups inside
/// a key no longer capture, or are named when the key refers back to them. Stateless and thread-safe.
/// </summary>
internal static class SwapKey
{
    /// <summary>The key with its groups rewritten.</summary>
    /// <param name="key">The key as the rule has it.</param>
    /// <param name="ordinal">The place of the key among its fellows, which keeps the names apart.</param>
    public static string WithoutCaptures(string key, int ordinal)
    {
        if (!key.Contains('('))
            return key;
        var refersBack = Scan(key, (_, _) => { });
        var result = new StringBuilder(key.Length + 16);
        var copied = 0;
        var groups = 0;
        Scan(key, (index, isGroup) =>
        {
            result.Append(key, copied, index - copied);
            if (isGroup)
                result.Append(refersBack ? $"(?<k{ordinal}g{++groups}>" : "(?:");
            else
                result.Append($@"\k<k{ordinal}g{key[index + 1]}>");
            copied = index + (isGroup ? 1 : 2);
        });
        return result.Append(key, copied, key.Length - copied).ToString();
    }

    // Calls the action for each capturing '(' without a name and for each '\1' to '\9', in order; true when there is one of the latter.
    private static bool Scan(string key, Action<int, bool> found)
    {
        var hasReference = false;
        var isInSet = false;
        for (var i = 0; i < key.Length; i++)
        {
            switch (key[i])
            {
                case '\\':
                    if (!isInSet && i + 1 < key.Length && key[i + 1] is >= '1' and <= '9')
                    {
                        hasReference = true;
                        found(i, false);
                    }
                    i++;
                    break;
                case '[' when !isInSet:
                    isInSet = true;
                    // A ']' right after the start of a set is a member of it.
                    i += i + 1 < key.Length && key[i + 1] == '^' ? 1 : 0;
                    i += i + 1 < key.Length && key[i + 1] == ']' ? 1 : 0;
                    break;
                case ']':
                    isInSet = false;
                    break;
                case '(' when !isInSet && !(i + 1 < key.Length && key[i + 1] == '?'):
                    found(i, true);
                    break;
            }
        }
        return hasReference;
    }
}
