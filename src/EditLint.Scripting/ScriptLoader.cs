using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using EditLint.Core.Analysis;
using EditLint.Scripting.Caching;
using EditLint.Scripting.Running;
using EditLint.Scripting.Vetting;

namespace EditLint.Scripting;

/// <summary>
/// Turns C# rules into analyzers: from the image that an earlier run compiled, without the compiler being loaded, or else by compiling them
/// together. Stateless and thread-safe.
/// </summary>
public static class ScriptLoader
{
    /// <summary>The bytes of stack that a thread must have on which the analyzers run. Only what is used of it costs memory.</summary>
    public const int ThreadStackBytes = ScriptBudget.ThreadStackBytes;

    /// <summary>Loads scripts and runs their bodies once. A script with a mistake gives diagnostics instead of an analyzer; the others are not affected.</summary>
    /// <param name="scripts">The scripts, in the order of their analyzers.</param>
    /// <param name="settings">How to compile and run them.</param>
    /// <param name="starting">Told the identity of each rule before its body runs; may be null.</param>
    public static CompiledScripts Load(ImmutableArray<Script> scripts, ScriptSettings settings, Action<string>? starting = null)
    {
        if (scripts.IsEmpty)
            return new CompiledScripts([], []);
        var cache = ScriptImageCache.Open(settings);
        var key = cache is null ? default : ScriptImageKey.Of(scripts, settings.IsTrusted);
        var errors = new List<ScriptError>();
        if (cache?.Read(key) is { } cached && (settings.IsTrusted || ScriptImageVerifier.MayLoad(cached)))
            return Start(scripts, [.. Enumerable.Range(0, scripts.Length)], cached, errors, starting) with { IsFromCache = true };

        var compilation = Compile(scripts, settings);
        errors.AddRange(compilation.Errors);
        // Only what compiled as a whole is kept: a mistake is told again by the next run, with the compiler at hand.
        if (compilation.Image is { } image && compilation.Errors.IsEmpty)
            cache?.Write(key, image);
        return Start(scripts, compilation.Scripts, compilation.Image, errors, starting);
    }

    /// <summary>Opens what loading from the cache needs; called on another thread while there is nothing to load yet.</summary>
    public static void WarmUp()
    {
        _ = ScriptImageCache.Seal([0], [], []);
        _ = AllowedApi.Default;
    }

    // By itself, so that nothing of the compiler is loaded before it is called.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ScriptCompilation Compile(ImmutableArray<Script> scripts, ScriptSettings settings) => ScriptCompiler.Compile(scripts, settings.IsTrusted);

    private static CompiledScripts Start(ImmutableArray<Script> scripts, ImmutableArray<int> compiled, ScriptImage? image, List<ScriptError> errors, Action<string>? starting)
    {
        var analyzers = ImmutableArray.CreateBuilder<Analyzer>();
        if (image is not null)
        {
            var assembly = LoadAssembly(image);
            InitializeGeneratedTypes(assembly);
            foreach (var number in compiled)
            {
                var analyzer = new ScriptAnalyzer(scripts[number], ScriptNames.Document(number), EntryPoint(assembly, number));
                starting?.Invoke(scripts[number].Descriptor.Id);
                if (analyzer.Start() is { } error)
                    errors.Add(new ScriptError(number, error));
                else
                    analyzers.Add(analyzer);
            }
        }
        return new CompiledScripts(analyzers.ToImmutable(), errors.Count == 0 ? [] : [.. errors.OrderBy(e => e.Script).ThenBy(e => e.Error.Location.Span).Select(e => e.Error)]);
    }

    private static Assembly LoadAssembly(ScriptImage image)
    {
        using var assembly = new MemoryStream(ImmutableCollectionsMarshal.AsArray(image.Assembly)!, writable: false);
        using var symbols = new MemoryStream(ImmutableCollectionsMarshal.AsArray(image.Symbols)!, writable: false);
        return new AssemblyLoadContext(ScriptNames.AssemblyName).LoadFromStream(assembly, symbols);
    }

    // What the compiler keeps lambdas in. Made by the first article that comes by, it would count as steps of that one alone; stopped half-way,
    // it would be broken for all the others.
    private static void InitializeGeneratedTypes(Assembly assembly)
    {
        foreach (var type in assembly.GetTypes())
        {
            if (type.Name.StartsWith('<') && !type.ContainsGenericParameters)
                RuntimeHelpers.RunClassConstructor(type.TypeHandle);
        }
    }

    private static Action<AnalysisContext> EntryPoint(Assembly assembly, int script) =>
        assembly.GetType($"{ScriptNames.Namespace(script)}.{ScriptNames.ClassName}", throwOnError: true)!
            .GetMethod(ScriptNames.MethodName, BindingFlags.Static | BindingFlags.NonPublic)!
            .CreateDelegate<Action<AnalysisContext>>();
}
