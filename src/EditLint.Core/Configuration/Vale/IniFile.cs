using System.Collections.Immutable;
using EditLint.Core.Text;

namespace EditLint.Core.Configuration.Vale;

/// <summary>An INI file in the dialect that Vale reads. Immutable.</summary>
internal sealed class IniFile
{
    private const int MaximumNesting = 16;

    private const int MaximumReferences = 1000;

    private const int MaximumLength = 100_000;

    private IniFile(IniSection top, ImmutableArray<IniSection> sections, ImmutableArray<IniError> errors)
    {
        Top = top;
        Sections = sections;
        Errors = errors;
    }

    /// <summary>What stands before the first header.</summary>
    public IniSection Top { get; }

    /// <summary>The sections in the order of the file; one whose header stands twice is one section, at its first place.</summary>
    public ImmutableArray<IniSection> Sections { get; }

    public ImmutableArray<IniError> Errors { get; }

    /// <summary>Reads a file; never throws. A line that cannot be read is left out.</summary>
    public static IniFile Parse(SourceText source)
    {
        var sections = IniParser.Parse(source, out var errors);
        var merged = sections.Skip(1)
            .GroupBy(s => s.Name, StringComparer.Ordinal)
            .Select(same => same.First() with { Entries = [.. same.SelectMany(s => s.Entries)] });
        return new IniFile(sections[0], [.. merged], errors);
    }

    /// <summary>The value of an entry with every <c>%(key)s</c> in it replaced by the value of that key: of its section, or else of the top.</summary>
    public IniValue Interpolate(IniEntry entry, IniSection section)
    {
        var budget = MaximumReferences;
        return Interpolate(entry, section, 0, ref budget);
    }

    // References may form a ring, and doubling ones grow beyond all bounds: what goes too far stays as it is written.
    private IniValue Interpolate(IniEntry entry, IniSection section, int nesting, ref int budget)
    {
        var value = entry.Value;
        var position = 0;
        while (nesting < MaximumNesting && budget-- > 0 && value.Text.IndexOf("%(", position, StringComparison.Ordinal) is var start and >= 0)
        {
            var end = value.Text.IndexOf(")s", start, StringComparison.Ordinal);
            if (end < 0)
                break;
            var key = value.Text[(start + 2)..end];
            position = start + 2;
            if (Find(key, entry, section, out var owner) is not { } found)
                continue;
            var replacement = Interpolate(found, owner, nesting + 1, ref budget);
            if (value.Text.Length + replacement.Text.Length > MaximumLength)
                break;
            value = value.Replace(start, end + 2, replacement);
            position = start + replacement.Text.Length;
        }
        return value;
    }

    private IniEntry? Find(string key, IniEntry from, IniSection section, out IniSection owner)
    {
        owner = section[key] is { } own && own != from ? section : Top;
        return owner[key] is { } found && found != from ? found : null;
    }
}
