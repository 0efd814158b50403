namespace EditLint.Core.Documents;

/// <summary>
/// Answers for one element after the other what patterns may see of it, by <see cref="ReadingOptions"/>. Names count in any letter case,
/// classes as they are written. Immutable and thread-safe.
/// </summary>
public sealed class ElementFilter
{
    private const string FieldPrefix = "text.frontmatter";

    private static readonly ElementFilter Default = new(ReadingOptions.Default);

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _ignored;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _skipped;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _classes;
    private readonly string[] _fields;

    private ElementFilter(ReadingOptions options)
    {
        _ignored = new HashSet<string>(options.IgnoredElements, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _skipped = new HashSet<string>(options.SkippedElements, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        // What programs that make HTML put around code and around their own error messages.
        _classes = new HashSet<string>([.. options.IgnoredClasses, "problematic", "pre", "code"], StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _fields = [.. options.IgnoredElements.Concat(options.SkippedElements).Where(name => name.StartsWith(FieldPrefix, StringComparison.OrdinalIgnoreCase))];
    }

    /// <summary>The filter of some options; the same for all documents that are read by default.</summary>
    public static ElementFilter Of(ReadingOptions options) => ReferenceEquals(options, ReadingOptions.Default) ? Default : new(options);

    /// <summary>True when the text of the element is no language where it stands inside other text.</summary>
    public bool Ignores(ReadOnlySpan<char> element) => _ignored.Contains(element);

    /// <summary>True when the element is not seen at all.</summary>
    public bool Skips(ReadOnlySpan<char> element) => _skipped.Contains(element);

    /// <summary>True when the element is not to be seen for any reason.</summary>
    /// <param name="element">Its name.</param>
    /// <param name="classes">The value of its <c>class</c> attribute; empty when it has none.</param>
    public bool LeavesOut(ReadOnlySpan<char> element, ReadOnlySpan<char> classes) =>
        Ignores(element) || Skips(element) || (!classes.IsEmpty && IgnoresClass(classes));

    /// <summary>True when one of the classes in the value of a <c>class</c> attribute is ignored.</summary>
    private bool IgnoresClass(ReadOnlySpan<char> value)
    {
        foreach (var range in value.SplitAny(' ', '\t', '\r', '\n', '\f'))
        {
            if (_classes.Contains(value[range]))
                return true;
        }
        return false;
    }

    /// <summary>True when a field of the front matter is not seen, by its key or by one further out.</summary>
    public bool SkipsField(string key)
    {
        foreach (var field in _fields)
        {
            var rest = field.AsSpan(FieldPrefix.Length);
            if (rest.IsEmpty || (rest[0] == '.' && key.AsSpan().StartsWith(rest[1..], StringComparison.OrdinalIgnoreCase) && (key.Length == rest.Length - 1 || key[rest.Length - 1] == '.')))
                return true;
        }
        return false;
    }
}
