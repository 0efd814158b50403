using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>
/// Finds words that speak of something that is not in the article. <c>object: illustration</c>: "the chart below", "(see photo)", "pictured above" without an image, a table, code,
/// a video or a template's call in that direction. <c>object: link</c>: "as we reported" without a link in the paragraph. Plain text can carry neither, so nothing is said of it.
/// </summary>
/// <remarks>
/// Keys: <c>object</c>; for illustrations <c>nouns</c>, what they are called, and <c>verbs</c>, what is said of them ("the chart below shows");
/// for links <c>phrases</c>.
/// </remarks>
internal sealed class MissingObjectCheck : Analyzer
{
    private readonly bool _isLink;
    private readonly IllustrationMentions _mentions;
    private readonly PhraseSet _phrases;

    private MissingObjectCheck(DiagnosticDescriptor descriptor, bool isLink, IllustrationMentions mentions, PhraseSet phrases)
    {
        Descriptor = descriptor;
        _isLink = isLink;
        _mentions = mentions;
        _phrases = phrases;
    }

    public override DiagnosticDescriptor Descriptor { get; }

    public static Analyzer Create(DiagnosticDescriptor descriptor, CheckOptions options)
    {
        var kind = options.GetChoice("object", "illustration", "link");
        if (kind is null)
            options.AddMissing("object", "A 'missing-object' rule needs 'object': illustration or link.");
        options.AllowMessageHoles("object");
        var mentions = new IllustrationMentions(new WordSet(options.GetStrings("nouns")), new WordSet(options.GetStrings("verbs")));
        return new MissingObjectCheck(descriptor, kind == "link", mentions, new PhraseSet(options.GetStrings("phrases")));
    }

    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(Analyze);

    private void Analyze(DocumentAnalysisContext context)
    {
        if (context.Document.Format == DocumentFormat.PlainText)
            return;
        var illustrations = new Illustrations(context.Document);
        foreach (var block in context.Document.ProseBlocks)
        {
            if (block.Kind is BlockKind.Heading or BlockKind.Caption || block.Role is BlockRole.Caption or BlockRole.Boilerplate)
                continue;
            if (_isLink)
                AnalyzeLinks(new BlockAnalysisContext(context, block));
            else
                AnalyzeIllustrations(new BlockAnalysisContext(context, block), illustrations);
        }
    }

    private void AnalyzeLinks(BlockAnalysisContext context)
    {
        var found = _phrases.Find(context.Block);
        if (found.Count == 0 || context.Block.Inlines.Any(i => i.Kind is InlineKind.Link or InlineKind.AutoLink or InlineKind.FootnoteReference))
            return;
        foreach (var phrase in found)
        {
            if (!context.Document.Pairing.IsQuoted(context.Prose.ToSource(phrase.Span)))
                context.Report(phrase.Span);
        }
    }

    private void AnalyzeIllustrations(BlockAnalysisContext context, Illustrations illustrations)
    {
        if (!IllustrationMentions.MayBeIn(context.Prose.Text))
            return;
        InlineCoverage? markup = null;
        foreach (var (span, direction) in _mentions.Find(context.Block))
        {
            var place = context.Prose.ToSource(span);
            var isThere = direction switch
            {
                > 0 => illustrations.AreBehind(place.End),
                < 0 => illustrations.AreBefore(place.Start),
                _ => illustrations.AreBehind(0),
            };
            if (!isThere && !(markup ??= InlineCoverage.Of(context.Block, InlineKind.Link, InlineKind.AutoLink, InlineKind.Code)).OverlapsWith(span)
                && !context.Document.Pairing.IsQuoted(place))
                context.Report(span, new DiagnosticDetails { Arguments = [new MessageArgument("object", NameOf(context.Prose, span))] });
        }
    }

    // "chart" of "chart below", "above chart" and "see chart"; what is "pictured below" is a picture.
    private string NameOf(Prose prose, TextSpan mention)
    {
        foreach (var word in prose.Text.Substring(mention.Start, mention.Length).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (_mentions.IsNoun(word))
                return word.ToLowerInvariant();
        }
        return "picture";
    }
}
