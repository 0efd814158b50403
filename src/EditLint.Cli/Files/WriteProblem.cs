namespace EditLint.Cli.Files;

/// <summary>Why something cannot be written, in few words and without the name of a temporary file, which nobody knows.</summary>
internal static class WriteProblem
{
    /// <summary>True for a failure of the system, and not of the program.</summary>
    public static bool Is(Exception exception) => exception is IOException or UnauthorizedAccessException;

    /// <summary>The reason, as the end of a sentence without its point.</summary>
    public static string Of(Exception exception) => exception switch
    {
        DirectoryNotFoundException => "its folder does not exist",
        UnauthorizedAccessException { InnerException: IOException reason } => Of(reason),
        UnauthorizedAccessException => "permission is denied",
        _ => exception.Message.Split(" : '")[0].TrimEnd('.'),
    };
}
