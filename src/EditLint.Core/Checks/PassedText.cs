using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>
/// The parts of a document in which a pattern rule lets its findings pass. Reads the keys <c>quotations</c> (what somebody is quoted with), <c>links</c>
/// (sentences with a link) and <c>templates</c> (places beside the code of a template or an element, of which nobody knows what it will become), each of
/// which is <c>skip</c> or <c>check</c>.
/// </summary>
internal sealed class PassedText
{
    private const string Skip = "skip";

    private readonly bool _quotations;
    private readonly bool _links;
    private readonly bool _templates;

    public PassedText(CheckOptions options)
    {
        _quotations = IsSkipped(options, "quotations");
        _links = IsSkipped(options, "links");
        _templates = IsSkipped(options, "templates");
    }

    /// <summary>Tells of a finding in a document whether it passes; null when none does.</summary>
    public Func<ScopedText, TextSpan, bool>? In(Document document)
    {
        if (!_quotations && !_links && !_templates)
            return null;
        SpokenText? spoken = null;
        LinkedText? linked = null;
        return (text, span) =>
            (_templates && IsBesideCode(document, text, span))
            || (_quotations && (spoken ??= new SpokenText(document)).Contains(text.ToSource(span)))
            || (_links && (linked ??= new LinkedText(document)).Contains(text.ToSource(span)));
    }

    private static bool IsBesideCode(Document document, ScopedText text, TextSpan span)
    {
        var around = TextSpan.FromBounds(Math.Max(0, span.Start - 1), Math.Min(text.Text.Length, span.End + 1));
        return !text.IsReplaceable(around) && document.Source[text.ToSource(around)].ContainsAny('{', '<');
    }

    private static bool IsSkipped(CheckOptions options, string key) => options.GetChoice(key, "check", Skip) == Skip;
}
