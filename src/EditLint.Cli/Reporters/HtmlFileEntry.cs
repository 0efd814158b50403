using System.Collections.Immutable;
using EditLint.Core.Diagnostics;

namespace EditLint.Cli.Reporters;

/// <summary>What the list of files and the totals say of one file. Immutable.</summary>
/// <param name="Path">Its path.</param>
internal sealed record HtmlFileEntry(string Path)
{
    public int Errors { get; init; }

    public int Warnings { get; init; }

    public int Suggestions { get; init; }

    public int Silenced { get; init; }

    public int Baselined { get; init; }

    /// <summary>True when the file has a section of its own; of others there is a line in a list.</summary>
    public bool HasSection { get; init; }

    /// <summary>The bytes of the text it was made of, in UTF-16 units.</summary>
    public int Length { get; init; }

    /// <summary>The rules that found something, each with how often and the number of its first finding.</summary>
    public ImmutableArray<(string Rule, int Findings, int First)> Rules { get; init; } = [];

    /// <summary>The lines, from 1 and rising, that have an identity in the page.</summary>
    public ImmutableArray<int> Lines { get; init; } = [];

    public int Findings => Errors + Warnings + Suggestions;

    public int Count(Severity severity) => severity switch
    {
        Severity.Error => Errors,
        Severity.Warning => Warnings,
        _ => Suggestions,
    };

    public void WriteTo(BinaryWriter writer)
    {
        writer.Write(Path);
        foreach (var number in (int[])[Errors, Warnings, Suggestions, Silenced, Baselined, HasSection ? 1 : 0, Length, Rules.Length])
            writer.Write7BitEncodedInt(number);
        foreach (var (rule, findings, first) in Rules)
        {
            writer.Write(rule);
            writer.Write7BitEncodedInt(findings);
            writer.Write7BitEncodedInt(first);
        }
        writer.Write7BitEncodedInt(Lines.Length);
        foreach (var line in Lines)
            writer.Write7BitEncodedInt(line);
    }

    public static HtmlFileEntry ReadFrom(BinaryReader reader)
    {
        var entry = new HtmlFileEntry(reader.ReadString())
        {
            Errors = reader.Read7BitEncodedInt(),
            Warnings = reader.Read7BitEncodedInt(),
            Suggestions = reader.Read7BitEncodedInt(),
            Silenced = reader.Read7BitEncodedInt(),
            Baselined = reader.Read7BitEncodedInt(),
            HasSection = reader.Read7BitEncodedInt() == 1,
            Length = reader.Read7BitEncodedInt(),
        };
        var rules = new (string, int, int)[reader.Read7BitEncodedInt()];
        for (var i = 0; i < rules.Length; i++)
            rules[i] = (reader.ReadString(), reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());
        var lines = new int[reader.Read7BitEncodedInt()];
        for (var i = 0; i < lines.Length; i++)
            lines[i] = reader.Read7BitEncodedInt();
        return entry with { Rules = [.. rules], Lines = [.. lines] };
    }
}
