/*---
message: Three sentences in a row begin with "{match}". Begin one of them differently.
level: suggestion
options: { unheard: [the, a, an] }
docs: |
  When sentence after sentence begins with the same word, the text sounds like a list, and the reader stops hearing
  what each of them says. Join two of the sentences, or begin one with the time, the place or the reason.

  The rule looks at sentences that follow each other in one paragraph, and at the first words of paragraphs that follow
  each other. "The" and "a" are too common to be heard (the option `unheard` lists such words), and sentences inside quotation marks are the speaker's.
examples:
  - bad: "{|first:He|} came early. {|second:He|} saw the room. [|He|] left again."
    message: Three sentences in a row begin with "He". Begin one of them differently.
    related: [first, second]
  - bad: |
      {|first:However|}, the mayor came late. Nobody minded.

      {|second:However|}, the speech was short.

      [|However|], the applause was long.
    related: { first: the same word, second: the same word }
  - good: He came early, and saw the room. Then he left again. He was seen at noon.
  - good: The rain came. The river rose. The bridge held.
  - good: |
      The mayor said: "We came. We saw. We went home."
---*/
var unheard = context.Options.GetStrings("unheard");

context.RegisterDocumentAction(article =>
{
    var quoted = article.Document.Quotations.Where(q => q.Level == 1).Select(q => q.Span).ToList();
    var nextQuoted = 0;
    var paragraphs = new Run();
    Block? before = null;
    foreach (var block in article.Document.ProseBlocks)
    {
        // A heading, a list or anything else between two paragraphs ends the row.
        if (block.Kind != BlockKind.Paragraph || block.IsInside(BlockKind.BlockQuote) || before?.Ordinal != block.Ordinal - 1)
            paragraphs = new Run();
        if (block.Kind != BlockKind.Paragraph || block.IsInside(BlockKind.BlockQuote))
            continue;
        before = block;

        var sentences = new Run();
        var isFirst = true;
        foreach (var sentence in block.Sentences)
        {
            // Both lists are in the order of the text, so each is walked once.
            var start = sentence.Span.Start;
            while (nextQuoted < quoted.Count && quoted[nextQuoted].End <= start)
                nextQuoted++;
            var isQuoted = nextQuoted < quoted.Count && quoted[nextQuoted].Start <= start;
            var opening = isQuoted ? null : FindOpening(sentence);
            if (sentences.Add(opening) || (isFirst && paragraphs.Add(opening)))
                Report(article, isFirst ? paragraphs : sentences);
            isFirst = false;
        }
    }
});

// The first word of a sentence; null where it is a number, quoted, or too common to be heard.
Opening? FindOpening(Sentence sentence)
{
    if (!char.IsLetter(sentence.Text[0]) || sentence.Words.IsEmpty)
        return null;
    var span = sentence.Words[0];
    var word = sentence.Block.Prose.ToString(span);
    return unheard.Contains(word.ToLowerInvariant()) ? null : new Opening(sentence.Block, span, word);
}

void Report(DocumentAnalysisContext article, Run run)
{
    var openings = run.Openings;
    article.Report(openings[^1].Block, openings[^1].Span, new()
    {
        Related = [.. openings.SkipLast(1).Select(o => article.Related(o.Block.Prose.ToSource(o.Span), "the same word"))],
    });
}

record Opening(Block Block, TextSpan Span, string Word);

// Sentences in a row that begin alike.
class Run
{
    public List<Opening> Openings { get; } = [];

    // True when the row has just become three long; a longer row is reported once.
    public bool Add(Opening? opening)
    {
        if (opening is null || (Openings.Count > 0 && !Openings[0].Word.Equals(opening.Word, StringComparison.OrdinalIgnoreCase)))
            Openings.Clear();
        if (opening is not null)
            Openings.Add(opening);
        return Openings.Count == 3;
    }
}
