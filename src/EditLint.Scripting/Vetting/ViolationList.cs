using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace EditLint.Scripting.Vetting;

/// <summary>Collects what is wrong with an image, each thing once a line. Used by one thread.</summary>
internal sealed class ViolationList(SourceLines lines)
{
    private HashSet<(string, int, string)>? _seen;
    private readonly List<ScriptViolation> _violations = [];

    /// <summary>Something in the code of a method.</summary>
    public void Add(MethodDefinitionHandle method, int offset, string subject, string message) => Add(lines.Find(method, offset), subject, message);

    /// <summary>Something in the declaration of a type.</summary>
    public void Add(TypeDefinitionHandle type, string subject, string message) => Add(lines.Find(type), subject, message);

    /// <summary>Something of the whole image.</summary>
    public void Add(string subject, string message) => Add(("", 0), subject, message);

    public bool IsEmpty => _violations.Count == 0;

    public bool Mentions(string subject) => _violations.Any(v => v.Subject.Contains(subject, StringComparison.Ordinal));

    public ImmutableArray<ScriptViolation> ToImmutable() => [.. _violations];

    private void Add((string Document, int Line) place, string subject, string message)
    {
        _seen ??= [];
        if (_seen.Add((place.Document, place.Line, subject)))
            _violations.Add(new ScriptViolation(place.Document, place.Line, subject, message));
    }
}
