using System.Collections.Immutable;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;
using EditLint.Formats;
using EditLint.Scripting;
using EditLint.Scripting.Vetting;
using Microsoft.CodeAnalysis.CSharp;
using CodeAnalysis = Microsoft.CodeAnalysis;

namespace EditLint.Tests.Scripting.Vetting;

/// <summary>Compiles scripts for the tests of what they may use.</summary>
internal static class VettedScripts
{
    public const string Header = "/*---\nmessage: m\n---*/\n";

    public static CompiledScripts Compile(params string[] bodies) => ScriptLoader.Load(
        [.. bodies.Select((body, i) => new Script(
            new SourceText($"rules/Test/Rule{i}.csx", Header + body),
            new TextSpan(Header.Length, body.Length),
            new DiagnosticDescriptor($"Test.Rule{i}", "m", Severity.Warning)))],
        new ScriptSettings());

    /// <summary>What a script that must be sound reports on a text.</summary>
    public static ImmutableArray<Diagnostic> Run(string body, string text)
    {
        var compiled = Compile(body);
        compiled.Errors.ShouldBeEmpty();
        return new AnalyzerDriver(compiled.Analyzers).Analyze(new PlainTextReader().Read(new SourceText("a.txt", text)));
    }

    /// <summary>Compiles C# as it is, past everything that would refuse it.</summary>
    public static ScriptImage Emit(string source, bool isUnsafe = false, CodeAnalysis.OptimizationLevel level = CodeAnalysis.OptimizationLevel.Release)
    {
        var options = new CSharpCompilationOptions(CodeAnalysis.OutputKind.DynamicallyLinkedLibrary, optimizationLevel: level, deterministic: true, allowUnsafe: isUnsafe);
        var text = CodeAnalysis.Text.SourceText.From(source, System.Text.Encoding.UTF8);
        var compilation = CSharpCompilation.Create("Forged", [CSharpSyntaxTree.ParseText(text, path: "forged.cs")], ScriptReferences.Load(), options);
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        compilation.Emit(assembly, symbols).Diagnostics.Where(d => d.Severity == CodeAnalysis.DiagnosticSeverity.Error).ShouldBeEmpty();
        return new ScriptImage([.. assembly.ToArray()], [.. symbols.ToArray()]);
    }

    public static ImmutableArray<string> Subjects(ScriptImage image) => [.. ScriptImageVerifier.Verify(image).Select(v => v.Subject)];
}
