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

    public override void Initialize(AnalysisContext context) => context.RegisterProseAction(Analyze);

    private void Analyze(BlockAnalysisContext context)
    {
        if (context.Document.Format == DocumentFormat.PlainText || context.Block.Kind is BlockKind.Heading or BlockKind.Caption || context.Block.Role is BlockRole.Caption or BlockRole.Boilerplate)
            return;
        if (_isLink)
            AnalyzeLinks(context);
        else
            AnalyzeIllustrations(context);
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

    private void AnalyzeIllustrations(BlockAnalysisContext context)
    {
        if (!IllustrationMentions.MayBeIn(context.Prose.Text))
            return;
        foreach (var (span, direction) in _mentions.Find(context.Block))
        {
            var place = context.Prose.ToSource(span);
            var range = direction switch
            {
                > 0 => TextSpan.FromBounds(place.End, context.Document.Source.Length),
                < 0 => TextSpan.FromBounds(0, place.Start),
                _ => new TextSpan(0, context.Document.Source.Length),
            };
            if (!HasObject(context.Document, range) && !InlineCoverage.Of(context.Block, InlineKind.Link, InlineKind.AutoLink, InlineKind.Code).OverlapsWith(span)
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

    // The front matter often names a picture that the page shows at its top.
    private static bool HasObject(Document document, TextSpan range) =>
        document.AllBlocks.Any(b => range.Contains(b.Span.Start) && (b.Kind is BlockKind.Table or BlockKind.Code or BlockKind.Caption or BlockKind.AltText or BlockKind.List || b.Inlines.Any(i => i.Kind == InlineKind.Image)
            || (b.Kind == BlockKind.FrontMatterField && IsPicture(b))))
        || EmbeddedContent.IsIn(document, range);

    private static bool IsPicture(Block field) =>
        field.Name is { } name && (name.Contains("image", StringComparison.OrdinalIgnoreCase) || name.Contains("photo", StringComparison.OrdinalIgnoreCase)
            || name.Contains("video", StringComparison.OrdinalIgnoreCase) || name.Contains("hero", StringComparison.OrdinalIgnoreCase));
}
