using System.Collections.Frozen;

namespace EditLint.Core.Checks;

/// <summary>The spellings that a rule's exceptions prescribe. Immutable and thread-safe.</summary>
internal sealed class ExceptionForms
{
    private readonly PhraseExceptions _exceptions;
    private readonly FrozenDictionary<string, string> _forms;

    public ExceptionForms(PhraseExceptions exceptions)
    {
        _exceptions = exceptions;
        var forms = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in exceptions.Entries)
            forms.TryAdd(entry, entry);
        _forms = forms.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The word as the exceptions write it, or null when they say nothing about it.</summary>
    public string? Find(string word) => _forms.TryGetValue(word, out var form) ? form : null;

    /// <summary>True when an exception stands in the word as it is.</summary>
    public bool Keeps(string word) => _exceptions.StandIn(word);
}
