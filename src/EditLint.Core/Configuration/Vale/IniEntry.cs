using EditLint.Core.Text;

namespace EditLint.Core.Configuration.Vale;

/// <summary>A key and its value. Immutable.</summary>
/// <param name="Key">The key; letter case counts.</param>
/// <param name="KeySpan">Where the key stands.</param>
/// <param name="Value">The value; empty when nothing follows the equals sign.</param>
/// <param name="HasComment">True when a comment follows on the line.</param>
internal sealed record IniEntry(string Key, TextSpan KeySpan, IniValue Value, bool HasComment)
{
    /// <summary>The key and the value.</summary>
    public TextSpan Span => KeySpan.Union(Value.Span);
}
