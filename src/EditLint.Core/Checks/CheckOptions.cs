using System.Collections.Immutable;
using System.Globalization;
using EditLint.Core.Diagnostics;
using EditLint.Core.Language;
using EditLint.Core.Text;
using EditLint.Core.Yaml;

namespace EditLint.Core.Checks;

/// <summary>
/// The keys of a rule file as a check reads them. Every question for a key marks it as known; what is wrong with a value becomes an
/// error with the value's place, and the question answers with the default. Not thread-safe; used while a rule is loaded.
/// </summary>
public sealed class CheckOptions
{
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _former = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<YamlError> _errors = [];
    private readonly List<YamlError> _warnings = [];
    private readonly List<(DiagnosticDescriptor Descriptor, TextSpan Span, string Reason)> _notices = [];
    private readonly Dictionary<string, YamlError> _missing = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _holes = [];

    /// <summary>Makes the options of one rule.</summary>
    /// <param name="mapping">The keys of its file.</param>
    /// <param name="fixSafety">What the rule's <c>fix</c> key says, or null.</param>
    /// <param name="resources">What the rule may draw on besides; nothing when null.</param>
    /// <param name="source">The file, or null when it is not at hand; places inside a value are then those of the whole value.</param>
    public CheckOptions(YamlMapping mapping, FixSafety? fixSafety = null, RuleResources? resources = null, SourceText? source = null)
    {
        Mapping = mapping;
        FixSafety = fixSafety;
        Resources = resources ?? RuleResources.None;
        Source = source;
    }

    /// <summary>The file, or null when it is not at hand.</summary>
    public SourceText? Source { get; }

    public YamlMapping Mapping { get; }

    public RuleResources Resources { get; }

    /// <summary>The kind of fix that the rule says it offers, or null when it says nothing.</summary>
    public FixSafety? FixSafety { get; }

    /// <summary>The names of the holes a message of this check may have; empty when the check has not said.</summary>
    public IReadOnlyList<string> MessageHoles => _holes;

    public IReadOnlyList<YamlError> Errors => _errors;

    /// <summary>What does not keep the rule from running, though it does not do all that its file says.</summary>
    public IReadOnlyList<YamlError> Warnings => _warnings;

    /// <summary>The keys that somebody asked for, whether the file has them or not.</summary>
    public IReadOnlyCollection<string> KnownKeys => _known;

    /// <summary>What the user should know of this machine although nothing is wrong with the file.</summary>
    public IReadOnlyList<(DiagnosticDescriptor Descriptor, TextSpan Span, string Reason)> Notices => _notices;

    /// <summary>The keys of the file that nobody asked for.</summary>
    public IEnumerable<YamlScalar> UnknownKeys => Mapping.Entries.Select(e => e.Key).Where(k => !_known.Contains(k.Value) && !_former.Contains(k.Value));

    /// <summary>Adds an error, once, however often the value that has it is read.</summary>
    public void AddError(TextSpan span, string message)
    {
        var error = new YamlError(span, message);
        if (!_errors.Contains(error))
            _errors.Add(error);
    }

    public void AddWarning(TextSpan span, string message) => _warnings.Add(new YamlError(span, message));

    /// <summary>Adds the errors and warnings of options that were read from a part of the same file.</summary>
    public void AddAll(CheckOptions part)
    {
        _errors.AddRange(part._errors);
        _warnings.AddRange(part._warnings);
    }

    /// <summary>The place in the file of a part of a value.</summary>
    public TextSpan Locate(YamlScalar scalar, TextSpan part) => Source is null ? scalar.Span : ScalarText.Locate(Source, scalar, part);

    public void AddNotice(DiagnosticDescriptor descriptor, TextSpan span, string reason) => _notices.Add((descriptor, span, reason));

    /// <summary>Adds an error for a key that is not there or has nothing under it, unless what stands there is wrong and has its error already.</summary>
    public void AddMissing(string key, string message)
    {
        var entry = Mapping.Entries.FirstOrDefault(e => e.Key.Value.Equals(key, StringComparison.OrdinalIgnoreCase));
        if (entry is not null && _errors.Exists(e => entry.Value.Span.Contains(e.Span)))
            return;
        var place = (entry ?? Mapping.Entries.FirstOrDefault())?.Key.Span ?? Mapping.Span;
        _missing[key] = new YamlError(place, message);
        _errors.Add(_missing[key]);
    }

    /// <summary>Says which holes a message may have, <c>{match}</c> apart, so that a misspelt one is found when the rule is loaded.</summary>
    public void AllowMessageHoles(params ReadOnlySpan<string> names) => _holes.AddRange(["match", .. names]);

    /// <summary>Marks keys as known that somebody else reads.</summary>
    public void MarkKnown(IEnumerable<string> keys) => _known.UnionWith(keys);

    /// <summary>Lets keys pass that no message names, since nobody should write them any more.</summary>
    public void MarkFormer(params IEnumerable<string> keys) => _former.UnionWith(keys);

    /// <summary>The node of a key, or null when the file does not have it.</summary>
    public YamlNode? GetNode(string key)
    {
        _known.Add(key);
        return Mapping[key];
    }

    /// <summary>A text, or null when the key is absent.</summary>
    public string? GetString(string key) => GetScalar(key)?.Value;

    /// <summary>One of a few words, as <paramref name="choices"/> spells it, or null when the key is absent or the word is none of them.</summary>
    public string? GetChoice(string key, params string[] choices)
    {
        var scalar = GetScalar(key, $"one of {string.Join(", ", choices)}");
        if (scalar is null)
            return null;
        var choice = Array.Find(choices, c => c.Equals(scalar.Value.Trim(), StringComparison.OrdinalIgnoreCase));
        if (choice is null)
            AddError(scalar.Span, $"'{key}' must be one of {string.Join(", ", choices)}, not '{scalar.Value}'.{ClosestWord.Hint(scalar.Value, choices)}");
        return choice;
    }

    public bool GetBoolean(string key, bool defaultValue = false)
    {
        var scalar = GetScalar(key, "true or false");
        if (scalar is null)
            return defaultValue;
        switch (scalar.Value.ToLowerInvariant())
        {
            case "true" or "yes" or "on" or "1" or "t" or "y":
                return true;
            case "false" or "no" or "off" or "0" or "f" or "n":
                return false;
            default:
                AddError(scalar.Span, $"'{key}' must be true or false, not '{scalar.Value}'.{ClosestWord.Hint(scalar.Value, ["true", "false"])}");
                return defaultValue;
        }
    }

    public int GetInteger(string key, int defaultValue = 0)
    {
        var scalar = GetScalar(key, "a number");
        if (scalar is null)
            return defaultValue;
        // As Vale does, "3" and 3.0 are taken for 3.
        if (double.TryParse(scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value == Math.Truncate(value) && Math.Abs(value) <= int.MaxValue)
            return (int)value;
        AddError(scalar.Span, $"'{key}' must be a whole number, not '{scalar.Value}'.");
        return defaultValue;
    }

    /// <summary>A number, with a full stop before its decimals.</summary>
    public double GetNumber(string key, double defaultValue)
    {
        var scalar = GetScalar(key, "a number");
        if (scalar is null)
            return defaultValue;
        if (double.TryParse(scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            return value;
        AddError(scalar.Span, $"'{key}' must be a number such as 0.5, not '{scalar.Value}'.");
        return defaultValue;
    }

    /// <summary>A list of texts, each with its place; a single text counts as a list of one. Empty when the key is absent.</summary>
    public ImmutableArray<YamlScalar> GetScalars(string key)
    {
        switch (GetNode(key))
        {
            case null or YamlScalar { IsNull: true }:
                return [];
            case YamlScalar scalar:
                return [scalar];
            case YamlSequence sequence:
                foreach (var item in sequence.Items.Where(i => i is not YamlScalar))
                    AddError(item.Span, $"Each item of '{key}' must be a text. Put quotation marks around it if it holds ': ' or starts with a bracket.");
                return [.. sequence.Items.OfType<YamlScalar>()];
            case var node:
                AddError(node.Span, $"'{key}' must be a list of texts.");
                return [];
        }
    }

    /// <summary>A list of texts; a single text counts as a list of one. Empty when the key is absent.</summary>
    public ImmutableArray<string> GetStrings(string key) => [.. GetScalars(key).Select(s => s.Value)];

    /// <summary>Keys with texts, in the order of the file. Empty when the key is absent.</summary>
    public ImmutableArray<(YamlScalar Key, YamlScalar Value)> GetPairs(string key)
    {
        var entries = GetEntries(key);
        foreach (var entry in entries.Where(e => e.Value is not YamlScalar))
            AddError(entry.Value.Span, $"The value of '{entry.Key.Value}' must be a text.");
        return [.. entries.Where(e => e.Value is YamlScalar).Select(e => (e.Key, (YamlScalar)e.Value))];
    }

    /// <summary>Keys with values of any form, in the order of the file. Empty when the key is absent.</summary>
    public ImmutableArray<YamlEntry> GetEntries(string key)
    {
        switch (GetNode(key))
        {
            case null or YamlScalar { IsNull: true }:
                return [];
            case YamlMapping mapping:
                return LastOfEach(mapping.Entries);
            case var node:
                AddError(node.Span, $"'{key}' must be pairs, one a line: 'what to find: what to write'.");
                return [];
        }
    }

    // Published rules have such pairs, and Vale runs them.
    private ImmutableArray<YamlEntry> LastOfEach(ImmutableArray<YamlEntry> entries)
    {
        var last = new Dictionary<string, YamlScalar>(StringComparer.Ordinal);
        foreach (var (key, _) in entries)
        {
            if (last.ContainsKey(key.Value))
                AddWarning(key.Span, $"'{key.Value}' stands here a second time, and this pair counts. Keep one of the two.");
            last[key.Value] = key;
        }
        return last.Count == entries.Length ? entries : entries.RemoveAll(e => last[e.Key.Value] != e.Key);
    }

    /// <summary>Adds an error for each key that stands in the mapping a second time.</summary>
    public void AddRepeatedKeys(YamlMapping mapping, StringComparer comparer)
    {
        var seen = new HashSet<string>(comparer);
        foreach (var entry in mapping.Entries.Where(e => !seen.Add(e.Key.Value)))
            AddError(entry.Key.Span, $"'{entry.Key.Value}' stands here a second time. Keep one of the two.");
    }

    /// <summary>Adds an error for each key that nobody asked for. Call it last.</summary>
    /// <param name="owner">What has the keys: <c>A rule of kind 'existence'</c>.</param>
    public void AddUnknownKeys(string owner)
    {
        foreach (var key in UnknownKeys)
        {
            if (ClosestWord.Find(key.Value, _known) is { } closest)
                AddMisspelt(key, closest);
            else
                AddError(key.Span, UnknownKey(key, owner, hint: ""));
        }
    }

    /// <summary>What to say about each key that nobody asked for, for a caller to whom it is no error. Call it last.</summary>
    /// <param name="owner">What has the keys: <c>A section</c>.</param>
    public IEnumerable<YamlError> DescribeUnknownKeys(string owner) =>
        UnknownKeys.Select(key => new YamlError(key.Span, UnknownKey(key, owner, ClosestWord.Hint(key.Value, _known))));

    /// <summary>Adds a warning for each key that nobody asked for and that is nearly one that is known, and an error when that one is missed; other unknown keys pass. Call it last.</summary>
    public void AddMisspeltKeys()
    {
        foreach (var key in UnknownKeys)
        {
            if (ClosestWord.Find(key.Value, _known) is not { } closest)
                continue;
            if (_missing.ContainsKey(closest))
                AddMisspelt(key, closest);
            else
                AddWarning(key.Span, $"The key '{key.Value}' says nothing here. Did you mean '{closest}'?");
        }
    }

    /// <summary>Makes one error of a key that is missed and the unknown key that was meant to be it. Call it last.</summary>
    public void AddMisspeltMissingKeys()
    {
        foreach (var key in UnknownKeys.ToList())
        {
            if (ClosestWord.Find(key.Value, _known) is not { } closest || !_missing.ContainsKey(closest))
                continue;
            AddMisspelt(key, closest);
            MarkFormer(key.Value);
        }
    }

    /// <summary>A text with its place, or null when the key is absent.</summary>
    public YamlScalar? GetScalar(string key) => GetScalar(key, "a text");

    private string UnknownKey(YamlScalar key, string owner, string hint) =>
        $"Unknown key '{key.Value}'.{(hint.Length > 0 ? hint : $" {owner} may have: {string.Join(", ", _known.Order(StringComparer.Ordinal))}.")}";

    // A key that is missed because it is misspelt is one mistake.
    private void AddMisspelt(YamlScalar key, string closest)
    {
        if (_missing.Remove(closest, out var missing))
            _errors.Remove(missing);
        AddError(key.Span, $"Unknown key '{key.Value}'. Did you mean '{closest}'?");
    }

    private YamlScalar? GetScalar(string key, string expected)
    {
        switch (GetNode(key))
        {
            case null or YamlScalar { IsNull: true }:
                return null;
            case YamlScalar scalar:
                return scalar;
            case var node:
                AddError(node.Span, $"'{key}' must be {expected}.");
                return null;
        }
    }
}
