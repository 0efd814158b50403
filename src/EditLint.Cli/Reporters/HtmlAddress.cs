namespace EditLint.Cli.Reporters;

/// <summary>Tells which addresses a page may link to. Stateless and thread-safe.</summary>
internal static class HtmlAddress
{
    /// <summary>True for a web page or a mail address: nothing that a browser would run.</summary>
    public static bool IsSafe(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto" && !address.AsSpan().ContainsAnyInRange('\0', ' ');
}
