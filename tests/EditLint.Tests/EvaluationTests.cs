using System.Text.Json;
using EditLint.Evaluation;
using EditLint.Evaluation.Planting;
using EditLint.Tests.Support;

namespace EditLint.Tests;

public sealed class EvaluationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public EvaluationTests()
    {
        foreach (var path in Directory.GetFiles(Path.Combine(Repository.Root, "seeds")).Where(p => !p.Contains("missile", StringComparison.Ordinal)))
            _folder.With(Path.GetFileName(path), File.ReadAllText(path));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_same_seed_plants_and_finds_the_same()
    {
        var first = Run(seed: 3);

        EvaluationJson.Of(Run(seed: 3)).ShouldBe(EvaluationJson.Of(first));
        EvaluationJson.Of(Run(seed: 4)).ShouldNotBe(EvaluationJson.Of(first));
        first.Kinds.ShouldContain(k => k.Planted > 0);
    }

    [Fact]
    public void The_json_has_a_figure_for_each_kind_of_defect_and_each_rule()
    {
        var root = JsonDocument.Parse(EvaluationJson.Of(Run(seed: 3))).RootElement;

        root.GetProperty("defects").EnumerateArray().Select(d => d.GetProperty("kind").GetString()).ShouldBe(DefectKinds.All.Select(k => k.Name));
        root.GetProperty("rules").EnumerateArray().Select(r => r.GetProperty("rule").GetString()).ShouldContain("Integrity.DuplicatedPassage");
    }

    [Fact]
    public void A_finding_elsewhere_does_not_count_as_found()
    {
        var evaluation = Run(seed: 3);

        foreach (var kind in evaluation.Kinds)
        {
            kind.Found.ShouldBe(kind.Planted - kind.Misses.Length);
            kind.FoundBy.Keys.ShouldBeSubsetOf(kind.Rules);
        }
    }

    private EvaluationResult Run(int seed) => EvaluationRun.Run(new EvaluationSettings(_folder.Path, seed, 2, ["Integrity"], ""));
}
