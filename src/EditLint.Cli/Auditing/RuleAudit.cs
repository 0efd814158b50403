using EditLint.Core.Diagnostics;

namespace EditLint.Cli.Auditing;

/// <summary>
/// Counts what one rule finds in an archive, file after file, and keeps a sample of it. The sample is drawn as the findings come (reservoir sampling,
/// Vitter's algorithm R), so that of an archive only the sample and the count of each different match are held. Not thread-safe.
/// </summary>
internal sealed class RuleAudit
{
    private const int MostMatches = 10;

    private readonly Random _random;
    private readonly int _sampleSize;
    private readonly List<Diagnostic> _sample = [];
    private readonly Dictionary<string, int> _matches = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Starts without any finding.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="sampleSize">The most findings to keep.</param>
    /// <param name="seed">Decides which are kept.</param>
    public RuleAudit(DiagnosticDescriptor rule, int sampleSize, int seed)
    {
        Rule = rule;
        _sampleSize = sampleSize;
        _random = new Random(seed);
    }

    public DiagnosticDescriptor Rule { get; }

    public int Findings { get; private set; }

    /// <summary>How many findings the authors have silenced; they are not among <see cref="Findings"/>.</summary>
    public int Suppressed { get; private set; }

    public int FilesWithFindings { get; private set; }

    /// <summary>The sample in the order of the files and places.</summary>
    public IEnumerable<Diagnostic> Sample => _sample.OrderBy(d => d.Location.Source.Path, StringComparer.Ordinal).ThenBy(d => d.Location.Span);

    /// <summary>What was found most often, letter case aside; nothing when hardly anything was found twice.</summary>
    public IEnumerable<KeyValuePair<string, int>> Matches => _matches.Where(m => m.Value > 1).OrderByDescending(m => m.Value).ThenBy(m => m.Key, StringComparer.Ordinal).Take(MostMatches);

    /// <summary>Counts the findings of one file.</summary>
    /// <param name="findings">What the rule found, in order.</param>
    /// <param name="suppressed">How many findings are silenced.</param>
    public void Add(IEnumerable<Diagnostic> findings, int suppressed)
    {
        Suppressed += suppressed;
        var before = Findings;
        foreach (var finding in findings)
        {
            Findings++;
            var match = string.Join(' ', finding.Match.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            _matches[match] = _matches.GetValueOrDefault(match) + 1;
            if (_sample.Count < _sampleSize)
                _sample.Add(finding);
            else if (_random.Next(Findings) is var place && place < _sampleSize)
                _sample[place] = finding;
        }
        if (Findings > before)
            FilesWithFindings++;
    }
}
