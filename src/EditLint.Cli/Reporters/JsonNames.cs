using System.Text.Json;

namespace EditLint.Cli.Reporters;

/// <summary>The names of properties that stand with each finding. They are escaped once, not with each finding.</summary>
internal static class JsonNames
{
    public static readonly JsonEncodedText Column = JsonEncodedText.Encode("column");
    public static readonly JsonEncodedText Diagnostics = JsonEncodedText.Encode("diagnostics");
    public static readonly JsonEncodedText Edits = JsonEncodedText.Encode("edits");
    public static readonly JsonEncodedText End = JsonEncodedText.Encode("end");
    public static readonly JsonEncodedText Files = JsonEncodedText.Encode("files");
    public static readonly JsonEncodedText Fingerprint = JsonEncodedText.Encode("fingerprint");
    public static readonly JsonEncodedText Fixes = JsonEncodedText.Encode("fixes");
    public static readonly JsonEncodedText FoldedInto = JsonEncodedText.Encode("foldedInto");
    public static readonly JsonEncodedText Kind = JsonEncodedText.Encode("kind");
    public static readonly JsonEncodedText Line = JsonEncodedText.Encode("line");
    public static readonly JsonEncodedText Match = JsonEncodedText.Encode("match");
    public static readonly JsonEncodedText Message = JsonEncodedText.Encode("message");
    public static readonly JsonEncodedText Offset = JsonEncodedText.Encode("offset");
    public static readonly JsonEncodedText Path = JsonEncodedText.Encode("path");
    public static readonly JsonEncodedText Range = JsonEncodedText.Encode("range");
    public static readonly JsonEncodedText Related = JsonEncodedText.Encode("related");
    public static readonly JsonEncodedText Rule = JsonEncodedText.Encode("rule");
    public static readonly JsonEncodedText Safety = JsonEncodedText.Encode("safety");
    public static readonly JsonEncodedText Severity = JsonEncodedText.Encode("severity");
    public static readonly JsonEncodedText Start = JsonEncodedText.Encode("start");
    public static readonly JsonEncodedText Text = JsonEncodedText.Encode("text");
    public static readonly JsonEncodedText Title = JsonEncodedText.Encode("title");
}
