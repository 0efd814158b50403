namespace EditLint.Core.Configuration;

/// <summary>A pattern for the paths of files, as a configuration has it. Immutable and thread-safe.</summary>
public sealed class PathGlob
{
    private readonly Predicate<string> _matches;

    /// <summary>Makes a pattern.</summary>
    /// <param name="text">The pattern as its author wrote it.</param>
    /// <param name="matches">True for a path, with forward slashes and relative to the folder the pattern counts from, that the pattern covers.</param>
    public PathGlob(string text, Predicate<string> matches)
    {
        Text = text;
        _matches = matches;
    }

    /// <summary>The pattern as its author wrote it.</summary>
    public string Text { get; }

    /// <summary>What is put in front of a path before it is matched: empty, or ending in a slash.</summary>
    public string Prefix { get; private init; } = "";

    public bool Matches(string path) => _matches(path);

    /// <summary>The pattern for paths that count from a folder below: what leads there is put in front of them.</summary>
    /// <param name="prefix">The path of that folder, ending in a slash.</param>
    public PathGlob From(string prefix) => new(Text, path => _matches(prefix + path)) { Prefix = Prefix + prefix };

    public override string ToString() => Text;
}
