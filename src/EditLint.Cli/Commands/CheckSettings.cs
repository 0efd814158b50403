using System.Collections.Immutable;
using EditLint.Cli.Configuration;
using EditLint.Cli.Git;
using EditLint.Cli.Reporters;
using EditLint.Cli.Rules;
using EditLint.Cli.Scripting;
using EditLint.Core.Diagnostics;

namespace EditLint.Cli.Commands;

/// <summary>What <c>editlint check</c> is asked to do.</summary>
internal sealed record CheckSettings
{
    /// <summary>Standard input among the paths.</summary>
    public const string StandardInput = "-";

    /// <summary>Files, folders, or <c>-</c>; the working folder when there is none.</summary>
    public ImmutableArray<string> Paths { get; init; } = [];

    /// <summary>How reports name standard input; its extension decides how it is read.</summary>
    public string StandardInputName { get; init; } = "stdin.txt";

    /// <summary>The reports to write, at least one; at most one goes to standard output.</summary>
    public ImmutableArray<ReportTarget> Reports { get; init; } = [new(ReportFormat.Text)];

    /// <summary>Which configuration files count.</summary>
    public ConfigurationSettings Configuration { get; init; } = new();

    /// <summary>The house's packs, or folders of packs.</summary>
    public ImmutableArray<string> RuleFolders { get; init; } = [];

    public RuleSelection Selection { get; init; } = RuleSelection.Default;

    /// <summary>How C# rules run.</summary>
    public ScriptHostSettings Scripts { get; init; } = new();

    /// <summary>The least severity that makes the run fail, or null for none.</summary>
    public Severity? FailOn { get; init; } = Severity.Error;

    /// <summary>The most files worked on at once.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>Let every pattern read every text.</summary>
    public bool MatchesPlainly { get; init; }

    /// <summary>How many bytes of texts and findings may be held until the end of a run that compares files; see <see cref="HeldResults"/>.</summary>
    public long MostHeldBytes { get; init; } = HeldResults.StandardBytes;

    public ColorMode Color { get; init; }

    /// <summary>The day of the run, by which suppressions expire.</summary>
    public DateOnly Today { get; init; } = DateOnly.FromDateTime(DateTime.Now);

    /// <summary>Write the findings only.</summary>
    public bool Quiet { get; init; }

    /// <summary>The baseline that the user named, or null for the one that is found.</summary>
    public string? BaselineFile { get; init; }

    /// <summary>True when no baseline is to be used.</summary>
    public bool IsBaselineOff { get; init; }

    /// <summary>Which changes count, or null when all of the text does.</summary>
    public ChangeScope? Changes { get; init; }

    /// <summary>The most findings to show, or null for all.</summary>
    public int? MaxFindings { get; init; }

    /// <summary>The most warnings with which the run is no failure, or null for any number.</summary>
    public int? MaxWarnings { get; init; }

    /// <summary>Takes the findings in place of <see cref="Reports"/>; null for these.</summary>
    public Func<IReporter>? CreateReporter { get; init; }

    /// <summary>Check once more whenever an article, a rule or a configuration has changed.</summary>
    public bool Watch { get; init; }

    /// <summary>Takes what tells whether something has changed that the outcome depends on; null when nobody asks. See <see cref="WatchLoop"/>.</summary>
    public Action<Func<string>>? Found { get; init; }

    /// <summary>Takes the rules that were loaded; null when nobody asks.</summary>
    public LintedRules? Ran { get; init; }

    public bool ShowFolded { get; init; }

    /// <summary>Count the findings of each rule.</summary>
    public bool Statistics { get; init; }

    /// <summary>Say which rules took the most time.</summary>
    public bool Timing { get; init; }
}
