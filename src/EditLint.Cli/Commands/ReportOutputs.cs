using System.Collections.Immutable;
using EditLint.Cli.Reporters;

namespace EditLint.Cli.Commands;

/// <summary>Where the reports of a run go.</summary>
internal sealed class ReportOutputs : IDisposable
{
    private readonly Terminal _terminal;
    private readonly ImmutableArray<ReportOutput> _outputs;

    private ReportOutputs(Terminal terminal, ImmutableArray<ReportOutput> outputs)
    {
        _terminal = terminal;
        _outputs = outputs;
    }

    /// <summary>Opens all outputs before any work is done.</summary>
    /// <exception cref="UsageException">A file cannot be written; then none is left behind.</exception>
    public static ReportOutputs Open(Terminal terminal, ImmutableArray<ReportTarget> targets)
    {
        var outputs = ImmutableArray.CreateBuilder<ReportOutput>(targets.Length);
        try
        {
            foreach (var target in targets)
                outputs.Add(ReportOutput.Open(terminal, target));
        }
        catch
        {
            foreach (var output in outputs)
                output.Dispose();
            throw;
        }
        return new ReportOutputs(terminal, outputs.MoveToImmutable());
    }

    /// <summary>True when somebody is looking, so that what is there is to be shown at once.</summary>
    public bool AreForPerson => _outputs.Any(o => o.IsForPerson);

    /// <summary>Makes one reporter for all of them.</summary>
    /// <param name="settings">What the command was asked to do.</param>
    /// <param name="shared">What all reports of the run have in common.</param>
    public IReporter CreateReporter(CheckSettings settings, ReportOptions shared) => _outputs is [var only]
        ? only.CreateReporter(settings, shared)
        : new CompositeReporter([.. _outputs.Select(o => o.CreateReporter(settings, shared))]);

    /// <summary>Shows what is there so far.</summary>
    public void Flush() => _terminal.Output.Flush();

    /// <summary>Ends the complete reports.</summary>
    /// <exception cref="UsageException">A file cannot be put in its place.</exception>
    public void Commit()
    {
        foreach (var output in _outputs)
            output.Commit();
    }

    public void Dispose()
    {
        foreach (var output in _outputs)
            output.Dispose();
    }
}
