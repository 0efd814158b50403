namespace EditLint.Cli.Reporters;

/// <summary>How many tests of a JUnit report there are, and what became of them.</summary>
internal readonly record struct JUnitCounts(int Tests, int Failures, int Errors, int Skipped)
{
    public static JUnitCounts operator +(JUnitCounts a, JUnitCounts b) => new(a.Tests + b.Tests, a.Failures + b.Failures, a.Errors + b.Errors, a.Skipped + b.Skipped);

    /// <summary>The counts as numbers with blanks between them.</summary>
    public override string ToString() => $"{Tests} {Failures} {Errors} {Skipped}";

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static JUnitCounts Parse(string text) => text.Split(' ') is [var tests, var failures, var errors, var skipped]
        ? new(int.Parse(tests), int.Parse(failures), int.Parse(errors), int.Parse(skipped))
        : throw new FormatException($"'{text}' is not four numbers.");
}
