namespace EditLint.Core.Configuration;

/// <summary>What happens at a <see cref="SuppressionSwitch"/>.</summary>
internal enum SuppressionSwitchKind
{
    /// <summary>A suppression begins.</summary>
    Begin,

    /// <summary>The suppression that began last ends.</summary>
    End,

    /// <summary>All suppressions end.</summary>
    Clear,
}
