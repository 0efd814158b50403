using System.Collections.Immutable;
using EditLint.Core.Documents;

namespace EditLint.Core.Checks;

/// <summary>A part of a scope between two <c>&amp;</c>: dotted names that all must hold or, with <c>~</c>, must not all hold. Immutable.</summary>
internal sealed record ScopePart(bool IsNegated, ImmutableArray<ScopeName> Names)
{
    public static ScopePart Parse(string text)
    {
        var isNegated = text.StartsWith('~');
        var names = text.TrimStart('~').Split('.', StringSplitOptions.TrimEntries);
        var isField = names.Contains(ScopeName.FrontMatter);
        return new ScopePart(isNegated, [.. names.Select(name => isField ? ScopeName.ParseKey(name) : ScopeName.Parse(name))]);
    }

    /// <summary>True when the part wants blocks of this kind by name.</summary>
    public bool Wants(Func<string, bool> name) => !IsNegated && Names.Any(n => name(n.Name));

    public bool Matches(Block block, Document document)
    {
        foreach (var name in Names)
        {
            if (!name.Holds(block, document))
                return IsNegated;
        }
        return !IsNegated;
    }

    /// <summary>True when a text that has just these names, and no other, is in the part.</summary>
    public bool Matches(params ReadOnlySpan<string> names)
    {
        foreach (var name in Names)
        {
            if (!names.Contains(name.Name))
                return IsNegated;
        }
        return !IsNegated;
    }
}
