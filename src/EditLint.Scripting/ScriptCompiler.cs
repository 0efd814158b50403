using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;
using Microsoft.CodeAnalysis.CSharp;
using CodeAnalysis = Microsoft.CodeAnalysis;

namespace EditLint.Scripting;

/// <summary>
/// Turns C# rules into analyzers. All scripts go into one compilation, since the compiler's start costs more than any script; each
/// keeps its own names. Stateless and thread-safe.
/// </summary>
/// <remarks>
/// A script's body runs once, when it is loaded, and registers actions with the variable <c>context</c>. The actions may later run
/// on several threads at once, so they must not change variables that they share.
/// </remarks>
public static class ScriptCompiler
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Collections.Immutable;
        global using System.Linq;
        global using System.Text.RegularExpressions;
        global using EditLint.Core.Analysis;
        global using EditLint.Core.Diagnostics;
        global using EditLint.Core.Documents;
        global using EditLint.Core.Language;
        global using EditLint.Core.Text;
        """;

    /// <summary>Compiles scripts and runs their bodies. A script with a mistake gives diagnostics instead of an analyzer; the others are not affected.</summary>
    public static CompiledScripts Compile(ImmutableArray<Script> scripts)
    {
        var errors = new List<(int Script, Diagnostic Error)>();
        var wrapped = new List<(int Script, WrappedScript File)>();
        for (var i = 0; i < scripts.Length; i++)
        {
            if (WrappedScript.TryCreate(scripts[i], $"Script{i}", out var mistakes) is { } file)
                wrapped.Add((i, file));
            errors.AddRange(mistakes.Select(e => (i, e)));
        }

        var analyzers = ImmutableArray.CreateBuilder<Analyzer>();
        var context = Emit(wrapped, errors);
        foreach (var (index, file) in wrapped)
        {
            if (TryLoad(context!, file, out var error) is { } analyzer)
                analyzers.Add(analyzer);
            else
                errors.Add((index, error!));
        }
        return new CompiledScripts(
            analyzers.ToImmutable(),
            [.. errors.OrderBy(e => e.Script).ThenBy(e => e.Error.Location.Span).Select(e => e.Error)]);
    }

    // Compiles until all that is left compiles; what does not is taken out of the list. Null when nothing is left.
    private static Assembly? Emit(List<(int Script, WrappedScript File)> wrapped, List<(int Script, Diagnostic Error)> errors)
    {
        var compilation = CSharpCompilation.Create(
            "EditLint.Scripts",
            [CSharpSyntaxTree.ParseText(ImplicitUsings), .. wrapped.Select(w => w.File.Tree)],
            wrapped.Count == 0 ? [] : ScriptReferences.Load(),
            new CSharpCompilationOptions(CodeAnalysis.OutputKind.DynamicallyLinkedLibrary, optimizationLevel: CodeAnalysis.OptimizationLevel.Release, deterministic: true, nullableContextOptions: CodeAnalysis.NullableContextOptions.Enable));
        while (wrapped.Count > 0)
        {
            using var image = new MemoryStream();
            using var symbols = new MemoryStream();
            var result = compilation.Emit(image, symbols);
            if (result.Success)
                return Load(image, symbols);

            var mistakes = result.Diagnostics.Where(d => d.Severity == CodeAnalysis.DiagnosticSeverity.Error).ToLookup(d => d.Location.SourceTree);
            var broken = wrapped.Where(w => mistakes.Contains(w.File.Tree)).ToList();
            if (broken.Count == 0)
                throw new InvalidOperationException($"The scripts could not be compiled together: {result.Diagnostics.First(d => d.Severity == CodeAnalysis.DiagnosticSeverity.Error)}");
            errors.AddRange(broken.SelectMany(w => mistakes[w.File.Tree].Select(e => (w.Script, w.File.ToDiagnostic(e)))));
            compilation = compilation.RemoveSyntaxTrees(broken.Select(w => w.File.Tree));
            wrapped.RemoveAll(broken.Contains);
        }
        return null;
    }

    private static Assembly Load(MemoryStream image, MemoryStream symbols)
    {
        image.Position = 0;
        symbols.Position = 0;
        return new AssemblyLoadContext("EditLint.Scripts").LoadFromStream(image, symbols);
    }

    private static ScriptAnalyzer? TryLoad(Assembly assembly, WrappedScript file, out Diagnostic? error)
    {
        var initialize = assembly.GetType($"{file.Namespace}.{WrappedScript.ClassName}", throwOnError: true)!
            .GetMethod(WrappedScript.MethodName, BindingFlags.Static | BindingFlags.NonPublic)!
            .CreateDelegate<Action<AnalysisContext>>();
        var script = file.Script;
        var context = new AnalysisContext(script.Options);
        error = null;
        try
        {
            initialize(context);
        }
#pragma warning disable CA1031 // Whatever a script throws is a mistake in the script.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            var place = ScriptAnalyzer.FindOrigin(script.Source, exception) ?? new Location(script.Source, new TextSpan(script.Body.Start, 0));
            error = WrappedScript.InvalidRule(place.Source, place.Span, $"The script failed with {exception.GetType().Name} while it registered its actions: {exception.Message}");
            return null;
        }
        if (context.IsEmpty)
        {
            error = WrappedScript.InvalidRule(script.Source, new TextSpan(script.Body.Start, 0), "The script registers no action, so it can find nothing. Call a method such as context.RegisterSentenceAction.");
            return null;
        }
        return new ScriptAnalyzer(script, context);
    }
}
