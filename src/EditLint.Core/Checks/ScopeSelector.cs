using System.Collections.Immutable;
using EditLint.Core.Documents;
using EditLint.Core.Language;
using EditLint.Core.Yaml;

namespace EditLint.Core.Checks;

/// <summary>
/// One value of a rule's <c>scope</c>: parts joined by <c>&amp;</c>, each of dotted names in any order, negated by <c>~</c>; for example
/// <c>paragraph &amp; ~blockquote</c> or <c>heading.h2</c>. Immutable.
/// </summary>
internal sealed class ScopeSelector
{
    private static readonly string[] Removed = ["code", "link", "strong", "emphasis"];

    private readonly ImmutableArray<(bool IsNegated, ImmutableArray<ScopeName> Names)> _parts;

    private ScopeSelector(ImmutableArray<(bool IsNegated, ImmutableArray<ScopeName> Names)> parts)
    {
        var wanted = parts.Where(p => !p.IsNegated).SelectMany(p => p.Names).Select(n => n.Unit).ToArray();
        Unit = wanted.DefaultIfEmpty(ScopeUnit.Block).Max();
        _parts = parts;
    }

    /// <summary>What the selector takes a document apart into.</summary>
    public ScopeUnit Unit { get; }

    /// <summary>The selectors of a rule's <c>scope</c>, of which one must match; <c>text</c> when the rule has none.</summary>
    public static ImmutableArray<ScopeSelector> Read(CheckOptions options)
    {
        var scopes = options.GetScalars("scope");
        return scopes.IsEmpty ? [Parse("text")] : [.. scopes.Where(s => Check(s, options)).Select(s => Parse(s.Value))];
    }

    public static ScopeSelector Parse(string text) =>
        new([.. text.Split('&').Select(part => part.Trim()).Select(part =>
            (part.StartsWith('~'), part.TrimStart('~').Split('.').Select(name => ScopeName.Parse(name.Trim())).ToImmutableArray()))]);

    /// <summary>True when the block, or what stands in it, is in the scope.</summary>
    public bool Matches(Block block, DocumentFormat format)
    {
        foreach (var (isNegated, names) in _parts)
        {
            var holds = true;
            foreach (var name in names)
                holds = holds && name.Holds(block, format);
            if (holds == isNegated)
                return false;
        }
        return true;
    }

    private static bool Check(YamlScalar scope, CheckOptions options)
    {
        var text = scope.Value;
        if (!text.Contains('&') && text.Trim().Contains(' '))
        {
            options.AddError(scope.Span, $"The scope '{text}' has a blank inside. Join two scopes that must both hold by '&', and write scopes of which one is enough as a list.");
            return false;
        }
        var names = text.Split('&', '.').Select(name => name.Trim().TrimStart('~')).ToArray();
        if (!text.Contains('&') && Removed.Contains(names[0]))
        {
            options.AddError(scope.Span, $"'{names[0]}' is no scope: it stands inside a block. Take 'text', or 'raw' to look at the markup itself.");
            return false;
        }
        foreach (var name in names.TakeWhile(n => n != "frontmatter").Where(n => n.Length > 3 && !ScopeName.Known.Contains(n)))
        {
            if (ClosestWord.Find(name, ScopeName.Known) is { } closest)
                options.AddError(scope.Span, $"Unknown scope '{name}'. Did you mean '{closest}'?");
        }
        return true;
    }
}
