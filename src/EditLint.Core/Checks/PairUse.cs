using EditLint.Core.Diagnostics;

namespace EditLint.Core.Checks;

/// <summary>Where one document first wrote each of two spellings. Not thread-safe.</summary>
internal sealed class PairUse
{
    private (ScopedText Text, SpellingUse Use)? _first;
    private (ScopedText Text, SpellingUse Use)? _other;

    /// <summary>True when the document has written both.</summary>
    public bool HasBoth => _other is not null;

    /// <summary>The spelling that the document wrote first, as it wrote it.</summary>
    public string FirstWritten => Written(_first!.Value);

    /// <summary>Adds the places in one more text.</summary>
    public void Add(ScopedText text, IEnumerable<SpellingUse> uses)
    {
        foreach (var use in uses)
        {
            _first ??= (text, use);
            if (!IsAsFirst(use))
                _other ??= (text, use);
        }
    }

    /// <summary>True when the place has the spelling that the document wrote first.</summary>
    public bool IsAsFirst(SpellingUse use) => use.IsSecond == _first!.Value.Use.IsSecond;

    /// <summary>The first place that has the other spelling than this one.</summary>
    public RelatedLocation OtherThan(SpellingUse use, PatternFindings findings)
    {
        var place = IsAsFirst(use) ? _other!.Value : _first!.Value;
        return findings.Related(place.Text, place.Use.Span, $"Here it is '{Written(place)}'.");
    }

    private static string Written((ScopedText Text, SpellingUse Use) place) => place.Text.Original(place.Use.Span);
}
