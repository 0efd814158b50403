namespace EditLint.Core.Diagnostics;

/// <summary>Whether a fix may be applied unseen.</summary>
public enum FixSafety
{
    /// <summary>The fix cannot change the meaning.</summary>
    Safe,

    /// <summary>A person must look at the result.</summary>
    Review,
}
