using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;
using EditLint.Core.Protocol;
using EditLint.Core.Rules;
using EditLint.Core.Text;

namespace EditLint.Cli.Scripting;

/// <summary>
/// Runs the C# rules in a process of their own. When that process dies with several sources under way, each is tried once more, alone,
/// in a fresh one; a source on which it dies alone or takes too long gets a diagnostic, and the run goes on. Thread-safe.
/// </summary>
public sealed class ScriptHostClient : IScriptRunner
{
    private const int MaximumFailures = 3;
    private static readonly TimeSpan BaseDeadline = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan DeadlinePerMillion = TimeSpan.FromSeconds(5);

    private readonly ProcessStartInfo _start;
    private readonly ImmutableArray<Rule> _rules;
    private readonly Dictionary<string, DiagnosticDescriptor> _descriptors;
    private readonly Dictionary<string, SourceText> _scripts;
    private readonly TimeSpan _baseDeadline;
    private readonly Task<LoadedScriptHost> _first;

    // Sources are analysed under the reading side, so many at once; one that is tried alone has the writing side. Never disposed, since the
    // workers of an interrupted run may still wait for it.
    private readonly ReaderWriterLockSlim _alone = new();
    private readonly Lock _replacing = new();
    private readonly CancellationTokenSource _disposing = new();
    private LoadedScriptHost? _current;
    private int _failures;

    // Only with rules that need the whole run: the sources, how to read them, and which process has seen them.
    private readonly ConcurrentDictionary<string, (SourceText Source, ReadingOptions Options, LoadedScriptHost SeenBy)> _seen = new(StringComparer.Ordinal);

    private ScriptHostClient(ImmutableArray<Rule> rules, ProcessStartInfo start, TimeSpan baseDeadline)
    {
        _rules = rules;
        _start = start;
        _baseDeadline = baseDeadline;
        _descriptors = rules.Select(r => r.Descriptor).Append(ToolDescriptors.RuleFailure).Append(ToolDescriptors.InvalidRule).ToDictionary(d => d.Id);
        _scripts = rules.DistinctBy(r => r.Source.Path).ToDictionary(r => r.Source.Path, r => r.Source);
        _first = Task.Run(() => LoadedScriptHost.Start(start, rules, _disposing.Token));
    }

    /// <summary>What is wrong with the scripts; waits until they are compiled.</summary>
    public ImmutableArray<Diagnostic> Errors
    {
        get
        {
            try
            {
                return [.. _first.GetAwaiter().GetResult().Loaded.Errors.Select(e => e.ToDiagnostic(_descriptors.GetValueOrDefault, _scripts.GetValueOrDefault))];
            }
            catch (Exception exception) when (exception is ScriptHostException or InvalidDataException)
            {
                return [ToolDescriptors.RuleFailure.Report(new Location(_rules[0].Source, default), $"{RuleNames} cannot run: {exception.Message.TrimEnd('.')}.")];
            }
        }
    }

    public bool HasSubmissionActions
    {
        get
        {
            try
            {
                return _first.GetAwaiter().GetResult().Loaded.HasSubmissionActions;
            }
            catch (Exception exception) when (exception is ScriptHostException or InvalidDataException)
            {
                return false;
            }
        }
    }

    private string RuleNames
    {
        get
        {
            const int Named = 5;
            var names = string.Join(", ", _rules.Take(Named).Select(r => r.Id));
            var others = _rules.Length > Named ? $" and {_rules.Length - Named} more" : "";
            return _rules.Length == 1 ? $"The C# rule {names}" : $"The C# rules {names}{others}";
        }
    }

    /// <summary>Starts the host that stands beside the program; it compiles while the caller goes on.</summary>
    /// <param name="scriptRules">The C# rules of the run; at least one.</param>
    public static ScriptHostClient Start(ImmutableArray<Rule> scriptRules) => Start(scriptRules, ScriptHostProgram.StartInfo, BaseDeadline);

    internal static ScriptHostClient Start(ImmutableArray<Rule> scriptRules, ProcessStartInfo start, TimeSpan baseDeadline)
    {
        ArgumentOutOfRangeException.ThrowIfZero(scriptRules.Length, nameof(scriptRules));
        return new ScriptHostClient(scriptRules, start, baseDeadline);
    }

    public ImmutableArray<Diagnostic> Analyze(SourceText source, ReadingOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return AskTogether(source, options, cancellationToken);
        }
        catch (ScriptHostException exception) when (exception.MayRetry)
        {
            return AskAlone(source, options, cancellationToken);
        }
        catch (ScriptHostException exception)
        {
            return Failure(source, exception);
        }
    }

    public ImmutableArray<Diagnostic> AnalyzeSubmission(CancellationToken cancellationToken)
    {
        if (_seen.IsEmpty)
            return [];
        var sources = _seen.Values.OrderBy(s => s.Source.Path, StringComparer.Ordinal).ToImmutableArray();
        try
        {
            if (GetHost(cancellationToken) is not { } host)
                return [];
            foreach (var (source, options, _) in sources.Where(s => s.SeenBy != host))
                host.Process.Ask<AnalyzeResponse>(id => new AnalyzeRequest(id, source.Path, source.Text, WireReadingOptions.From(options)), Deadline(source.Length), cancellationToken);
            var response = host.Process.Ask<FinishResponse>(id => new FinishRequest(id), Deadline(sources.Sum(s => (long)s.Source.Length)), cancellationToken);
            return Receive(response.Diagnostics, path => _seen.TryGetValue(path, out var seen) ? seen.Source : null);
        }
        catch (ScriptHostException exception)
        {
            return Failure(sources[0].Source, exception);
        }
    }

    public void Dispose()
    {
        _disposing.Cancel();
        var first = GetFirst(CancellationToken.None);
        (_current ?? first)?.Dispose();
        _disposing.Dispose();
    }

    private ImmutableArray<Diagnostic> AskTogether(SourceText source, ReadingOptions options, CancellationToken cancellationToken)
    {
        _alone.EnterReadLock();
        try
        {
            return Ask(source, options, cancellationToken);
        }
        finally
        {
            _alone.ExitReadLock();
        }
    }

    private ImmutableArray<Diagnostic> AskAlone(SourceText source, ReadingOptions options, CancellationToken cancellationToken)
    {
        _alone.EnterWriteLock();
        try
        {
            return Ask(source, options, cancellationToken);
        }
        catch (ScriptHostException exception)
        {
            return Failure(source, exception);
        }
        finally
        {
            _alone.ExitWriteLock();
        }
    }

    private ImmutableArray<Diagnostic> Ask(SourceText source, ReadingOptions options, CancellationToken cancellationToken)
    {
        if (GetHost(cancellationToken) is not { } host)
            return [];
        var response = host.Process.Ask<AnalyzeResponse>(id => new AnalyzeRequest(id, source.Path, source.Text, WireReadingOptions.From(options)), Deadline(source.Length), cancellationToken);
        var diagnostics = Receive(response.Diagnostics, path => path == source.Path ? source : null);
        if (host.Loaded.HasSubmissionActions)
            _seen[source.Path] = (source, options, host);
        return diagnostics;
    }

    private ImmutableArray<Diagnostic> Receive(ImmutableArray<WireDiagnostic> diagnostics, Func<string, SourceText?> sources)
    {
        try
        {
            return [.. diagnostics.Select(d => d.ToDiagnostic(_descriptors.GetValueOrDefault, path => sources(path) ?? _scripts.GetValueOrDefault(path)))];
        }
        catch (InvalidDataException exception)
        {
            throw new ScriptHostException($"their process sent what makes no sense ({exception.Message.TrimEnd('.')})");
        }
    }

    // The host in use, a fresh one when the last has ended; null when not even the first could load the rules, which Errors tells.
    private LoadedScriptHost? GetHost(CancellationToken cancellationToken)
    {
        if (GetFirst(cancellationToken) is not { } first)
            return null;
        lock (_replacing)
        {
            _current ??= first;
            if (_current.Process.HasEnded)
            {
                if (_failures >= MaximumFailures)
                    throw new ScriptHostException($"they brought their process down on {MaximumFailures} files, so it was not started again");
                _current.Dispose();
                _current = LoadedScriptHost.Start(_start, _rules, cancellationToken);
            }
            return _current;
        }
    }

    private LoadedScriptHost? GetFirst(CancellationToken cancellationToken)
    {
        try
        {
            _first.Wait(cancellationToken);
            return _first.Result;
        }
        catch (AggregateException exception) when (exception.InnerException is ScriptHostException or OperationCanceledException)
        {
            return null;
        }
    }

    private ImmutableArray<Diagnostic> Failure(SourceText source, ScriptHostException exception)
    {
        Interlocked.Increment(ref _failures);
        return
        [
            ToolDescriptors.RuleFailure.Report(
                new Location(source, default),
                $"{RuleNames} gave no result on this file: {exception.Message}. To see which one it is, run them one by one with --select."),
        ];
    }

    private TimeSpan Deadline(long length) => _baseDeadline + DeadlinePerMillion * (length / 1_000_000.0);
}
