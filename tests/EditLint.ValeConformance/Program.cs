using EditLint.Cli;
using EditLint.ValeConformance.Alerts;
using EditLint.ValeConformance.Cases;
using EditLint.ValeConformance.Host;

switch (args)
{
    case ["alerts", var data]:
        AlertsCommand.Run(Path.GetFullPath(data), null, Console.Out);
        return 0;
    case ["alerts", var data, var rule]:
        AlertsCommand.Run(Path.GetFullPath(data), rule, Console.Out);
        return 0;
    case ["cases", var folder]:
        return CasesCommand.Run(Path.GetFullPath(folder), Console.Out) is var totals && totals.Right == totals.Expected && totals.Extra == 0 ? 0 : 1;
    case ["lint", .. var arguments]:
        using (var host = new ValeHost(ValeOptions.Parse(arguments), new Terminal
        {
            Input = Console.OpenStandardInput(),
            Output = Console.Out,
            Error = Console.Error,
            WorkingFolder = Environment.CurrentDirectory,
        }))
        {
            return host.Run();
        }

    default:
        Console.Error.WriteLine("""
            Compares EditLint with Vale.
              alerts FOLDER [RULE|*]   lint FOLDER/articles with FOLDER/vale-styles, compare with FOLDER/vale-alerts; list the differences of a rule
              cases FOLDER             run the scenarios of FOLDER/cases.json
              lint VALE-ARGUMENTS      lint as Vale does, one line an alert
            """);
        return 2;
}
