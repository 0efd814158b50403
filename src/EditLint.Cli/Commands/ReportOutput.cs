using EditLint.Cli.Files;
using EditLint.Cli.Reporters;

namespace EditLint.Cli.Commands;

/// <summary>Where one report goes: to standard output, or to a file that appears when it is complete.</summary>
internal sealed class ReportOutput : IDisposable
{
    private readonly Terminal _terminal;
    private readonly ReportTarget _target;
    private readonly AtomicFile? _file;

    private ReportOutput(Terminal terminal, ReportTarget target, AtomicFile? file)
    {
        _terminal = terminal;
        _target = target;
        _file = file;
    }

    /// <summary>Opens the output before any work is done.</summary>
    /// <exception cref="UsageException">The file cannot be written.</exception>
    public static ReportOutput Open(Terminal terminal, ReportTarget target)
    {
        if (target.File is null)
            return new ReportOutput(terminal, target, null);
        try
        {
            return new ReportOutput(terminal, target, new AtomicFile(Path.GetFullPath(target.File, terminal.WorkingFolder), Failure(target)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"{Failure(target)}: {WriteProblem.Of(exception)}.");
        }
    }

    /// <summary>True when somebody is looking, so that what is there is to be shown at once.</summary>
    public bool IsForPerson => _file is null && _terminal.IsOutputTerminal;

    /// <summary>Makes the reporter.</summary>
    /// <param name="settings">What the command was asked to do.</param>
    /// <param name="shared">What all reports of the run have in common.</param>
    public IReporter CreateReporter(CheckSettings settings, ReportOptions shared) => ReporterFactory.Create(_target.Format, _file?.Writer ?? _terminal.Output, shared with
    {
        Color = _file is null ? _terminal.UseColor(settings.Color) : settings.Color == ColorMode.Always,
        Width = _file is null ? _terminal.Width : Terminal.DefaultWidth,
    });

    /// <summary>Ends a complete report.</summary>
    public void Commit()
    {
        try
        {
            _file?.Commit();
            _terminal.Output.Flush();
        }
        catch (Exception exception) when (_file is not null && WriteProblem.Is(exception))
        {
            throw new UsageException($"{Failure(_target)}: {WriteProblem.Of(exception)}.");
        }
    }

    private static string Failure(ReportTarget target) => $"the report cannot be written to '{target.File}'";

    public void Dispose() => _file?.Dispose();
}
