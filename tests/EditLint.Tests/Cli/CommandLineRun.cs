using System.Text;
using EditLint.Cli;

namespace EditLint.Tests.Cli;

/// <summary>What the program did with some arguments, in this process.</summary>
internal sealed record CommandLineRun(int ExitCode, string Output, string Error)
{
    public static CommandLineRun In(TemporaryFolder folder, params string[] arguments) => Of(folder, "", [], arguments);

    public static CommandLineRun Of(TemporaryFolder folder, string input, Dictionary<string, string> environment, params string[] arguments) =>
        At(folder.Path, input, environment, arguments);

    public static CommandLineRun At(string workingFolder, string input, Dictionary<string, string> environment, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = EditLintCommandLine.Run(arguments, new Terminal
        {
            Input = new MemoryStream(Encoding.UTF8.GetBytes(input)),
            Output = output,
            Error = error,
            WorkingFolder = workingFolder,
            GetEnvironmentVariable = environment.GetValueOrDefault,
        });
        return new CommandLineRun(code, output.ToString(), error.ToString());
    }
}
