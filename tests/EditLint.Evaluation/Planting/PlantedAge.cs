using System.Collections.Immutable;

namespace EditLint.Evaluation.Planting;

/// <summary>An age, or years, that cannot be.</summary>
internal sealed class PlantedAge : PlantedSentence
{
    public override string Name => "fact/age";

    public override ImmutableArray<string> Rules => ["Integrity.AgeMismatch"];

    protected override string Write(CleanArticle article, Random random)
    {
        var born = random.Next(1900, 1960);
        var age = random.Next(40, 70);
        var died = born + age;
        var wrong = age + (random.Next(2) == 0 ? -1 : 1) * random.Next(2, 12);
        return OneOf(random,
            $"Adela Ruiz was born in {born} in the valley and died in {died} at the age of {wrong}.",
            $"Ruiz was born on May 3, {born}, in the valley. She died in {died}, aged {wrong}.",
            $"Adela Ruiz ({born}-{died}), who died aged {wrong}, drew the first plans.",
            $"She was the mayor from {died} to {died - random.Next(2, 9)}.",
            $"The first engineer, Adela Ruiz ({died}-{born}), drew the plans.");
    }
}
