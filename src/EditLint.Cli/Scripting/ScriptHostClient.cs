using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Protocol;
using EditLint.Core.Rules;
using EditLint.Core.Text;

namespace EditLint.Cli.Scripting;

/// <summary>
/// Runs the C# rules in a process of their own. When that process dies or takes too long, each source that was under way is looked at once more,
/// alone, in a fresh process that says which rule it starts; a rule on which it dies there gets a diagnostic, and the source is looked at
/// without it. So no rule costs another its findings. Thread-safe.
/// </summary>
internal sealed class ScriptHostClient : IScriptRunner
{
    // A long source has the process for itself, with as much memory as it may need.
    private const int LongSource = 1_000_000;
    private const int LongRun = 4_000_000;
    private const long HeapPerUnit = 128;
    private static readonly TimeSpan DeadlinePerMillion = TimeSpan.FromSeconds(5);

    private readonly ProcessStartInfo _start;
    private readonly ImmutableArray<Rule> _rules;
    private readonly ScriptHostSettings _settings;
    private readonly RuleFailures _failures;
    private readonly Dictionary<string, DiagnosticDescriptor> _descriptors;
    private readonly Dictionary<string, SourceText> _scripts;
    private readonly ScriptHostLoading _loading;
    private readonly Task<LoadedScriptHost> _first;

    // Sources are analysed under the reading side, so many at once; one that is looked at alone has the writing side. Never disposed, since the
    // workers of an interrupted run may still wait for it.
    private readonly ReaderWriterLockSlim _alone = new();
    private readonly Lock _replacing = new();
    private readonly CancellationTokenSource _disposing = new();
    private readonly Dictionary<string, TimeSpan> _earlierTimings = new(StringComparer.Ordinal);
    private LoadedScriptHost? _current;
    private bool _isDisposed;

    // Only with rules that need the whole run: the sources, how to read them, and which process has seen them.
    private readonly ConcurrentDictionary<string, (ScriptRequest Request, LoadedScriptHost SeenBy)> _seen = new(StringComparer.Ordinal);

    private ScriptHostClient(ImmutableArray<Rule> rules, ScriptHostSettings settings, ProcessStartInfo start, ScriptHostProcess? started)
    {
        _rules = rules;
        _settings = settings;
        _start = start;
        _failures = new RuleFailures(rules);
        _descriptors = rules.Select(r => r.Descriptor).Append(ToolDescriptors.RuleFailure).Append(ToolDescriptors.InvalidRule).ToDictionary(d => d.Id);
        _scripts = rules.DistinctBy(r => r.Source.Path).ToDictionary(r => r.Source.Path, r => r.Source);
        _loading = new ScriptHostLoading(() => ScriptHostProcess.Start(start, settings.HeapLimit), settings, _disposing.Token);
        _first = Task.Run(() => _loading.Load(rules, started));
    }

    /// <summary>What is wrong with the scripts; waits until they are loaded.</summary>
    public ImmutableArray<Diagnostic> Errors
    {
        get
        {
            try
            {
                return [.. Receive(_first.GetAwaiter().GetResult().Loaded.Errors, _ => null), .. _loading.Failures];
            }
            catch (ScriptHostException exception)
            {
                return [_failures.CannotRun(exception)];
            }
        }
    }

    /// <summary>Waits until the scripts are loaded, or cannot be.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public void WaitUntilLoaded(CancellationToken cancellationToken) => GetFirst(cancellationToken);

    public bool HasSubmissionActions => GetFirst(CancellationToken.None) is { Loaded.HasSubmissionActions: true };

    public ImmutableArray<(DiagnosticDescriptor Descriptor, TimeSpan Elapsed)> Timings
    {
        get
        {
            var first = GetFirst(CancellationToken.None);
            lock (_replacing)
            {
                var timings = new Dictionary<string, TimeSpan>(_earlierTimings, StringComparer.Ordinal);
                AddTimings(_current ?? first, timings);
                return [.. timings.Where(t => _descriptors.ContainsKey(t.Key)).OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => (_descriptors[t.Key], t.Value))];
            }
        }
    }

    /// <summary>Has the host that stands beside the program load rules, while the caller goes on.</summary>
    /// <param name="scriptRules">The C# rules of the run; at least one.</param>
    /// <param name="settings">How to compile and run them.</param>
    /// <param name="started">A host that was started before the rules were known; the client's from here on.</param>
    public static ScriptHostClient Start(ImmutableArray<Rule> scriptRules, ScriptHostSettings settings, ScriptHostProcess? started = null) =>
        Start(scriptRules, settings, ScriptHostProgram.CreateStartInfo(settings), started);

    /// <summary>Starts the host that stands beside the program before it is known what it will load; null when that fails, which is told when it is needed.</summary>
    public static ScriptHostProcess? TryStartProcess(ScriptHostSettings settings)
    {
        try
        {
            return ScriptHostProcess.Start(ScriptHostProgram.CreateStartInfo(settings), settings.HeapLimit);
        }
        catch (ScriptHostException)
        {
            return null;
        }
    }

    internal static ScriptHostClient Start(ImmutableArray<Rule> scriptRules, ScriptHostSettings settings, ProcessStartInfo start, ScriptHostProcess? started = null)
    {
        ArgumentOutOfRangeException.ThrowIfZero(scriptRules.Length, nameof(scriptRules));
        return new ScriptHostClient(scriptRules, settings, start, started);
    }

    public IScriptAnalysis Begin(ScriptRequest request, CancellationToken cancellationToken) => request.Source.Length > LongSource
        ? new ScriptHostAnalysis(() => AskAlone(request, cancellationToken), () => { })
        : BeginTogether(request, cancellationToken);

    public ImmutableArray<Diagnostic> AnalyzeSubmission(CancellationToken cancellationToken)
    {
        if (_seen.IsEmpty)
            return [];
        var seen = _seen.Values.OrderBy(s => s.Request.Source.Path, StringComparer.Ordinal).ToImmutableArray();
        var found = RunWithoutCulprits(seen[0].Request.Source, [], skipped => Finish(seen, skipped, cancellationToken));
        _seen.Clear();
        return found;
    }

    public void Dispose()
    {
        _disposing.Cancel();
        var first = GetFirst(CancellationToken.None);
        lock (_replacing)
        {
            _isDisposed = true;
            (_current ?? first)?.Dispose();
        }
        _disposing.Dispose();
    }

    private ScriptHostAnalysis BeginTogether(ScriptRequest request, CancellationToken cancellationToken)
    {
        _alone.EnterReadLock();
        try
        {
            var host = GetHost(_settings.HeapLimit, cancellationToken);
            ImmutableArray<string> givenUp = [.. _failures.GivenUp.Except(request.Skipped)];
            var sent = host is null ? null : Send(host, request, [.. request.Skipped, .. givenUp], isTraced: false);
            return new ScriptHostAnalysis(() => [.. RuleFailures.ReportGivenUp(request.Source, givenUp), .. Complete(host, sent, request with { Skipped = [.. request.Skipped, .. givenUp] }, cancellationToken)], () =>
            {
                sent?.Dispose();
                if (_alone.IsReadLockHeld)
                    _alone.ExitReadLock();
            });
        }
        catch (ScriptHostException exception)
        {
            _alone.ExitReadLock();
            return new ScriptHostAnalysis(() => exception.MayRetry ? AskAlone(request, cancellationToken) : [_failures.Report(request.Source, exception)], () => { });
        }
        catch
        {
            _alone.ExitReadLock();
            throw;
        }
    }

    private ImmutableArray<Diagnostic> Complete(LoadedScriptHost? host, ScriptHostRequest? sent, ScriptRequest request, CancellationToken cancellationToken)
    {
        if (host is null || sent is null)
            return [];
        try
        {
            return Receive(host, request, sent.Wait<AnalyzeResponse>(cancellationToken));
        }
        catch (ScriptHostException exception) when (exception.MayRetry)
        {
            _alone.ExitReadLock();
            return AskAlone(request, cancellationToken);
        }
        catch (ScriptHostException exception)
        {
            return [_failures.Report(request.Source, exception)];
        }
    }

    private ImmutableArray<Diagnostic> AskAlone(ScriptRequest request, CancellationToken cancellationToken)
    {
        _alone.EnterWriteLock();
        try
        {
            return RunWithoutCulprits(request.Source, request.Skipped, skipped =>
            {
                if (GetHost(HeapFor(request.Source.Length, LongSource), cancellationToken) is not { } host)
                    return [];
                using var sent = Send(host, request, skipped, isTraced: true);
                return Receive(host, request, sent.Wait<AnalyzeResponse>(cancellationToken));
            });
        }
        finally
        {
            _alone.ExitWriteLock();
        }
    }

    // Leaves out one rule after the other, as they bring the process down.
    private ImmutableArray<Diagnostic> RunWithoutCulprits(SourceText source, ImmutableArray<string> skipped, Func<ImmutableArray<string>, ImmutableArray<Diagnostic>> run)
    {
        ImmutableArray<string> givenUp = [.. _failures.GivenUp.Except(skipped)];
        var failures = RuleFailures.ReportGivenUp(source, givenUp).ToList();
        skipped = [.. skipped, .. givenUp];
        while (true)
        {
            try
            {
                return [.. failures, .. run(skipped)];
            }
            catch (ScriptHostException exception) when (exception.Rule is { } rule && !skipped.Contains(rule))
            {
                failures.Add(_failures.Blame(source, rule, exception));
                skipped = skipped.Add(rule);
            }
            catch (ScriptHostException exception)
            {
                return [.. failures, _failures.Report(source, exception)];
            }
        }
    }

    private ImmutableArray<Diagnostic> Finish(ImmutableArray<(ScriptRequest Request, LoadedScriptHost SeenBy)> seen, ImmutableArray<string> skipped, CancellationToken cancellationToken)
    {
        var length = seen.Sum(s => (long)s.Request.Source.Length);
        if (GetHost(HeapFor(length, LongRun), cancellationToken) is not { } host)
            return [];
        // A fresh process only needs to read them.
        ImmutableArray<string> all = [.. _rules.Select(r => r.Id)];
        foreach (var (request, _) in seen.Where(s => s.SeenBy != host))
        {
            using var sent = Send(host, request, all, isTraced: false);
            sent.Wait<AnalyzeResponse>(cancellationToken);
        }
        // A rule over the whole run has one set of options: that of the first source which has any.
        var options = seen.SelectMany(s => s.Request.Options).DistinctBy(o => o.Key);
        var response = host.Process.Ask<FinishResponse>(id => new FinishRequest(id, skipped, WireRuleOptions.From(options)), Deadline(length), cancellationToken);
        return Receive(response.Diagnostics, path => _seen.TryGetValue(path, out var s) ? s.Request.Source : null);
    }

    private ScriptHostRequest Send(LoadedScriptHost host, ScriptRequest request, ImmutableArray<string> skipped, bool isTraced)
    {
        var reading = WireReadingOptions.From(request.Reading);
        return host.Process.Send(id => new AnalyzeRequest(id, request.Source.Path, request.Source.Text, reading, skipped, WireRuleOptions.From(request.Options), isTraced), Deadline(request.Source.Length));
    }

    private ImmutableArray<Diagnostic> Receive(LoadedScriptHost host, ScriptRequest request, AnalyzeResponse response)
    {
        var diagnostics = Receive(response.Diagnostics, path => path == request.Source.Path ? request.Source : null);
        if (host.Loaded.HasSubmissionActions)
            _seen[request.Source.Path] = (request, host);
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
            throw new ScriptHostException($"sent what makes no sense ({exception.Message.TrimEnd('.')})");
        }
    }

    // The host in use, a fresh one when the last has ended or has too little memory; null when not even the first could load the rules, which Errors tells.
    private LoadedScriptHost? GetHost(long heapLimit, CancellationToken cancellationToken)
    {
        if (GetFirst(cancellationToken) is not { } first)
            return null;
        lock (_replacing)
        {
            if (_isDisposed)
                throw new OperationCanceledException("The run is over.");
            _current ??= first;
            if (_current.Process.HasEnded || _current.Process.HeapLimit < heapLimit)
            {
                if (_failures.AreTooMany)
                    throw new ScriptHostException($"brought the process down on {RuleFailures.MostPerRule} files, and nobody knows why, so it was not started again");
                AddTimings(_current, _earlierTimings);
                _current.Dispose();
                _current = LoadedScriptHost.Load(ScriptHostProcess.Start(_start, Math.Max(heapLimit, _settings.HeapLimit)), _loading.Rules, _settings, cancellationToken);
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

    private long HeapFor(long length, int free) => length <= free ? _settings.HeapLimit : _settings.HeapLimit + HeapPerUnit * length;

    // Those of a host that was lost are lost with it.
    private void AddTimings(LoadedScriptHost? host, Dictionary<string, TimeSpan> timings)
    {
        if (host is null || host.Process.HasEnded)
            return;
        try
        {
            foreach (var timing in host.Process.Ask<TimingsResponse>(id => new TimingsRequest(id), _settings.Deadline, CancellationToken.None).Timings)
                timings[timing.Rule] = timings.GetValueOrDefault(timing.Rule) + TimeSpan.FromMicroseconds(timing.Microseconds);
        }
        catch (ScriptHostException)
        {
        }
    }

    private TimeSpan Deadline(long length) => _settings.Deadline + DeadlinePerMillion * (length / 1_000_000.0);
}
