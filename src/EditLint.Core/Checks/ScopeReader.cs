using System.Collections.Immutable;
using System.Text;
using EditLint.Core.Documents;

namespace EditLint.Core.Checks;

/// <summary>Takes a document apart into the texts that a rule's scope selects. Stateless and thread-safe.</summary>
internal static class ScopeReader
{
    /// <summary>The texts, selector by selector, each in source order. A text that two selectors select comes twice.</summary>
    public static IEnumerable<ScopedText> Read(Document document, ImmutableArray<ScopeSelector> selectors)
    {
        foreach (var selector in selectors)
        {
            switch (selector.Unit)
            {
                case ScopeUnit.Source:
                    if (document.Source.Length > 0 && selector.MatchesSource(document))
                        yield return new ScopedText(document.WholeProse, 0, document.WholeProse.Text);
                    break;
                case ScopeUnit.Summary:
                    if (selector.MatchesSummary && Summarize(Blocks(document, selector)) is { Text.Length: > 0 } summary)
                        yield return summary;
                    break;
                case ScopeUnit.Sentence:
                    foreach (var sentence in Blocks(document, selector).SelectMany(block => block.Sentences))
                    {
                        var span = sentence.ProseSpan;
                        yield return new ScopedText(sentence.Block.Prose, span.Start, sentence.Block.MaskedText.Substring(span.Start, span.Length));
                    }
                    break;
                // As in Vale, text without markup is one block, so that a pattern may reach over its lines.
                case ScopeUnit.Block when document.Format == DocumentFormat.PlainText && selector.MatchesWhole(document):
                    if (document.MaskedSource.Length > 0)
                        yield return new ScopedText(document.WholeProse, 0, document.MaskedSource);
                    break;
                case ScopeUnit.Block:
                    foreach (var block in Blocks(document, selector))
                        yield return new ScopedText(block.Prose, 0, selector.JoinsLines ? block.MaskedText.Replace('\n', ' ') : block.MaskedText);
                    break;
            }
        }
    }

    // Wider than Document.ProseBlocks: Vale's rules see the front matter and the text of images too.
    private static IEnumerable<Block> Blocks(Document document, ScopeSelector selector)
    {
        foreach (var block in document.AllBlocks)
        {
            if (!block.IsSkipped && !block.Prose.IsEmpty && selector.Matches(block, document))
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
