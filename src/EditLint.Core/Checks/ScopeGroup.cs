using System.Collections.Immutable;
using EditLint.Core.Analysis;
using EditLint.Core.Documents;
using EditLint.Core.Matching.Patterns;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>
/// The rules of a driver that look at the same texts. A document is taken apart once for all of them, and their patterns are searched in one pass. Filled
/// while the rules register, and thread-safe from then on.
/// </summary>
internal sealed class ScopeGroup
{
    private readonly ImmutableArray<ScopeSelector> _scopes;
    private readonly ImmutableArray<ScopeSelector> _parts;
    private readonly ImmutableArray<ScopeSelector> _wholes;
    private readonly Dictionary<Pattern, int> _numbers = [];
    private readonly List<Pattern> _patterns = [];
    private readonly Lazy<PatternSet> _set;

    /// <summary>Makes a group.</summary>
    /// <param name="scopes">The scopes of its rules, of which one must hold.</param>
    /// <param name="isPlain">True when every pattern reads every text.</param>
    public ScopeGroup(ImmutableArray<ScopeSelector> scopes, bool isPlain)
    {
        _scopes = scopes;
        _wholes = scopes.RemoveAll(s => s.Unit is not (ScopeUnit.Source or ScopeUnit.Summary));
        _parts = scopes.RemoveRange(_wholes);
        _set = new Lazy<PatternSet>(() => new PatternSet(_patterns, isPlain));
    }

    /// <summary>The group's patterns.</summary>
    public PatternSet Patterns => _set.Value;

    /// <summary>Takes the patterns of a rule.</summary>
    public void Add(IEnumerable<Pattern> patterns)
    {
        foreach (var pattern in patterns)
        {
            if (_numbers.TryAdd(pattern, _patterns.Count))
                _patterns.Add(pattern);
        }
    }

    /// <summary>The number of a pattern in <see cref="Patterns"/>, or -1.</summary>
    public int NumberOf(Pattern pattern) => _numbers.GetValueOrDefault(pattern, -1);

    /// <summary>What the group's patterns find in a document; looked for once a document.</summary>
    public ScopeScan Scan(DocumentAnalysisContext context) =>
        context.Shared?.Get(this, group => new ScopeScan(group, group.TextsOf(context.Document), context.CancellationToken)) ?? new ScopeScan(this, TextsOf(context.Document), context.CancellationToken);

    // Where a list of scopes selects them, the parts come in the order of the document and the document as a whole last, as in Vale.
    private IEnumerable<ScopedText> TextsOf(Document document) => _scopes.Length < 2
        ? ScopeReader.Read(document, _scopes)
        : ScopeReader.Read(document, _parts)
            .OrderBy(text => text.ToSource(new TextSpan(0, text.Text.Length)).Start)
            .Concat(ScopeReader.Read(document, _wholes));
}
