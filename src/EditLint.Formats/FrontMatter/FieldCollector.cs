using System.Collections.Immutable;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Formats.FrontMatter;

/// <summary>Collects the strings and errors of front matter, in source order. Not thread-safe.</summary>
internal sealed class FieldCollector
{
    private readonly ImmutableArray<Block>.Builder _fields = ImmutableArray.CreateBuilder<Block>();
    private readonly ImmutableArray<Comment>.Builder _comments = ImmutableArray.CreateBuilder<Comment>();
    private readonly ImmutableArray<DocumentError>.Builder _errors = ImmutableArray.CreateBuilder<DocumentError>();

    public FieldCollector(SourceText source) => Source = source;

    public SourceText Source { get; }

    /// <summary>How many lists are open. Their items, such as tags and the names of authors, are no text for patterns, as in Vale.</summary>
    public int OpenLists { get; set; }

    /// <summary>Adds a string; an empty one is no field.</summary>
    /// <param name="key">Its key, with dots between levels.</param>
    /// <param name="span">Its source.</param>
    /// <param name="prose">Its text.</param>
    public void Add(string key, TextSpan span, Prose prose)
    {
        if (prose.Text.AsSpan().IsWhiteSpace())
            return;
        // A block of lines ends, for its parser, where the next key starts.
        span = new TextSpan(span.Start, Source[span].TrimEnd().Length);
        if (IsDirective(key))
            AddDirective(key, span.Union(prose.SourceSpan), prose.Text);
        else
            _fields.Add(new Block(BlockKind.FrontMatterField, span.Union(prose.SourceSpan), prose, name: key) { IsSkipped = OpenLists > 0 });
    }

    public void AddError(TextSpan span, string message) => _errors.Add(new DocumentError(span, message));

    /// <summary>What was collected.</summary>
    /// <param name="end">Where the text after the front matter starts.</param>
    public FrontMatterContent ToContent(int end) => new(_fields.ToImmutable(), _errors.ToImmutable(), end) { Comments = _comments.ToImmutable() };

    /// <summary>True for a key whose value is for the linter: <c>editlint-disable</c> with the rules that do not apply to the article.</summary>
    public static bool IsDirective(string key) => key.StartsWith("editlint-", StringComparison.Ordinal);

    // In front matter, an article says what it says for the whole file; a key that is misspelt is reported like a comment that is.
    private void AddDirective(string key, TextSpan span, string value)
    {
        var directive = key == "editlint-disable" ? "editlint-disable-file" : key;
        if (!value.Equals("false", StringComparison.OrdinalIgnoreCase))
            _comments.Add(new Comment(span, value.Equals("true", StringComparison.OrdinalIgnoreCase) ? directive : $"{directive} {value}"));
    }

    /// <summary>The key of an entry inside another.</summary>
    public static string Join(string key, string name) => key.Length == 0 ? name : $"{key}.{name}";
}
