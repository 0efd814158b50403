namespace EditLint.Formats.Html;

/// <summary>What a token of HTML is; comments, declarations and processing instructions are none.</summary>
internal enum HtmlTokenKind
{
    Text,
    StartTag,
    EndTag,
}
