/*---
message: "The first sentence of the story has {count} words. Say who did what in {limit} or fewer, and keep the rest for the second."
level: suggestion
options: { limit: 35 }
docs: |
  The first sentence decides whether the second is read. It should give the news in one breath: some 20 to 30 words. Names
  of bodies, the background and the second thought can wait for a line.

  Only the first sentence of the first paragraph counts; a headline, a byline and a dateline before it do not, and one that is
  a quotation is left to its speaker. How many words are too many is the option `limit`.
examples:
  - bad: >-
      [|After a debate that went on until shortly before midnight on Monday, and in which three members of the public
      spoke for and two against, the council, by a narrow vote of six to five, decided to close the old bridge.|] It was late.
  - good: The old bridge across the river will be closed for nine months from May, the council decided on Monday.
  - good: |
      # Old bridge closed

      The bridge is closed.

      After a debate that went on until shortly before midnight on Monday, and in which three members of the public
      spoke for and two against, the council, by a narrow vote of six to five, decided to close the old bridge.
---*/
var limit = context.Options.GetInt32("limit");

context.RegisterDocumentAction(article =>
{
    var lede = article.Document.BlocksOf(BlockRole.Lede).FirstOrDefault();
    if (lede is null || lede.Sentences.IsEmpty)
        return;
    var sentence = lede.Sentences[0];
    var count = sentence.Words.Length;
    if (count > limit && !article.Document.Pairing.IsQuoted(sentence.Span))
        article.Report(lede, sentence.ProseSpan, new() { Arguments = [new("count", $"{count}"), new("limit", $"{limit}")] });
});
