using System.Buffers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace EditLint.Formats.Markdown;

/// <summary>
/// Tells the leaves of a Markdown tree that have no inline markup at all: most paragraphs of an article. Their lines are read as they stand, and the
/// parser of inlines, which takes more than half of the time of parsing, never sees them. Stateless; linear in the text.
/// </summary>
internal static class PlainLeaf
{
    /// <summary>
    /// Where inline markup may begin. A closing bracket and an exclamation mark are markup only beside an opening bracket, and of a line end there is
    /// nothing to know.
    /// </summary>
    public const string Openings = "\\`*_[<&~$|:";

    private static readonly SearchValues<char> OpeningValues = SearchValues.Create(Openings);

    /// <summary>Keeps the parser of inlines from a leaf without markup, when the parser of blocks closes it.</summary>
    public static void Close(BlockProcessor processor, LeafBlock leaf)
    {
        for (var i = 0; i < leaf.Lines.Count; i++)
        {
            ref var line = ref leaf.Lines.Lines[i].Slice;
            // Where a tab is indentation in part, the line is a copy whose places are not those of the source.
            if (line.IsEmpty || !ReferenceEquals(line.Text, processor.Line.Text) || !IsPlain(line.AsSpan()))
                return;
        }
        leaf.ProcessInlines = false;
    }

    /// <summary>True for a heading or paragraph whose lines are to be read as they stand.</summary>
    public static bool IsPlain(LeafBlock leaf) => !leaf.ProcessInlines;

    /// <summary>True when a line has nothing that could be inline markup.</summary>
    public static bool IsPlain(ReadOnlySpan<char> line)
    {
        for (var i = 0; line[i..].IndexOfAny(OpeningValues) is var found and >= 0;)
        {
            i += found;
            var isMarkup = line[i] switch
            {
                // A time of day, a lead-in.
                ':' => AddressParser.StartOf(line, i) >= 0,
                // A sum of money.
                '$' => i + 1 < line.Length && line[i + 1] == '$',
                // A firm.
                '&' => i + 1 < line.Length && (line[i + 1] == '#' || char.IsAsciiLetter(line[i + 1])),
                _ => true,
            };
            if (isMarkup)
                return false;
            i++;
        }
        return !line.Contains(AddressParser.WorldWideWeb, StringComparison.Ordinal);
    }
}
