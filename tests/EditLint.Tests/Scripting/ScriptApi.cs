using System.Reflection;
using EditLint.Core.Analysis;
using EditLint.Tests.Support;

namespace EditLint.Tests.Scripting;

/// <summary>The part of the core that scripts may use.</summary>
internal static class ScriptApi
{
    private const string Prefix = "EditLint.Core.";

    // What the compiler adds to records, and what every object has.
    private static readonly string[] Unnamed = ["Equals", "GetHashCode", "ToString", "Deconstruct", "GetType", "CompareTo"];

    // Until there is a list of what scripts may use, they may use all public members of these.
    private static readonly string[] Types =
    [
        "Analysis.AnalysisContext", "Analysis.DocumentAnalysisContext", "Analysis.BlockAnalysisContext", "Analysis.SentenceAnalysisContext", "Analysis.LinkAnalysisContext",
        "Analysis.QuotationAnalysisContext", "Analysis.SubmissionAnalysisContext", "Analysis.DiagnosticDetails", "Analysis.RuleOptions", "Diagnostics.CodeFix",
        "Diagnostics.FixSafety", "Diagnostics.Location", "Diagnostics.MessageArgument", "Diagnostics.RelatedLocation", "Diagnostics.Severity", "Documents.Block",
        "Documents.BlockKind", "Documents.BlockRole", "Documents.Comment", "Documents.Document", "Documents.DocumentFormat", "Documents.Inline", "Documents.InlineKind",
        "Documents.Link", "Documents.Prose", "Documents.Quotation", "Documents.QuotationPairing", "Documents.Sentence", "Documents.Word", "Language.TextStatistics",
        "Text.LinePosition", "Text.SourceText", "Text.TextChange", "Text.TextSpan",
    ];

    /// <summary>The types in the order of their names, each with the members that its own file declares.</summary>
    public static IEnumerable<(Type Type, MemberInfo[] Members)> Read() =>
        from entry in ReadAllowed()
        orderby entry.Key
        let type = typeof(AnalysisContext).Assembly.GetType(entry.Key, throwOnError: true)!
        select (type, type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(m => IsNamed(m) && (type.IsEnum || entry.Value is null || entry.Value.Contains(m.Name)))
            .OrderBy(m => m.Name, StringComparer.Ordinal).ThenBy(m => m.ToString(), StringComparer.Ordinal).ToArray());

    // A type a line, its members below it; null for all members.
    private static Dictionary<string, HashSet<string>?> ReadAllowed()
    {
        var path = Path.Combine(Repository.Root, "src", "EditLint.Scripting", "Vetting", "AllowedApi.txt");
        if (!File.Exists(path))
            return Types.ToDictionary(t => Prefix + t, _ => (HashSet<string>?)null);
        var allowed = new Dictionary<string, HashSet<string>?>();
        HashSet<string>? members = null;
        foreach (var line in File.ReadLines(path).Where(l => l.Trim().Length > 0 && !l.TrimStart().StartsWith('#')))
        {
            var name = line.Trim().Split(' ', '(')[0];
            if (char.IsWhiteSpace(line[0]))
                members?.Add(name);
            else if (name.StartsWith(Prefix, StringComparison.Ordinal))
                allowed[name] = members = [];
            else
                members = null;
        }
        return allowed;
    }

    private static bool IsOwnToString(MethodInfo method) => method.Name == "ToString" && method.GetParameters().Length > 0;

    private static bool IsNamed(MemberInfo member) => member switch
    {
        MethodInfo method => !method.IsSpecialName && !(Unnamed.Contains(method.Name) && !IsOwnToString(method)) && !method.Name.StartsWith('<'),
        FieldInfo field => !field.IsSpecialName,
        PropertyInfo => true,
        ConstructorInfo constructor => !(constructor.GetParameters() is [var only] && only.ParameterType == constructor.DeclaringType),
        _ => false,
    };
}
