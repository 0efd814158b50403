using System.Text.Json;
using EditLint.Cli;
using EditLint.ValeConformance.Host;

namespace EditLint.Tests;

public sealed class ValeHostTests
{
    private const string Json = "--output=JSON";

    [Fact]
    public void An_alert_is_printed_as_the_object_that_Vale_prints()
    {
        using var folder = Folder().With("a.md", "Plain \U0001F600 <b>plain</b>: they utilize it.");

        Run(folder, [Json, "a.md"]).Output.ShouldBe("""
            {
              "a.md": [
                {
                  "Action": {
                    "Name": "replace",
                    "Params": [
                      "use",
                      "employ"
                    ]
                  },
                  "Span": [
                    28,
                    34
                  ],
                  "Check": "House.Plain",
                  "Description": "Short words.",
                  "Link": "https://example.org/?a=1\u0026b=\u003c2\u003e",
                  "Message": "Use 'use' or 'employ' instead of \"utilize\".",
                  "Severity": "error",
                  "Match": "utilize",
                  "Line": 1
                }
              ]
            }

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Alerts_stand_under_the_path_of_their_file_and_files_without_any_do_not_stand_there()
    {
        using var folder = Folder().With("b.md", "Utilize. utilize.").With("a.md", "utilize").With("clean.md", "use");
        using var report = JsonDocument.Parse(Run(folder, [Json, "--glob=*.md", "."]).Output);

        report.RootElement.EnumerateObject().Select(file => $"{file.Name} {file.Value.GetArrayLength()}").ShouldBe(["a.md 1", "b.md 1"]);
    }

    [Fact]
    public void Nothing_found_is_an_empty_object()
    {
        using var folder = Folder();

        Run(folder, [Json, "--ext=.md", "use it"]).ShouldBe((0, "{}\n", ""));
    }

    [Theory]
    [InlineData("*.{md,txt}", "a.md b.txt")]
    [InlineData("!*.md", "b.txt c.html")]
    [InlineData("sub/**/*.md", "sub/deep/d.md")]
    public void A_glob_has_braces_and_negation(string glob, string paths)
    {
        using var folder = Folder().With("a.md", "utilize").With("b.txt", "utilize").With("c.html", "utilize").With("sub/deep/d.md", glob.StartsWith("sub", StringComparison.Ordinal) ? "utilize" : "use");

        Run(folder, [$"--glob={glob}", "a.md", "b.txt", "c.html", "sub"]).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(':')[0]).ShouldBe(paths.Split(' '));
    }

    [Fact]
    public void A_file_that_Vale_does_not_take_apart_has_no_sentences()
    {
        using var folder = Folder().With("styles/House/Long.yml", "extends: occurrence\nmessage: Long.\nscope: sentence\nmax: 1\ntoken: word\n")
            .With("a.txt", "word word").With("a.log", "word word utilize");

        Run(folder, ["a.txt", "a.log"]).Output.ShouldBe("a.log:1:11:House.Plain:Use 'use' or 'employ' instead of \"utilize\".\na.txt:1:1:House.Long:Long.\n");
        Run(folder, ["--ignore-syntax", "a.txt"]).Output.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("--nonesuch", "a.md", "There is no option --nonesuch.")]
    [InlineData("a.md", "gone.md", "There is no file or folder 'gone.md'.")]
    public void A_command_line_that_makes_no_sense_is_said_and_fails(string first, string second, string message)
    {
        using var folder = Folder().With("a.md");

        Run(folder, [first, second]).ShouldBe((2, "", message + "\n"));
    }

    private static TemporaryFolder Folder() => new TemporaryFolder()
        .With(".vale.ini", "StylesPath = styles\n[*]\nBasedOnStyles = House\n")
        .With("styles/House/Plain.yml", """
            extends: substitution
            message: 'Use "%s" instead of "%s".'
            level: error
            description: Short words.
            link: https://example.org/?a=1&b=<2>
            action: { name: replace }
            swap: { utilize: use|employ }
            """);

    private static (int ExitCode, string Output, string Error) Run(TemporaryFolder folder, string[] arguments)
    {
        using var input = new MemoryStream();
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = ValeHost.Run(arguments, new Terminal { Input = input, Output = output, Error = error, WorkingFolder = folder.Path });
        return (code, output.ToString(), error.ToString());
    }
}
