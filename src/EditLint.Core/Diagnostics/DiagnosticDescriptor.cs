namespace EditLint.Core.Diagnostics;

/// <summary>What all findings of one rule share. Immutable.</summary>
public sealed class DiagnosticDescriptor
{
    /// <summary>Makes a descriptor.</summary>
    /// <param name="id">The rule, as <c>Pack.Name</c>.</param>
    /// <param name="message">The message with its holes.</param>
    /// <param name="severity">The level the rule's author gave it.</param>
    /// <param name="docs">Why the rule exists and what to do, in Markdown; may be empty.</param>
    /// <param name="link">A page about the rule, or null.</param>
    /// <param name="isToolError">True for what went wrong in a rule or a file rather than in the prose; such a diagnostic makes the run fail with exit code 2.</param>
    public DiagnosticDescriptor(string id, string message, Severity severity, string docs = "", string? link = null, bool isToolError = false)
    {
        Id = id;
        Message = MessageTemplate.Parse(message);
        Severity = severity;
        Docs = docs;
        Link = link;
        IsToolError = isToolError;
    }

    public string Id { get; }

    public MessageTemplate Message { get; }

    public Severity Severity { get; }

    public string Docs { get; }

    public string? Link { get; }

    public bool IsToolError { get; }

    public override string ToString() => Id;
}
