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

    private readonly ImmutableArray<ScopePart> _parts;
    private readonly bool _wantsLabels;

    private ScopeSelector(string text, ImmutableArray<ScopePart> parts)
    {
        Text = text;
        Unit = parts.Where(p => !p.IsNegated).SelectMany(p => p.Names).Select(n => n.Unit).DefaultIfEmpty(ScopeUnit.Block).Max();
        JoinsLines = parts.Any(p => p.Wants(name => name == ScopeName.Passage));
        _wantsLabels = parts.Any(p => p.Wants(name => name is ScopeName.FrontMatter or "attr" or "alt"));
        _parts = parts;
    }

    /// <summary>The scope as the rule has it.</summary>
    public string Text { get; }

    /// <summary>What the selector takes a document with markup apart into.</summary>
    public TextKind Kind => Unit switch
    {
        ScopeUnit.Source => TextKind.Source,
        ScopeUnit.Summary => TextKind.Summary,
        ScopeUnit.Sentence => TextKind.Sentence,
        _ => JoinsLines ? TextKind.Passage : TextKind.Block,
    };

    /// <summary>What the selector takes a document apart into.</summary>
    public ScopeUnit Unit { get; }

    /// <summary>True when patterns see a blank where the author's editor broke a line, so that a phrase is found wherever it stands.</summary>
    public bool JoinsLines { get; }

    /// <summary>The selectors of a rule's <c>scope</c>, of which one must match; <c>text</c> when the rule has none.</summary>
    public static ImmutableArray<ScopeSelector> Read(CheckOptions options)
    {
        var scopes = options.GetScalars("scope");
        return scopes.IsEmpty ? [Parse("text")] : [.. scopes.Where(s => Check(s, options)).Select(s => Parse(s.Value))];
    }

    public static ScopeSelector Parse(string text) => new(text, [.. text.Split('&', StringSplitOptions.TrimEntries).Select(ScopePart.Parse)]);

    /// <summary>True when the block, or what stands in it, is in the scope.</summary>
    public bool Matches(Block block, Document document)
    {
        // A title or the text of an image is a label and not a sentence, unless a rule asks for just that.
        if (Unit == ScopeUnit.Sentence && !_wantsLabels && block.Kind is BlockKind.FrontMatterField or BlockKind.AltText)
            return false;
        foreach (var part in _parts)
        {
            if (!part.Matches(block, document))
                return false;
        }
        return true;
    }

    /// <summary>True when the scope holds for the file as it stands. As in Vale, a negated part never does.</summary>
    public bool MatchesSource(Document document) => !IsAnyNegated && _parts.All(p => p.Matches("raw", document.FormatName));

    /// <summary>True when the scope holds for the text of a plain file as a whole, as opposed to its paragraphs.</summary>
    public bool MatchesWhole(Document document) => _parts.All(p => p.Matches("text", document.FormatName));

    /// <summary>True when the scope may hold for the summary of a document. As in Vale, a negated part never does.</summary>
    public bool MatchesSummary => !IsAnyNegated;

    private bool IsAnyNegated => _parts.Any(p => p.IsNegated);

    private static bool Check(YamlScalar scope, CheckOptions options)
    {
        var text = scope.Value;
        if (!text.Contains('&') && text.Trim().Contains(' '))
        {
            options.AddError(scope.Span, $"The scope '{text}' has a blank inside. Join two scopes that must both hold by '&', and write scopes of which one is enough as a list.");
            return false;
        }
        var isSound = true;
        foreach (var part in text.Split('&'))
        {
            var names = part.Split('.').Select(name => name.Trim().TrimStart('~')).ToArray();
            if (!text.Contains('&') && Removed.Contains(names[0]))
            {
                options.AddError(scope.Span, $"'{names[0]}' is no scope: it stands inside a block. Take 'text', or 'raw' to look at the markup itself.");
                return false;
            }
            // Beside 'frontmatter' any name may be a key.
            if (names.Contains(ScopeName.FrontMatter))
                continue;
            foreach (var name in names)
                isSound &= CheckName(name, scope, options);
        }
        return isSound;
    }

    private static bool CheckName(string name, YamlScalar scope, CheckOptions options)
    {
        var problem = name switch
        {
            "" => $"The scope '{scope.Value}' lacks a name. Write one on each side of '.' and '&', and behind '~'.",
            ['h', >= '0' and <= '9', ..] when name is not ['h', >= '1' and <= '6'] => $"Unknown scope '{name}'. Headings are 'h1' to 'h6'.",
            { Length: > 3 } when !ScopeName.Known.Contains(name) && ClosestWord.Find(name, ScopeName.Known) is { } closest => $"Unknown scope '{name}'. Did you mean '{closest}'?",
            _ => null,
        };
        if (problem is not null)
            options.AddError(scope.Span, problem);
        return problem is null;
    }
}
