using System.Collections.Immutable;
using System.Text;
using EditLint.Core.Documents;

namespace EditLint.Core.Checks;

/// <summary>Takes a document apart into the texts that a rule's scope selects. Stateless and thread-safe.</summary>
internal static class ScopeReader
{
    /// <summary>The texts, selector by selector, each in source order. A text that two selectors select comes twice.</summary>
    public static IEnumerable<ScopedText> Read(Document document, ImmutableArray<ScopeSelector> selectors) =>
        selectors.SelectMany(selector => Texts(document, KindOf(selector, document), [selector])
            .Where(text => Selects(selector, text.Block, document))
            .Select(text => text.Text));

    /// <summary>What a scope takes a document apart into.</summary>
    public static TextKind KindOf(ScopeSelector selector, Document document) =>
        // As in Vale, text without markup is one block, so that a pattern may reach over its lines.
        selector.Unit == ScopeUnit.Block && document.Format == DocumentFormat.PlainText && selector.MatchesWhole(document) ? TextKind.Whole : selector.Kind;

    /// <summary>True when a scope selects a text of its kind.</summary>
    /// <param name="selector">The scope.</param>
    /// <param name="block">The block of the text; null for a text of many.</param>
    /// <param name="document">The document.</param>
    public static bool Selects(ScopeSelector selector, Block? block, Document document) => selector.Unit switch
    {
        ScopeUnit.Source => selector.MatchesSource(document),
        ScopeUnit.Summary => selector.MatchesSummary,
        _ => block is null || selector.Matches(block, document),
    };

    /// <summary>The texts of a kind in a document, in source order, each with its block if it is of one; those that none of the scopes selects may be left out.</summary>
    public static IEnumerable<(ScopedText Text, Block? Block)> Texts(Document document, TextKind kind, IReadOnlyCollection<ScopeSelector> selectors)
    {
        switch (kind)
        {
            case TextKind.Source:
                if (document.Source.Length > 0 && selectors.Any(s => s.MatchesSource(document)))
                    yield return (new ScopedText(document.WholeProse, 0, document.WholeProse.Text), null);
                break;
            case TextKind.Summary:
                if (selectors.Any(s => s.MatchesSummary) && Summarize(Blocks(document, selectors)) is { Text.Length: > 0 } summary)
                    yield return (summary, null);
                break;
            case TextKind.Whole:
                if (document.MaskedSource.Length > 0)
                    yield return (new ScopedText(document.WholeProse, 0, document.MaskedSource), null);
                break;
            case TextKind.Sentence:
                foreach (var sentence in Blocks(document, selectors).SelectMany(block => block.Sentences))
                {
                    var span = sentence.ProseSpan;
                    yield return (new ScopedText(sentence.Block.Prose, span.Start, sentence.Block.MaskedText.Substring(span.Start, span.Length)), sentence.Block);
                }
                break;
            default:
                foreach (var block in Blocks(document, selectors))
                    yield return (new ScopedText(block.Prose, 0, kind == TextKind.Passage ? block.MaskedText.Replace('\n', ' ') : block.MaskedText), block);
                break;
        }
    }

    // Wider than Document.ProseBlocks: Vale's rules see the front matter and the text of images too.
    private static IEnumerable<Block> Blocks(Document document, IReadOnlyCollection<ScopeSelector> selectors)
    {
        foreach (var block in document.AllBlocks)
        {
            if (!block.IsSkipped && !block.Prose.IsEmpty && selectors.Any(s => s.Matches(block, document)))
                yield return block;
        }
    }

    // One prose of many blocks: what lies between two of them stands for the blank line that separates them.
    private static ScopedText Summarize(IEnumerable<Block> blocks)
    {
        const string Separator = "\n\n";
        var text = new StringBuilder();
        var masked = new StringBuilder();
        var runs = ImmutableArray.CreateBuilder<ProseRun>();
        foreach (var block in blocks.OrderBy(b => b.Prose.SourceSpan))
        {
            if (runs.Count > 0)
            {
                var end = runs[^1].SourceEnd;
                runs.Add(new ProseRun(text.Length, Separator.Length, end, Math.Max(1, block.Prose.SourceSpan.Start - end), IsVerbatim: false));
                text.Append(Separator);
                masked.Append(Separator);
            }
            foreach (var run in block.Prose.Runs)
                runs.Add(run with { ProseStart = run.ProseStart + text.Length });
            text.Append(block.Prose.Text);
            masked.Append(block.MaskedText);
        }
        return new ScopedText(new Prose(text.ToString(), runs.ToImmutable()), 0, masked.ToString());
    }
}
