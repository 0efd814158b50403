using System.Collections.Immutable;
using System.Text.RegularExpressions;
using EditLint.Core.Yaml;

namespace EditLint.Core.Checks;

/// <summary>
/// What a rule lets pass: the <c>exceptions</c> of its file, each a pattern that is searched, as whole words, inside what the rule found.
/// One of several words also lets pass what lies inside it. Thread-safe.
/// </summary>
internal sealed class PhraseExceptions
{
    private readonly Regex? _inside;
    private readonly Regex? _around;

    private PhraseExceptions(ImmutableArray<string> entries, Regex? inside, Regex? around)
    {
        Entries = entries;
        _inside = inside;
        _around = around;
    }

    /// <summary>The patterns as the rule has them, longest first.</summary>
    public ImmutableArray<string> Entries { get; }

    /// <summary>The pattern that finds any exception as a whole word in its own letter case, or null when there are none.</summary>
    public string? Pattern => _inside?.ToString();

    /// <summary>Reads <c>exceptions</c>, and <c>vocab</c>, which says whether the accepted words of a vocabulary are among them.</summary>
    public static PhraseExceptions Read(CheckOptions options)
    {
        var exceptions = options.GetScalars("exceptions").RemoveAll(e => string.IsNullOrWhiteSpace(e.Value));
        options.GetBoolean("vocab", defaultValue: true);
        if (exceptions.IsEmpty)
            return new PhraseExceptions([], null, null);
        var sorted = exceptions.OrderByDescending(e => e.Value.Length).ToImmutableArray();
        var inside = PatternReader.Create(
            ValeRegex.Template(string.Join('|', sorted.Select(e => e.Value.StartsWith("(?i)", StringComparison.Ordinal) ? e.Value : $"(?-i){e.Value}")), nonword: false),
            sorted, options);
        var phrases = sorted.RemoveAll(e => !IsPhrase(e));
        var around = phrases.IsEmpty ? null : PatternReader.Create($@"(?i)\b(?:{string.Join('|', phrases.Select(e => e.Value))})\b", phrases, options);
        return new PhraseExceptions([.. sorted.Select(e => e.Value)], inside, around);
    }

    /// <summary>The exceptions over one text; ask it about spans in rising order. Used by one thread.</summary>
    public ExceptionScan Over(string text) => _inside is null ? ExceptionScan.None : new ExceptionScan(text, _inside, _around);

    /// <summary>True when an exception stands in the text.</summary>
    public bool StandIn(string text) => _inside is not null && _inside.IsMatch(text);

    private static bool IsPhrase(YamlScalar exception) =>
        exception.Value.Contains(' ') || exception.Value.Contains(@"\s", StringComparison.Ordinal);
}
