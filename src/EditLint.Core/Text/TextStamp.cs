namespace EditLint.Core.Text;

/// <summary>By this a text is known again within one process, without being kept.</summary>
/// <param name="Length">Its length in UTF-16 units.</param>
/// <param name="Hash">A hash of its units, salted by the process.</param>
internal readonly record struct TextStamp(int Length, int Hash)
{
    /// <summary>The stamp of a source.</summary>
    public static TextStamp Of(SourceText source) => new(source.Length, source.Text.GetHashCode(StringComparison.Ordinal));
}
