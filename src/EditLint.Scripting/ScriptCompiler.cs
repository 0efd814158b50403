using System.Collections.Immutable;
using EditLint.Core.Diagnostics;
using EditLint.Scripting.Running;
using EditLint.Scripting.Vetting;
using Microsoft.CodeAnalysis.CSharp;
using CodeAnalysis = Microsoft.CodeAnalysis;

namespace EditLint.Scripting;

/// <summary>
/// Compiles C# rules, bounds them, and sees that they use only what they may. All scripts go into one compilation, since the compiler's start
/// costs more than any script; each keeps its own names. Stateless and thread-safe.
/// </summary>
internal static class ScriptCompiler
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Collections.Immutable;
        global using System.Globalization;
        global using System.Linq;
        global using System.Text;
        global using System.Text.RegularExpressions;
        global using EditLint.Core.Analysis;
        global using EditLint.Core.Diagnostics;
        global using EditLint.Core.Documents;
        global using EditLint.Core.Language;
        global using EditLint.Core.Text;
        """;

    /// <summary>Compiles scripts. One with a mistake gives diagnostics; the others are not affected.</summary>
    /// <param name="scripts">The scripts.</param>
    /// <param name="isTrusted">True to let them use what the allow-list does not name.</param>
    public static ScriptCompilation Compile(ImmutableArray<Script> scripts, bool isTrusted)
    {
        var errors = ImmutableArray.CreateBuilder<ScriptError>();
        var wrapped = new List<WrappedScript>();
        for (var i = 0; i < scripts.Length; i++)
        {
            if (WrappedScript.TryCreate(scripts[i], i, isTrusted, out var mistakes) is { } file)
                wrapped.Add(file);
            foreach (var mistake in mistakes)
                errors.Add(new ScriptError(i, mistake));
        }
        var image = Emit(wrapped, isTrusted, errors);
        return new ScriptCompilation(image, [.. wrapped.Select(w => w.Number)], errors.ToImmutable());
    }

    // Compiles until all that is left may run; what may not is taken out of the list. Null when nothing is left.
    private static ScriptImage? Emit(List<WrappedScript> wrapped, bool isTrusted, ImmutableArray<ScriptError>.Builder errors)
    {
        if (wrapped.Count == 0)
            return null;
        var compilation = CSharpCompilation.Create(
            ScriptNames.AssemblyName,
            [CSharpSyntaxTree.ParseText(ImplicitUsings), .. wrapped.Select(w => w.Tree)],
            ScriptReferences.Load(isTrusted),
            new CSharpCompilationOptions(CodeAnalysis.OutputKind.DynamicallyLinkedLibrary, optimizationLevel: CodeAnalysis.OptimizationLevel.Release, deterministic: true, nullableContextOptions: CodeAnalysis.NullableContextOptions.Enable));
        while (wrapped.Count > 0)
        {
            using var assembly = new MemoryStream();
            using var symbols = new MemoryStream();
            var result = compilation.Emit(assembly, symbols);
            var mistakes = result.Success ? [] : Mistakes(wrapped, result.Diagnostics);
            if (result.Success)
            {
                var image = ScriptInstrumentation.Instrument(new ScriptImage([.. assembly.ToArray()], [.. symbols.ToArray()]));
                if (isTrusted)
                    return image;
                mistakes = ScriptVetting.FindViolations(compilation, wrapped, image);
                if (mistakes.IsEmpty)
                    return image;
            }
            errors.AddRange(mistakes.Select(m => new ScriptError(m.Script.Number, m.Error)));
            var broken = mistakes.Select(m => m.Script).ToHashSet();
            compilation = compilation.RemoveSyntaxTrees(broken.Select(w => w.Tree));
            wrapped.RemoveAll(broken.Contains);
        }
        return null;
    }

    private static ImmutableArray<(WrappedScript Script, Diagnostic Error)> Mistakes(List<WrappedScript> wrapped, ImmutableArray<CodeAnalysis.Diagnostic> diagnostics)
    {
        var errors = diagnostics.Where(d => d.Severity == CodeAnalysis.DiagnosticSeverity.Error).ToLookup(d => d.Location.SourceTree);
        ImmutableArray<(WrappedScript, Diagnostic)> mistakes = [.. wrapped.SelectMany(w => errors[w.Tree].Select(e => (w, w.ToDiagnostic(e))))];
        return mistakes.IsEmpty ? throw new InvalidOperationException($"The scripts could not be compiled together: {errors.SelectMany(e => e).First()}") : mistakes;
    }
}
