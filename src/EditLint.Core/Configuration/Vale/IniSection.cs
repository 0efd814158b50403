using System.Collections.Immutable;
using EditLint.Core.Text;

namespace EditLint.Core.Configuration.Vale;

/// <summary>A section of an INI file. Immutable.</summary>
/// <param name="Name">What stands between the brackets; empty for what comes before the first header.</param>
/// <param name="NameSpan">Where the name stands.</param>
/// <param name="Entries">The entries in the order of the file; a key that stands twice is here twice.</param>
internal sealed record IniSection(string Name, TextSpan NameSpan, ImmutableArray<IniEntry> Entries)
{
    /// <summary>The first entry with the key, or null.</summary>
    public IniEntry? this[string key] => Entries.FirstOrDefault(e => e.Key == key);
}
