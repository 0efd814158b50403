/*---
message: '"{match}" means nothing without a date, and the article has none. Give the article a date or a dateline, or name the day.'
level: suggestion
docs: |
  "Today" is right on the day it is written. Articles are read for years, and are copied without the page around them; then
  "yesterday" and "last week" cannot be worked out any more. Put a dateline or a date at the top, or write the day itself.

  An article has a date when its front matter, its file name, its first paragraphs or its last ones name one. One finding
  stands for all places. Words inside quotations are left alone, since they are the speaker's.
examples:
  - bad: |
      # Old bridge closed

      The council closed the old bridge [|yesterday|]. It will open again next year.
  - bad: Nobody came [|this morning|].
  - good: |
      ---
      title: Old bridge closed
      date: 2019-05-06
      ---

      The council closed the old bridge yesterday.
  - good: |
      LEEDS, May 6 (AP) -- The council closed the old bridge yesterday.
  - good: '"We closed it yesterday," the mayor said. USA Today had the story.'
---*/
var relative = context.CreateRegex(@"(?<![\p{L}\p{N}-]|\beven |\bthat |\bof )(?:today|yesterday|tomorrow|tonight|last (?:night|week|month|year)|this (?:morning|afternoon|evening|week|month|year))(?![\p{L}\p{N}])|(?<=^|[.!?] )(?:Today|Yesterday|Tomorrow|Tonight|Last (?:night|week|month|year)|This (?:morning|week|month|year))(?=,? \p{Ll})");
var date = context.CreateRegex(@"\b(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)|Apr(?:il|\.)|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?) \d{1,2}\b|\b\d{1,2}(?:st|nd|rd|th)? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b|(?<!\d)(?:19|20)\d\d[-_/.](?:0?[1-9]|1[0-2])[-_/.](?:[0-3]?\d)(?!\d)|\b\d{1,2}[/.]\d{1,2}[/.](?:19|20)?\d\d\b");
const int Top = 6;
const int Bottom = 3;

context.RegisterDocumentAction(article =>
{
    var document = article.Document;
    if (IsDated(document))
        return;
    var places = new List<TextSpan>();
    Block? first = null;
    var found = default(TextSpan);
    foreach (var block in document.ProseBlocks)
    {
        if (block.Kind == BlockKind.Heading || block.Role is BlockRole.Headline or BlockRole.Boilerplate || block.Kind == BlockKind.BlockQuote || block.IsInside(BlockKind.BlockQuote))
            continue;
        foreach (Match match in relative.Matches(block.MaskedText))
        {
            var span = new TextSpan(match.Index, match.Length);
            if (document.Pairing.IsQuoted(block.Prose.ToSource(span)))
                continue;
            if (first is null)
                (first, found) = (block, span);
            else
                places.Add(block.Prose.ToSource(span));
        }
    }
    if (first is not null)
        article.Report(first, found, new() { Related = [.. places.Take(5).Select(p => article.Related(p, "and here"))] });
});

bool IsDated(Document document)
{
    if (date.IsMatch(document.Source.Path))
        return true;
    var blocks = document.ProseBlocks;
    // The front matter, and the head of a page.
    if (blocks.Length > 0 && date.IsMatch(document.Source.Text[..blocks[0].Span.Start]))
        return true;
    for (var i = 0; i < blocks.Length; i++)
    {
        if ((i < Top || i >= blocks.Length - Bottom) && date.IsMatch(blocks[i].Prose.Text))
            return true;
    }
    return false;
}
