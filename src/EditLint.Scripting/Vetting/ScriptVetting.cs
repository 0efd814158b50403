using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Diagnostic = EditLint.Core.Diagnostics.Diagnostic;

namespace EditLint.Scripting.Vetting;

/// <summary>Finds what scripts may not have, and says so at their own places. Stateless.</summary>
internal static class ScriptVetting
{
    /// <summary>What is wrong with the scripts of an image; a script that is named here must not run.</summary>
    /// <param name="compilation">What the image was made from.</param>
    /// <param name="scripts">The scripts in it.</param>
    /// <param name="image">The image.</param>
    public static ImmutableArray<(WrappedScript Script, Diagnostic Error)> FindViolations(Compilation compilation, IReadOnlyCollection<WrappedScript> scripts, ScriptImage image)
    {
        var violations = ScriptImageVerifier.Verify(image);
        if (violations.IsEmpty)
            return [];
        var errors = ImmutableArray.CreateBuilder<(WrappedScript, Diagnostic)>();
        foreach (var script in scripts)
        {
            var own = violations.Where(v => v.Document == script.DocumentName).ToList();
            if (own.Count > 0)
                errors.AddRange(Explain(compilation, script, own).Select(e => (script, e)));
        }
        // Nobody knows whose it is, so nobody runs.
        if (errors.Count == 0)
            errors.AddRange(scripts.SelectMany(s => violations.Select(v => (s, s.ReportLine(v.Line, v.Message)))));
        return errors.ToImmutable();
    }

    private static IEnumerable<Diagnostic> Explain(Compilation compilation, WrappedScript script, List<ScriptViolation> violations)
    {
        var subjects = violations.Select(v => v.Subject).ToHashSet();
        var uses = ScriptSymbolWalk.FindUses(compilation, script.Tree).Where(u => subjects.Contains(u.Subject)).ToList();
        // Within "File.ReadAllText", "File" needs no words of its own.
        var places = uses.Where(u => !uses.Any(o => o != u && o.Span.Contains(u.Span) && (o.Span != u.Span || IsBefore(o.Subject, u.Subject)))).ToList();
        var explained = uses.Select(u => TypeOf(u.Subject)).ToHashSet();
        return
        [
            .. places.Select(u => script.Report(u.Span, ScriptAdvice.Describe(u.Subject))),
            .. violations.Where(v => !explained.Contains(TypeOf(v.Subject))).Select(v => script.ReportLine(v.Line, v.Message)),
        ];
    }

    // Of two names for one place, that of the member says more.
    private static bool IsBefore(string subject, string other) =>
        subject.Contains("::", StringComparison.Ordinal) == other.Contains("::", StringComparison.Ordinal)
            ? string.CompareOrdinal(subject, other) < 0
            : subject.Contains("::", StringComparison.Ordinal);

    private static string TypeOf(string subject)
    {
        var type = subject.Split("::")[0];
        return type.StartsWith(ScriptAdvice.Deriving, StringComparison.Ordinal) ? type[ScriptAdvice.Deriving.Length..] : type;
    }
}
