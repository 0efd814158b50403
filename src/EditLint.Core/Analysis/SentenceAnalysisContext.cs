using EditLint.Core.Documents;

namespace EditLint.Core.Analysis;

/// <summary>What an action sees of one sentence. Places in it are offsets of the block's prose.</summary>
public sealed class SentenceAnalysisContext : BlockAnalysisContext
{
    internal SentenceAnalysisContext(BlockAnalysisContext block, Sentence sentence)
        : base(block, block.Block) => Sentence = sentence;

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; }

    /// <summary>Reports the whole sentence.</summary>
    public new void Report(DiagnosticDetails? details = null) => Report(Sentence.ProseSpan, details);
}
