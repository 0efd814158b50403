using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>Where a document first wrote a thing in each of two ways. Immutable; the default has seen neither.</summary>
internal readonly record struct PairUse
{
    private (ScopedText Text, TextSpan Span)? First { get; init; }

    private (ScopedText Text, TextSpan Span)? Second { get; init; }

    public bool HasBoth => First is not null && Second is not null;

    /// <summary>True when the document wrote it the second way before the first way.</summary>
    public bool StartsWithSecond { get; private init; }

    /// <summary>The thing as the document wrote it first.</summary>
    public string FirstWritten => Written(StartsWithSecond);

    /// <summary>Adds the first place of each way in one more text.</summary>
    public PairUse With(ScopedText text, TextSpan? first, TextSpan? second) => new()
    {
        StartsWithSecond = First is null && Second is null ? first is null || (second is { } s && s.Start < first.Value.Start) : StartsWithSecond,
        First = First ?? (first is { } f ? (text, f) : null),
        Second = Second ?? (second is { } other ? (text, other) : null),
    };

    /// <summary>The first place where it is written the other way than the finding is.</summary>
    public RelatedLocation Other(bool findingIsSecond, PatternFindings findings)
    {
        var (text, span) = findingIsSecond ? First!.Value : Second!.Value;
        return findings.Related(text, span, $"Here it is '{Written(!findingIsSecond)}'.");
    }

    private string Written(bool second)
    {
        var (text, span) = second ? Second!.Value : First!.Value;
        return text.Original(span);
    }
}
