using System.Collections.Immutable;
using EditLint.Core.Protocol;
using EditLint.Core.Rules;

namespace EditLint.Cli.Scripting;

/// <summary>A host process that has loaded the scripts of the run.</summary>
internal sealed class LoadedScriptHost : IDisposable
{
    private LoadedScriptHost(ScriptHostProcess process, LoadResponse loaded)
    {
        Process = process;
        Loaded = loaded;
    }

    public ScriptHostProcess Process { get; }

    public LoadResponse Loaded { get; }

    /// <summary>Has a host load the rules, which it is ended for when it does not.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled; the process is gone.</exception>
    /// <exception cref="ScriptHostException">It does not load the rules.</exception>
    public static LoadedScriptHost Load(ScriptHostProcess process, ImmutableArray<Rule> rules, ScriptHostSettings settings, CancellationToken cancellationToken)
    {
        try
        {
            var loaded = process.Ask<LoadResponse>(id => new LoadRequest(id, Message.ProtocolVersion, [.. rules.Select(ToWire)], settings.ToWire()), settings.LoadDeadline, cancellationToken);
            if (loaded.Version != Message.ProtocolVersion)
                throw new ScriptHostException("the script host beside the program belongs to another version of it; install the program anew");
            return new LoadedScriptHost(process, loaded);
        }
        catch
        {
            process.Dispose();
            throw;
        }
    }

    public void Dispose() => Process.Dispose();

    private static WireScript ToWire(Rule rule) => new(
        rule.Source.Path, rule.Source.Text, rule.BodySpan.Start, rule.BodySpan.Length, rule.Id, rule.Descriptor.Message.Text, rule.Descriptor.Severity, rule.Options.All);
}
