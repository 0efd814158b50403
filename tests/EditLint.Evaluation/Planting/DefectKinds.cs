using System.Collections.Immutable;

namespace EditLint.Evaluation.Planting;

/// <summary>All kinds of defect, in the order of the report.</summary>
internal static class DefectKinds
{
    public static readonly ImmutableArray<DefectKind> All =
    [
        .. Enum.GetValues<CopyAlteration>().SelectMany(alteration => Enum.GetValues<CopyDistance>().Select(distance => new CopiedParagraph(alteration, distance))),
        .. Enum.GetValues<MarkPlace>().Select(place => new DroppedQuotationMark(place)),
        new CutQuotation(),
        new DeletedQuotation(),
        new PlantedLeadIn(),
        new UnwrappedBlockQuote(),
        new UnwrappedLink(),
        new CutSentence(),
        new LostFullStop(),
        new EarlySignOff(),
        new MisdecodedCharacter(),
        new PlantedPlaceholder(),
        new PlantedWeekday(hasYear: true),
        new PlantedWeekday(hasYear: false),
        new RaisedPercentage(),
        new DeletedItem(),
        new PlantedAge(),
        new MisspeltName(),
    ];
}
