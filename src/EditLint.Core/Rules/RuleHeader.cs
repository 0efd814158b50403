using System.Collections.Immutable;
using EditLint.Core.Checks;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;
using EditLint.Core.Yaml;

namespace EditLint.Core.Rules;

/// <summary>The keys that rules of every kind share, read from a YAML file or from the header of a script.</summary>
/// <param name="Message">The message, or null when it is missing.</param>
/// <param name="Level">The severity.</param>
/// <param name="Docs">Why the rule exists; Vale's one-line <c>description</c> where there is no more; empty when there is none.</param>
/// <param name="Link">A page about the rule, or null.</param>
/// <param name="Fix">The kind of fix the rule says it offers, or null for none.</param>
/// <param name="Examples">The examples, in the order of the file; none when they were not to be read.</param>
/// <param name="HasOwnKeys">True when the file has a key that Vale does not know.</param>
/// <param name="Errors">What is wrong, with places in the file.</param>
internal sealed record RuleHeader(
    YamlScalar? Message,
    Severity Level,
    string Docs,
    string? Link,
    FixSafety? Fix,
    ImmutableArray<RuleExample> Examples,
    bool HasOwnKeys,
    IReadOnlyList<YamlError> Errors)
{
    /// <summary>The keys. The first is read with the kind; <c>name</c> is Vale's and says nothing, since the file name is the name.</summary>
    public static readonly ImmutableArray<string> Keys = ["extends", "message", "level", "link", "description", "docs", "examples", "fix", "name"];

    /// <summary>Keys that Vale has given up: read here, and not named among those a rule may have.</summary>
    public static readonly ImmutableArray<string> FormerKeys = ["code"];

    /// <summary>Adds an error when the file has no message.</summary>
    public static void RequireMessage(CheckOptions options)
    {
        if (options.Mapping["message"] is null or YamlScalar { IsNull: true })
            options.AddMissing("message", "The rule has no message. Write 'message:' with what is wrong, why, and what to do.");
    }

    /// <summary>Reads the keys.</summary>
    /// <param name="mapping">All keys of the file.</param>
    /// <param name="source">The file.</param>
    /// <param name="readsExamples">True to read the examples, too.</param>
    public static RuleHeader Read(YamlMapping mapping, SourceText source, bool readsExamples = true)
    {
        var options = new CheckOptions(mapping, source: source);
        options.AddRepeatedKeys(mapping, StringComparer.OrdinalIgnoreCase);

        var message = options.GetScalar("message");
        if (message is not null && string.IsNullOrWhiteSpace(message.Value))
            options.AddError(message.Span, "The message is empty. Say what is wrong, why, and what to do.");
        if (mapping["code"] is YamlScalar code && options.GetBoolean("code"))
            options.AddError(code.Span, "Vale no longer has 'code', and neither has EditLint. Take the line out; to look at code too, write 'scope: raw'.");

        var level = SeverityName.Find(options.GetChoice("level", "suggestion", "warning", "error")) ?? Severity.Warning;
        FixSafety? fix = options.GetChoice("fix", "safe", "review") switch
        {
            "safe" => FixSafety.Safe,
            "review" => FixSafety.Review,
            _ => null,
        };
        var description = options.GetString("description");
        var docs = options.GetString("docs")?.Trim() ?? description?.Trim() ?? "";
        var examples = readsExamples ? RuleExampleReader.Read(options) : [];
        var hasOwnKeys = mapping["docs"] is not null || mapping["examples"] is not null || mapping["fix"] is not null;
        return new RuleHeader(message, level, docs, options.GetString("link"), fix, examples, hasOwnKeys, options.Errors);
    }
}
