namespace EditLint.Scripting.Vetting;

/// <summary>Something in an image that a script may not have.</summary>
/// <param name="Document">The source that it comes from, by its name in the debug information; empty when unknown.</param>
/// <param name="Line">The line there, from 1; 0 when unknown.</param>
/// <param name="Subject">What it is: a type by its name in metadata, a member as <c>Type::Member</c>, or a phrase.</param>
/// <param name="Message">What is wrong, why, and what to do.</param>
internal sealed record ScriptViolation(string Document, int Line, string Subject, string Message);
