namespace EditLint.Core.Configuration.Vale;

/// <summary>Makes patterns for paths of the headers of a Vale configuration.</summary>
internal static class ValeGlob
{
    /// <summary>The pattern of a header such as <c>*.{md,txt}</c>; a leading <c>!</c> makes it cover all other files. Null, and what is wrong, when it is none.</summary>
    public static PathGlob? Create(string text, out string problem)
    {
        var isNegated = text.StartsWith('!');
        if (GlobParser.Parse(isNegated ? text[1..] : text, out problem) is not { } program)
            return null;
        return new PathGlob(text, path => program.Matches(path) != isNegated);
    }
}
