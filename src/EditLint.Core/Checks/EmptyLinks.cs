using System.Collections.Frozen;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;

namespace EditLint.Core.Checks;

/// <summary>Finds links that lead nowhere: without a target, with one that only holds a place, or without words to click on. Immutable and thread-safe.</summary>
/// <param name="targets">The targets that hold a place, letter case aside; a scheme before them does not count.</param>
/// <param name="texts">The words of links that go back to the top of the page, and so have no target.</param>
internal sealed class EmptyLinks(IEnumerable<string> targets, IEnumerable<string> texts)
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _targets = targets.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly WordSet _tops = new(texts);

    public void Analyze(DocumentAnalysisContext context)
    {
        foreach (var (block, inline) in DocumentLinks.Of(context.Document))
        {
            if (inline.Kind == InlineKind.AutoLink || DocumentLinks.IsGenerated(context.Document, inline))
                continue;
            if (FindProblem(context.Document, block, inline) is { } problem)
                DocumentLinks.Report(context, block, inline, new DiagnosticDetails { Arguments = [new MessageArgument("problem", problem), new MessageArgument("target", inline.Target ?? "")] });
        }
    }

    private string? FindProblem(Document document, Block block, Inline inline)
    {
        var target = inline.Target.AsSpan().Trim();
        if (target.IsEmpty)
            return "points to nothing";
        if (target is "http://" or "https://" or "http:" or "https:" or "mailto:" or "tel:")
            return $"points to \"{target}\" and no further";
        if ((target is "#" && !IsTop(block, inline)) || IsVoid(target))
            return HasBehaviour(document, inline) || !IsInText(document, block, inline) ? null : $"points to \"{target}\", which is nowhere";
        if (_targets.Contains(WithoutScheme(target)) || IsMark(target[(target.LastIndexOf('/') + 1)..]))
            return $"points to \"{target}\", which holds a place for an address that never came";
        return inline.Kind == InlineKind.Link && target[0] != '#' && DocumentLinks.TextOf(block, inline).IsEmpty && IsBare(document, inline) ? "has no words, so nobody can see it" : null;
    }

    // What shorthand of newsrooms and programmers leaves at the end of an address.
    private static bool IsMark(ReadOnlySpan<char> part) => part is "TK" or "TKTK" or "TODO" or "TBD" or "FIXME";

    private bool IsTop(Block block, Inline inline)
    {
        foreach (var word in block.Words)
        {
            if (inline.ProseSpan.Contains(word) && _tops.Contains(block.Prose, word))
                return true;
        }
        return !DocumentLinks.TextOf(block, inline).ContainsAnyInRange('A', 'z');
    }

    private static bool IsVoid(ReadOnlySpan<char> target) =>
        target.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)
        && target["javascript:".Length..].Trim("; ") is "" or "void(0)" or "void 0" or "void()" or "//" or "#";

    private static ReadOnlySpan<char> WithoutScheme(ReadOnlySpan<char> target)
    {
        var scheme = target.IndexOf("://");
        return (scheme < 0 ? target : target[(scheme + 3)..]).TrimEnd('/');
    }

    // In HTML the menus of a page have such links, each a block of its own.
    private static bool IsInText(Document document, Block block, Inline inline) =>
        document.Source[inline.Span] is not ['<', ..]
        || (block.Kind is BlockKind.Paragraph or BlockKind.ListItem && block.Role != BlockRole.Boilerplate && block.Prose.Length > inline.ProseSpan.Length + 1);

    // A script may have its own ideas of a link with such attributes.
    private static bool HasBehaviour(Document document, Inline inline)
    {
        var source = document.Source[inline.Span];
        if (source is not ['<', ..])
            return false;
        var tag = source[..(source.IndexOf('>') + 1)];
        return tag.Contains("onclick", StringComparison.OrdinalIgnoreCase) || tag.Contains("data-", StringComparison.OrdinalIgnoreCase) || tag.Contains("role=", StringComparison.OrdinalIgnoreCase)
            || tag.Contains("class=", StringComparison.OrdinalIgnoreCase) || tag.Contains(" id=", StringComparison.OrdinalIgnoreCase) || tag.Contains("aria-", StringComparison.OrdinalIgnoreCase)
            || tag.Contains(" name=", StringComparison.OrdinalIgnoreCase) || tag.Contains("title=", StringComparison.OrdinalIgnoreCase);
    }

    // Icons and pictures are something to click on, and so is what a style sheet shows.
    private static bool IsBare(Document document, Inline inline)
    {
        var source = document.Source[inline.Span];
        if (source is ['[', ..])
            return source[1..].TrimStart() is [']', ..];
        var inner = source[(source.IndexOf('>') + 1)..];
        return !HasBehaviour(document, inline) && inner.TrimStart().StartsWith("</a", StringComparison.OrdinalIgnoreCase);
    }
}
