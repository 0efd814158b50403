using System.CommandLine;
using EditLint.Cli.Configuration;

namespace EditLint.Cli.Commands;

/// <summary>The command line of <c>editlint test</c>.</summary>
internal static class TestCommand
{
    private const string Details = """
        Each rule file carries examples, and the test runs them all:

          examples:
            - bad: They [|utilize|] the map.        what the rule must find, exactly, stands in [|marks|]
              message: Write "use".                 what the finding says; of several findings a list, or one text for all
              fixed: They use the map.              the text after all fixes; a list says what each cure of one finding gives
            - bad: |
                A {|first:storm|} came.

                The [|storm|] went.
              related: [first]                      other places that the finding speaks of, in order, marked {|name:like this|};
                                                    'related: { first: the first time }' says also what is said of a place
            - good: Bed utilization rose.           a text that comes close and must be left alone
              format: txt                           md when nothing is said; txt or html

            - bad: "# {|first:Rain falls|}"         a rule that looks at the whole run is shown more than one article, which may
              articles:                             have marks too; the example's own text is 'example.md' among them
                other.md: "# [|Rain falls|]"
              related: [first]

          An example may give its rule what it draws on: 'accept' and 'reject' (words of a vocabulary), 'dictionary' (all words
          that are spelt rightly), 'files' (what stands around the article).

        A rule must have docs, a bad and a good example. Whatever the examples say of them, fixes must come to rest, and neither
        one of them alone nor all together may bring a finding that was not there before.

        With --watch the test runs again whenever a rule file, the folder of one, or the configuration changes, until Ctrl-C
        ends it, which is no failure.

        Exit codes:
          0    every rule does what its examples say; also the end of --watch
          1    a rule does not
          2    wrong usage, or a rule file that could not be loaded; the others are tested
          130  interrupted

        """;

    public static Command Create(Terminal terminal, CancellationToken cancellationToken)
    {
        var names = new Argument<string[]>("RULES")
        {
            Description = "Rules (Pack.Name), packs, patterns with '*', rule files, or folders of rules. Without any: all shipped rules, and those of .editlint.yml and of --rules.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var configuration = new ConfigurationOptions();
        var rules = new RuleOptions();
        var scripts = new ScriptOptions();
        var watch = new Option<bool>("--watch", "-w") { Description = "Run again whenever a rule file or the configuration changes, until Ctrl-C." };
        var timing = new Option<bool>("--timing") { Description = "Show the slowest rules, on standard error." };
        var color = ColorOption.Create();
        var command = new Command("test", "Prove rules by the examples in their files.")
        {
            names, configuration.File, configuration.IsOff, rules.Rules, watch, timing, color.Option, scripts.Trust, scripts.Verbose, scripts.NoCache,
        };
        command.SetAction(result => TestRunner.Run(
            terminal,
            new TestSettings
            {
                Rules = [.. result.GetValue(names) ?? []],
                Configuration = configuration.ValueOf(result),
                RuleFolders = rules.FoldersOf(result),
                Color = color.ValueOf(result),
                Scripts = scripts.ValueOf(result, terminal),
                Watch = result.GetValue(watch),
                Timing = result.GetValue(timing),
            },
            cancellationToken));
        DetailedHelpAction.Describe(command, Details, terminal);
        return command;
    }
}
