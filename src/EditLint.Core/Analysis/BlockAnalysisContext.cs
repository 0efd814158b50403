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

    /// <summary>Reports what a pattern matched in the block's prose.</summary>
    public void Report(Capture capture, DiagnosticDetails? details = null) => Report(new TextSpan(capture.Index, capture.Length), details);

    /// <summary>
    /// A fix that replaces a stretch of the block's prose, for <see cref="DiagnosticDetails.Fixes"/>; none when markup lies inside it, so that
    /// it can only be done by hand.
    /// </summary>
    public ImmutableArray<CodeFix> Replace(TextSpan proseSpan, string newText, string title, FixSafety safety = FixSafety.Review) =>
        Prose.IsContiguous(proseSpan) ? [new CodeFix(title, safety, new TextChange(Prose.ToSource(proseSpan), newText))] : [];
}
