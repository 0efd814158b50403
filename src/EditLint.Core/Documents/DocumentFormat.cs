namespace EditLint.Core.Documents;

/// <summary>The format a document was read as.</summary>
public enum DocumentFormat
{
    PlainText,
    Markdown,
    Html,
}
