using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace EditLint.Core.Checks;

/// <summary>
/// What a rule lets pass: the <c>exceptions</c> of its file and the accepted words of the vocabulary, each a pattern that is searched, as whole words,
/// inside what the rule found; with <c>whole-exceptions</c> it must match all of that. One of several words also lets pass what lies inside it. Thread-safe.
/// </summary>
internal sealed class PhraseExceptions
{
    private const string CaseSensitive = "(?-i)";

    private static readonly PhraseExceptions None = new([], isWhole: false);

    // Most rules have no exceptions of their own, and share those of the vocabulary.
    private static readonly ConditionalWeakTable<Vocabulary, PhraseExceptions> Shared = [];
    private static readonly ConditionalWeakTable<Vocabulary, PhraseExceptions> SharedWhole = [];

    private readonly Lazy<Regex>? _inside;
    private readonly Lazy<Regex>? _covering;
    private readonly Lazy<Regex>? _around;

    private PhraseExceptions(IEnumerable<string> entries, bool isWhole)
    {
        Entries = [.. entries.OrderByDescending(e => e.Length)];
        if (Entries.IsEmpty)
            return;
        var alternatives = PatternAlternatives.Join(Entries, ignoresCase: false, CaseSensitive);
        Pattern = ValeRegex.Template(alternatives, nonword: false);
        _inside = new Lazy<Regex>(() => ValeRegex.Create(Pattern));
        _covering = isWhole ? new Lazy<Regex>(() => ValeRegex.Create($@"\A(?:{alternatives})\z")) : _inside;
        var phrases = Entries.RemoveAll(e => !IsPhrase(e));
        if (!phrases.IsEmpty)
            _around = new Lazy<Regex>(() => ValeRegex.Create($@"(?i)\b(?:{PatternAlternatives.Join(phrases, ignoresCase: true)})\b"));
    }

    /// <summary>The patterns, longest first.</summary>
    public ImmutableArray<string> Entries { get; }

    /// <summary>The pattern that finds any exception as a whole word in its own letter case, or null when there are none.</summary>
    public string? Pattern { get; }

    /// <summary>
    /// Reads <c>exceptions</c>, <c>vocab</c>, which says whether the accepted words of the vocabulary are among them, and <c>whole-exceptions</c>, which says
    /// whether an exception must match all that the rule found.
    /// </summary>
    /// <param name="options">The rule's keys.</param>
    /// <param name="ignoresVocabulary">True for a rule that the vocabulary does not bind whatever it says.</param>
    public static PhraseExceptions Read(CheckOptions options, bool ignoresVocabulary = false)
    {
        var own = options.GetScalars("exceptions").RemoveAll(e => string.IsNullOrWhiteSpace(e.Value));
        var vocabulary = options.GetBoolean("vocab", defaultValue: true) && !ignoresVocabulary ? options.Resources.Vocabulary : Vocabulary.Empty;
        var isWhole = options.GetBoolean("whole-exceptions", options.Resources.WholeExceptions);
        if (own.IsEmpty)
            return vocabulary.Accepted.IsEmpty ? None : (isWhole ? SharedWhole : Shared).GetValue(vocabulary, v => new PhraseExceptions(v.Accepted.Select(e => e.Pattern), isWhole));
        ImmutableArray<string> exceptions = [.. own.Select(e => e.Value)];
        if (PatternReader.Create(ValeRegex.Template(PatternAlternatives.Join(exceptions, ignoresCase: false, CaseSensitive), nonword: false), own, options) is null)
            return None;
        return new PhraseExceptions(exceptions.Concat(vocabulary.Accepted.Select(e => e.Pattern)), isWhole);
    }

    /// <summary>The exceptions over one text; ask it about spans in rising order. Used by one thread.</summary>
    public ExceptionScan Over(string text) => _covering is null ? ExceptionScan.None : new ExceptionScan(text, _covering, _around);

    /// <summary>True when an exception stands in the text.</summary>
    public bool StandIn(string text) => _inside is not null && _inside.Value.IsMatch(text);

    /// <summary>True for an entry of several words.</summary>
    public static bool IsPhrase(string entry) => entry.Contains(' ') || entry.Contains(@"\s", StringComparison.Ordinal);
}
