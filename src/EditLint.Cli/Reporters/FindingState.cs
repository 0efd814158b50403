namespace EditLint.Cli.Reporters;

/// <summary>What a run made of a finding.</summary>
internal enum FindingState
{
    /// <summary>It is reported.</summary>
    Reported,

    /// <summary>The baseline knows it.</summary>
    Baselined,

    /// <summary>It is silenced.</summary>
    Suppressed,
}
