using System.Collections.Immutable;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Core.Protocol;

/// <summary>A fix as it travels.</summary>
public sealed record WireFix(string Title, FixSafety Safety, ImmutableArray<WireChange> Changes)
{
    public static WireFix From(CodeFix fix) =>
        new(fix.Title, fix.Safety, [.. fix.Changes.Select(c => new WireChange(c.Span.Start, c.Span.Length, c.NewText))]);

    /// <summary>The fix, for a source of the given length.</summary>
    /// <exception cref="InvalidDataException">It is not a fix that can be made in the source.</exception>
    public CodeFix ToFix(int sourceLength)
    {
        if (!Enum.IsDefined(Safety) || Changes.Any(c => c.Start < 0 || c.Length < 0 || c.Length > sourceLength - c.Start))
            throw new InvalidDataException($"The fix '{Title}' cannot be made.");
        try
        {
            return new CodeFix(Title, Safety, Changes.Select(c => new TextChange(new TextSpan(c.Start, c.Length), c.NewText)));
        }
        catch (ArgumentException exception)
        {
            throw new InvalidDataException(exception.Message, exception);
        }
    }
}
