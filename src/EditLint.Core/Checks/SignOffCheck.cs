using System.Collections.Immutable;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>
/// Finds body text below the line that signs the story off. The finding is the first paragraph of that text; notes, captions, credits and further
/// authors may follow a sign-off. A heading ends the search: below it stand comments, related stories or the next story.
/// </summary>
/// <remarks>
/// Keys: <c>minimum-words</c>, the length from which a paragraph counts as body text; <c>notes</c>, how notes begin, which end the search as a heading does. Where three different names sign, as under letters to the editor,
/// nothing is reported.
/// </remarks>
internal sealed class SignOffCheck : Analyzer
{
    private const int Collection = 3;

    private readonly int _minimumWords;
    private readonly ImmutableArray<string> _notes;

    private SignOffCheck(DiagnosticDescriptor descriptor, CheckOptions options)
    {
        Descriptor = descriptor;
        _minimumWords = Math.Max(1, options.GetInteger("minimum-words", 8));
        _notes = options.GetStrings("notes");
    }

    public override DiagnosticDescriptor Descriptor { get; }

    public static Analyzer Create(DiagnosticDescriptor descriptor, CheckOptions options) => new SignOffCheck(descriptor, options);

    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(Analyze);

    private void Analyze(DocumentAnalysisContext context)
    {
        var found = new List<(Block SignOff, Block Text)>();
        var names = new HashSet<string>();
        var paragraphs = 0;
        Block? signOff = null;
        foreach (var block in context.Document.AllBlocks)
        {
            if (block.Role is BlockRole.Lede or BlockRole.Body)
                paragraphs++;
            if (block.Role == BlockRole.SignOff)
            {
                signOff = block;
                names.Add(block.Prose.Text);
            }
            else if (paragraphs > 1 && IsBareEndMark(context.Document.Source, block))
            {
                signOff = block;
            }
            else if (block.Kind == BlockKind.Heading || (signOff is not null && IsNote(block)))
            {
                signOff = null;
            }
            else if (signOff is not null && IsBodyText(block))
            {
                found.Add((signOff, block));
                signOff = null;
            }
        }
        if (names.Count >= Collection)
            return;
        foreach (var (line, text) in found)
            context.Report(text, new DiagnosticDetails { Related = [context.Related(line, "the story is signed off here")] });
    }

    // Markdown takes the end mark of the trade for a heading without words.
    private static bool IsBareEndMark(SourceText source, Block block) =>
        block is { Kind: BlockKind.Heading, Prose.IsEmpty: true } && source[block.Span].Trim() is "###";

    // "Notes to editors:", "About the library: ...": what a press release has below its end mark.
    private bool IsNote(Block block)
    {
        var text = block.Prose.Text.AsSpan().Trim();
        if (text.EndsWith(':') && block.Words.Length < _minimumWords)
            return true;
        foreach (var note in _notes)
        {
            if (text.StartsWith(note, StringComparison.OrdinalIgnoreCase) && (text.Length == note.Length || !char.IsLetter(text[note.Length])))
                return true;
        }
        return false;
    }

    private bool IsBodyText(Block block)
    {
        if (block is not { Kind: BlockKind.Paragraph, Role: BlockRole.Body } || !block.IsInRun || block.Words.Length < _minimumWords)
            return false;
        if (block.Prose.Text.AsSpan().TrimStart()[0] is '*' or '†' or '‡' or '[' or '(' or '¹' || char.IsAsciiDigit(block.Prose.Text.AsSpan().TrimStart()[0]))
            return false;
        return !block.Inlines.Any(i => i.Kind is InlineKind.Link or InlineKind.AutoLink or InlineKind.Emphasis && i.ProseSpan.Length >= block.Prose.Length - 1);
    }
}
