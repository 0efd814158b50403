namespace EditLint.Scripting.Vetting;

/// <summary>A type of the list of what scripts may use. Thread-safe.</summary>
internal sealed class AllowedType
{
    private readonly string _text;
    private readonly int _start;
    private int _end;
    private HashSet<string>? _members;

    private AllowedType(string name, AllowedTypeUse use, string text, int start)
    {
        Name = name;
        Use = use;
        _text = text;
        _start = start;
        _end = start;
    }

    /// <summary>The name in metadata: <c>System.Collections.Generic.List`1+Enumerator</c>.</summary>
    public string Name { get; }

    public AllowedTypeUse Use { get; }

    /// <summary>The members by their names in metadata, with the types of their parameters where not all overloads are meant.</summary>
    public IReadOnlyCollection<string> Members => MemberSet;

    private HashSet<string> MemberSet => _members ??= ReadMembers();

    /// <summary>Reads the line of a type; the lines of its members follow it.</summary>
    public static AllowedType Parse(string text, int start, int end)
    {
        var parts = text[start..end].TrimEnd().Split(' ');
        var use = parts.Length == 1 ? AllowedTypeUse.Any : parts[1] switch
        {
            "inheritable" => AllowedTypeUse.Inheritable,
            "attribute" => AllowedTypeUse.Attribute,
            "generated" => AllowedTypeUse.Generated,
            var word => throw new FormatException($"The list of what scripts may use says '{word}' of {parts[0]}."),
        };
        return new AllowedType(parts[0], use, text, Math.Min(end + 1, text.Length));
    }

    /// <summary>Takes the line that ends here as a member's.</summary>
    public void Extend(int end) => _end = end;

    /// <summary>True when a member may be used.</summary>
    /// <param name="name">Its name in metadata.</param>
    /// <param name="parameters">The types of its parameters, as the list writes them; null for a field.</param>
    public bool Allows(string name, string? parameters) =>
        Use == AllowedTypeUse.Attribute
            ? name == ".ctor"
            : MemberSet.Contains(name) || (parameters is not null && MemberSet.Contains(name + parameters));

    private HashSet<string> ReadMembers()
    {
        var members = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in _text.AsSpan(_start, _end - _start).EnumerateLines())
        {
            var member = line.Trim();
            var brace = member.IndexOf(" {", StringComparison.Ordinal);
            if (member.IsEmpty || member[0] == '#')
                continue;
            if (brace < 0)
                members.Add(member.ToString());
            else
                AddAccessors(members, member[..brace].ToString(), member[brace..]);
        }
        return members;
    }

    private static void AddAccessors(HashSet<string> members, string property, ReadOnlySpan<char> accessors)
    {
        if (accessors.Contains("get;", StringComparison.Ordinal))
            members.Add("get_" + property);
        if (accessors.Contains("set;", StringComparison.Ordinal))
            members.Add("set_" + property);
    }
}
