using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Core.Protocol;

/// <summary>A place as it travels: the source by its path, the span in UTF-16 offsets.</summary>
public sealed record WireLocation(string Path, int Start, int Length)
{
    public static WireLocation From(Location location) => new(location.Source.Path, location.Span.Start, location.Span.Length);

    /// <summary>The place in the source that the receiver has under the path.</summary>
    /// <exception cref="InvalidDataException">The receiver has no such source, or the span lies outside it.</exception>
    public Location ToLocation(Func<string, SourceText?> sources)
    {
        var source = sources(Path) ?? throw new InvalidDataException($"A finding names the unknown file '{Path}'.");
        if (Start < 0 || Length < 0 || Length > source.Length - Start)
            throw new InvalidDataException($"A finding lies outside its file '{Path}'.");
        return new Location(source, new TextSpan(Start, Length));
    }
}
