namespace EditLint.Core.Configuration;

/// <summary>What became of a configured suppression in one document.</summary>
public enum SuppressionState
{
    /// <summary>It silenced nothing, but not all rules that it names ran.</summary>
    Unjudged,

    /// <summary>It silenced a finding.</summary>
    Used,

    /// <summary>All rules that it names ran, and it silenced nothing.</summary>
    Unused,

    /// <summary>Its last day is over, so it did not hold.</summary>
    Expired,

    /// <summary>It names no rule that there is.</summary>
    Unknown,
}
