using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Runtime.Loader;
using System.Text;
using EditLint.Scripting;
using EditLint.Scripting.Running;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace EditLint.Tests.Scripting.Running;

/// <summary>A C# program with a method <c>static object Run()</c>, compiled, and run on a thread as the script host has them.</summary>
internal sealed class CompiledProgram
{
    public const string Path = "rules/Test/Program.csx";

    private const string Usings = "using System; using System.Collections.Generic; using System.Linq; using System.Text; using System.Threading; using System.Threading.Tasks;";

    private static readonly ImmutableArray<MetadataReference> References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(System.IO.Path.PathSeparator)
            .Where(p => System.IO.Path.GetFileName(p).StartsWith("System.", StringComparison.Ordinal)).Select(p => MetadataReference.CreateFromFile(p))];

    private CompiledProgram(ScriptImage image) => Image = image;

    public ScriptImage Image { get; }

    /// <summary>Compiles the members of a static class.</summary>
    public static CompiledProgram Create(string members, OptimizationLevel level = OptimizationLevel.Release)
    {
        var source = $"#line 1 \"{Path}\"\n{Usings} static partial class Program {{ {members} }}";
        var compilation = CSharpCompilation.Create(
            "Program",
            [CSharpSyntaxTree.ParseText(source, path: "wrapped.cs", encoding: Encoding.UTF8)],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: level, deterministic: true, allowUnsafe: true));
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        var result = compilation.Emit(assembly, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).ShouldBeEmpty();
        return new CompiledProgram(new ScriptImage([.. assembly.ToArray()], [.. symbols.ToArray()]));
    }

    public CompiledProgram Instrumented() => new(ScriptInstrumentation.Instrument(Image));

    /// <summary>Runs the program.</summary>
    /// <exception cref="Exception">What it throws.</exception>
    public object? Run() => OnHostThread(LoadRun());

    /// <summary>Runs the program under a budget: what it gave or threw, and whether it kept within the budget.</summary>
    public (object? Result, Exception? Thrown, ScriptOverrunReason? Overrun, long Steps) Run(ScriptBudget budget)
    {
        var run = LoadRun();
        return ((object?, Exception?, ScriptOverrunReason?, long))OnHostThread(() =>
        {
            using var armed = ScriptGuard.Arm(budget);
            try
            {
                var result = run();
                return (result, (Exception?)null, armed.Overrun, armed.Steps);
            }
            catch (Exception exception)
            {
                return ((object?)null, exception, armed.Overrun, armed.Steps);
            }
        })!;
    }

    private Func<object?> LoadRun()
    {
        var assembly = new AssemblyLoadContext("Program", isCollectible: true).LoadFromStream(new MemoryStream([.. Image.Assembly]), new MemoryStream([.. Image.Symbols]));
        return assembly.GetType("Program", throwOnError: true)!.GetMethod("Run", BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)!.CreateDelegate<Func<object?>>();
    }

    private static object? OnHostThread(Func<object?> run)
    {
        object? result = null;
        ExceptionDispatchInfo? thrown = null;
        var thread = new Thread(() =>
        {
            try
            {
                result = run();
            }
            catch (Exception exception)
            {
                thrown = ExceptionDispatchInfo.Capture(exception);
            }
        }, ScriptBudget.ThreadStackBytes);
        thread.Start();
        thread.Join();
        thrown?.Throw();
        return result;
    }
}
