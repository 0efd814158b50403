using EditLint.Cli.Files;
using EditLint.Cli.Reporters;

namespace EditLint.Cli.Commands;

/// <summary>Where a report goes: to standard output, or to a file that appears when it is complete.</summary>
internal sealed class ReportOutput : IDisposable
{
    private readonly Terminal _terminal;
    private readonly AtomicFile? _file;

    private ReportOutput(Terminal terminal, AtomicFile? file)
    {
        _terminal = terminal;
        _file = file;
    }

    /// <summary>Opens the output before any work is done.</summary>
    /// <exception cref="UsageException">The file cannot be written.</exception>
    public static ReportOutput Open(Terminal terminal, CheckSettings settings)
    {
        if (settings.OutputFile is null)
            return new ReportOutput(terminal, null);
        try
        {
            return new ReportOutput(terminal, new AtomicFile(Path.GetFullPath(settings.OutputFile, terminal.WorkingFolder)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"the report cannot be written to '{settings.OutputFile}': {exception.Message}");
        }
    }

    public IReporter CreateReporter(CheckSettings settings)
    {
        var writer = _file?.Writer ?? _terminal.Output;
        var options = new ReportOptions
        {
            Color = _file is null ? _terminal.UseColor(settings.Color) : settings.Color == ColorMode.Always,
            Width = _file is null ? _terminal.Width : Terminal.DefaultWidth,
            ShowFolded = settings.ShowFolded,
            Quiet = settings.Quiet,
            WorkingFolder = _terminal.WorkingFolder,
            GetEnvironmentVariable = _terminal.GetEnvironmentVariable,
        };
        return ReporterFactory.Create(settings.Format, writer, options);
    }

    /// <summary>True when somebody is looking, so that what is there is to be shown at once.</summary>
    public bool IsForPerson => _file is null && _terminal.IsOutputTerminal;

    /// <summary>Shows what is there so far.</summary>
    public void Flush() => _terminal.Output.Flush();

    /// <summary>Ends a complete report.</summary>
    public void Commit()
    {
        _file?.Commit();
        _terminal.Output.Flush();
    }

    public void Dispose() => _file?.Dispose();
}
