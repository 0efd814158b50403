namespace EditLint.Cli.Git;

/// <summary>Which changes count.</summary>
/// <param name="Kind">What is compared.</param>
/// <param name="Reference">The commit, branch or tag that it is compared with, for <see cref="ChangeKind.Since"/>.</param>
internal sealed record ChangeScope(ChangeKind Kind, string? Reference = null)
{
    /// <summary>The option that asks for it.</summary>
    public string Option => Kind switch { ChangeKind.Since => "--since", ChangeKind.Staged => "--staged", _ => "--changed" };
}
