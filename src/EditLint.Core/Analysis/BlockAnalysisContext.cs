using System.Collections.Immutable;
using System.Text.RegularExpressions;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Core.Analysis;

/// <summary>What an action sees of one block. Places in it are offsets of the block's prose.</summary>
public class BlockAnalysisContext : DocumentAnalysisContext
{
    internal BlockAnalysisContext(DocumentAnalysisContext document, Block block)
        : base(document) => Block = block;

    /// <summary>The block.</summary>
    public Block Block { get; }

    /// <summary>The block's own text.</summary>
    public Prose Prose => Block.Prose;

    /// <summary>The block's sentences, in order.</summary>
    public ImmutableArray<Sentence> Sentences => Block.Sentences;

    /// <summary>Reports the whole block.</summary>
    public void Report(DiagnosticDetails? details = null) => Report(Block, details);

    /// <summary>Reports a stretch of the block's prose.</summary>
    public void Report(TextSpan proseSpan, DiagnosticDetails? details = null) => Report(Block, proseSpan, details);

    /// <summary>Reports what a pattern matched in the block's prose; a match from <see cref="Matches"/> is one.</summary>
    /// <exception cref="ArgumentException">The match is one of another text, such as a single sentence, so that its place would be wrong.</exception>
    public void Report(Capture capture, DiagnosticDetails? details = null)
    {
        var span = new TextSpan(capture.Index, capture.Length);
        if (!Stands(capture, Prose.Text) && !Stands(capture, Block.MaskedText))
            throw new ArgumentException($"'{capture.Value}' does not stand at {capture.Index} of the block's prose, so it is a match of another text. Take the matches from Matches(regex), or report a span of the prose.");
        Report(span, details);
    }

    /// <summary>
    /// The matches of a pattern in the block's prose, with asterisks over code and addresses. Their places are those that <c>Report</c> expects.
    /// </summary>
    /// <param name="regex">The pattern; see <see cref="AnalysisContext.CreateRegex"/>.</param>
    public virtual IEnumerable<Match> Matches(Regex regex) => Matches(Block, regex);

    /// <summary>True when a stretch of the block's prose lies inside a quotation, the marks included: the words are somebody else's.</summary>
    public bool IsQuoted(TextSpan proseSpan) => Document.Pairing.IsQuoted(Prose.ToSource(proseSpan));

    /// <summary>
    /// A fix that replaces a stretch of the block's prose, for <see cref="DiagnosticDetails.Fixes"/>; none when markup lies inside it, so that
    /// it can only be done by hand.
    /// </summary>
    public ImmutableArray<CodeFix> Replace(TextSpan proseSpan, string newText, string title, FixSafety safety = FixSafety.Review) =>
        Replace(Block, proseSpan, newText, title, safety);

    private static bool Stands(Capture capture, string text) =>
        capture.Index + capture.Length <= text.Length && text.AsSpan(capture.Index, capture.Length).SequenceEqual(capture.ValueSpan);
}
