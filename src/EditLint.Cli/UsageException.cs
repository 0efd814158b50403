namespace EditLint.Cli;

/// <summary>The command line asks for something that cannot be done. The message goes to the user as it is.</summary>
internal sealed class UsageException : Exception
{
    public UsageException(string message)
        : base(message)
    {
    }
}
