/*---
message: "This sentence has {count} words. Split it: after {limit} most readers have lost the start."
level: suggestion
options: { limit: 45 }
docs: |
  News sentences have about 20 words. A reader keeps one thought in mind at a time; a sentence of more than 45 words
  holds several, and the reader goes back to its start or leaves. Find the second verb and start a new sentence there.

  Quotations of whole paragraphs are left alone, since the words are somebody else's, and so are lists, which are
  read item by item. A stretch inside quotation marks counts like any other. How many words are too many is the
  option `limit`.
examples:
  - bad: >-
      [|The committee, which had met three times since the spring and had put off its decision each time because two of
      its members were abroad, decided on Tuesday evening, after a debate that went on until shortly before midnight,
      to close the library in the old town and to sell the house.|]
  - good: >-
      The committee had met three times since the spring. Each time it put off its decision, because two of its members
      were abroad. On Tuesday evening, after a debate that went on until shortly before midnight, it decided to close
      the library in the old town and to sell the house.
---*/
var limit = context.Options.GetInt32("limit");

context.RegisterBlockAction(BlockKind.Paragraph, paragraph =>
{
    if (paragraph.Block.IsInside(BlockKind.BlockQuote))
        return;
    foreach (var sentence in paragraph.Sentences)
    {
        var count = sentence.Words.Length;
        if (count <= limit)
            continue;
        paragraph.Report(sentence.ProseSpan, new()
        {
            Arguments = [new("count", $"{count}"), new("limit", $"{limit}")],
        });
    }
});
