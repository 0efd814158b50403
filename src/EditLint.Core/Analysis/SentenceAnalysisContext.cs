using System.Text.RegularExpressions;
using EditLint.Core.Documents;

namespace EditLint.Core.Analysis;

/// <summary>What an action sees of one sentence. Places in it are offsets of the block's prose.</summary>
public sealed class SentenceAnalysisContext : BlockAnalysisContext
{
    internal SentenceAnalysisContext(BlockAnalysisContext block, Sentence sentence)
        : base(block, block.Block) => Sentence = sentence;

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; }

    /// <summary>
    /// The matches of a pattern in the sentence, which stands for it alone: <c>^</c> is its start. Their places are those in the block's prose, as
    /// <c>Report</c> expects.
    /// </summary>
    /// <param name="regex">The pattern; see <see cref="AnalysisContext.CreateRegex"/>.</param>
    public override IEnumerable<Match> Matches(Regex regex) => MatchesIn(Block, Sentence.ProseSpan, regex);

    /// <summary>Reports the whole sentence.</summary>
    public new void Report(DiagnosticDetails? details = null) => Report(Sentence.ProseSpan, details);
}
