using System.Text.Json;
using System.Text.Json.Serialization;

namespace EditLint.Evaluation;

/// <summary>
/// The figures as JSON, in a stable order, so that two versions can be compared: <c>version</c>, <c>seed</c>, <c>count</c>, <c>packs</c>, <c>articles</c>, <c>words</c>,
/// <c>defects</c> (kind, rules, planted, found, recall from 0 to 1, others, foundBy) and <c>rules</c> (rule, findings in the clean articles, perThousandWords).
/// </summary>
internal static class EvaluationJson
{
    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.Never };

    public static string Of(EvaluationResult evaluation)
    {
        var counts = evaluation.Findings.CountBy(f => f.RuleId).ToDictionary(StringComparer.Ordinal);
        return JsonSerializer.Serialize(new
        {
            Version = 1,
            evaluation.Settings.Seed,
            evaluation.Settings.Count,
            evaluation.Settings.Packs,
            evaluation.Articles,
            evaluation.Words,
            Defects = evaluation.Kinds.Select(k => new { Kind = k.Name, k.Rules, k.Planted, k.Found, Recall = Math.Round(k.Share, 4), k.Others, k.FoundBy }),
            Rules = evaluation.Rules.Select(r => r.Id).Union(counts.Keys).Order(StringComparer.Ordinal)
                .Select(id => new { Rule = id, Findings = counts.GetValueOrDefault(id), PerThousandWords = Math.Round(evaluation.PerThousandWords(counts.GetValueOrDefault(id)), 4) }),
        }, Format) + "\n";
    }
}
