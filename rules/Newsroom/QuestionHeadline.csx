/*---
message: The headline asks a question. Say what happened, or what is not known.
level: suggestion
docs: |
  A question in a headline usually hides that the answer is no, or that the story does not have it. Readers who feel
  teased stop clicking. Put the answer into the headline; where there is none, say who disagrees about what.

  Only the headline counts: a first-level heading, the title in the front matter, or whatever else stands as the
  headline. Questions between the paragraphs, as in an interview or a list of answers, are left alone, and so is a
  question that somebody is quoted with.
examples:
  - bad: "# [|Is there a deal in the works?|]"
  - bad: |
      ---
      title: [|Will the river rise again?|]
      ---

      The river stood at four metres on Monday.
  - bad: "# *[|Who* knew, and when?!|]"
  - good: "# Washington offers Moscow a deal"
  - good: |
      # What the council decided

      ## Who pays for the bridge?

      The county pays.
  - good: |
      Q. Why did you leave?

      A. I was tired.
  - good: '# Mayor to council: "Where is the money?"'
---*/
context.RegisterDocumentAction(article =>
{
    foreach (var block in article.Document.AllBlocks)
    {
        if (IsHeadline(block) && AsksQuestion(block.Prose.Text))
            article.Report(block);
    }
});

bool IsHeadline(Block block) =>
    block.Role == BlockRole.Headline
    || block is { Kind: BlockKind.Heading, Level: 1 }
    || block is { Kind: BlockKind.FrontMatterField, Name: "title" or "headline" };

// "Q. Why did you leave?" begins an interview. A question mark inside quotation marks is the question of the person quoted.
bool AsksQuestion(string text)
{
    if (text.StartsWith("Q. ") || text.StartsWith("Q: "))
        return false;
    var end = text.TrimEnd();
    return end.EndsWith('?') || end.EndsWith("?!") || end.EndsWith("!?");
}
