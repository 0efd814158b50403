namespace EditLint.Tests.Support;

/// <summary>The text of a shipped rule, for tests that run it alone over texts of any format.</summary>
internal static class RuleText
{
    /// <summary>Reads <c>rules/{pack}/{name}.yml</c>.</summary>
    public static string Of(string pack, string name) => File.ReadAllText(Path.Combine(Repository.Root, "rules", pack, $"{name}.yml"));
}
