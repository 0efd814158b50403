namespace EditLint.Scripting.Vetting;

/// <summary>What a script may do with a type of the list.</summary>
internal enum AllowedTypeUse
{
    Any,

    /// <summary>Anything, and derive from it.</summary>
    Inheritable,

    /// <summary>Put it on a declaration.</summary>
    Attribute,

    /// <summary>Nothing: only the compiler may, in the places that <see cref="GeneratedCode"/> knows.</summary>
    Generated,
}
