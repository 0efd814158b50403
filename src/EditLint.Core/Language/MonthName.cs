namespace EditLint.Core.Language;

/// <summary>Reads the English names of the months. Stateless and thread-safe.</summary>
internal static class MonthName
{
    private const string All = "January February March April May June July August September October November December";

    private static readonly string[] Names = All.Split(' ');

    /// <summary>Reads a whole word without its full stop, such as <c>March</c>, <c>Mar</c>, <c>Sept</c> or <c>MARCH</c>; the month is 1 to 12.</summary>
    public static bool TryRead(ReadOnlySpan<char> word, out int month)
    {
        month = 0;
        if (word.Length is < 3 or > 9 || !char.IsAsciiLetterUpper(word[0]))
            return false;
        for (var i = 0; i < Names.Length; i++)
        {
            if (IsFormOf(Names[i], word))
            {
                month = i + 1;
                return true;
            }
        }
        return false;
    }

    /// <summary>The name of a month, 1 to 12.</summary>
    public static string Of(int month) => Names[month - 1];

    private static bool IsFormOf(string name, ReadOnlySpan<char> word) =>
        word.Equals(name, StringComparison.OrdinalIgnoreCase)
        || (word.Length == 3 && name.AsSpan(0, 3).Equals(word, StringComparison.OrdinalIgnoreCase))
        || (name == "September" && word.Equals("Sept", StringComparison.OrdinalIgnoreCase));
}
