namespace EditLint.Cli.Reporters;

/// <summary>Numbers with their nouns.</summary>
internal static class Count
{
    /// <summary>"1 file", "2 files".</summary>
    public static string Of(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";

    /// <summary>"1 fix", "2 fixes".</summary>
    public static string Of(int number, string noun, string plural) => number == 1 ? $"1 {noun}" : $"{number} {plural}";

    /// <summary>"a, b and c".</summary>
    public static string List(IReadOnlyList<string> items) =>
        items.Count < 2 ? string.Concat(items) : $"{string.Join(", ", items.SkipLast(1))} and {items[^1]}";
}
