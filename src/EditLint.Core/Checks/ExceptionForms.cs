using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace EditLint.Core.Checks;

/// <summary>The spellings that a rule's exceptions prescribe. Immutable and thread-safe.</summary>
internal sealed class ExceptionForms
{
    private readonly PhraseExceptions _exceptions;
    private readonly FrozenDictionary<string, string> _forms;
    private readonly Regex? _anywhere;

    public ExceptionForms(PhraseExceptions exceptions)
    {
        _exceptions = exceptions;
        _anywhere = exceptions.Entries.IsEmpty ? null : ValeRegex.Create(string.Join('|', exceptions.Entries.Select(e => $"(?-i:{e})")));
        var forms = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in exceptions.Entries)
            forms.TryAdd(entry, entry);
        _forms = forms.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The word as the exceptions write it, or null when they say nothing about it.</summary>
    public string? Find(string word) => _forms.TryGetValue(word, out var form) ? form : null;

    /// <summary>True when an exception stands in the word as it is, even as a part of a longer word.</summary>
    public bool StandInside(string word) => _anywhere is not null && _anywhere.IsMatch(word);

    /// <summary>True when an exception stands in the word as it is.</summary>
    public bool Keeps(string word) => _exceptions.StandIn(word);
}
