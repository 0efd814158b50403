using System.Collections.Immutable;

namespace EditLint.Evaluation.Planting;

/// <summary>Parts of one whole of which one was raised, so that they sum to more than it.</summary>
internal sealed class RaisedPercentage : PlantedSentence
{
    public override string Name => "fact/percentage-raised";

    public override ImmutableArray<string> Rules => ["Integrity.PercentageSum"];

    protected override string Write(CleanArticle article, Random random)
    {
        var first = random.Next(30, 60);
        var second = random.Next(15, 95 - first);
        var third = 100 - first - second;
        var raise = random.Next(4, 25);
        var pair = 100 - first + raise;
        return OneOf(random,
            $"Of the money, {first + raise} percent goes to schools, {second} percent to roads, and the remaining {third} percent to parks.",
            $"In the poll, {first} percent said they had read the plan, another {second + raise} percent had heard of it, and the remaining {third}% knew nothing.",
            $"About {first} percent said yes and {pair} percent said no.",
            $"In the survey, {first}% of residents support the bridge and {pair}% oppose it.",
            $"The fund is split three ways, with {first} percent for schools, {second} percent for roads and {third + raise} percent for parks.",
            $"Ruiz won {first} percent of the vote, Chen {second + raise} percent and Okafor {third} percent.",
            $"{first}% came by bus, {pair}% by car, and the rest on foot.");
    }
}
