namespace EditLint.Cli.Auditing;

/// <summary>The size of an audited archive.</summary>
/// <param name="Files">How many articles were read.</param>
/// <param name="Words">The words of their text.</param>
internal readonly record struct AuditTotals(int Files, long Words)
{
    /// <summary>How many there are in a thousand words.</summary>
    public double PerThousandWords(int findings) => Words == 0 ? 0 : findings * 1000.0 / Words;

    /// <summary>A share of the files, from 0 to 1.</summary>
    public double ShareOfFiles(int files) => Files == 0 ? 0 : (double)files / Files;
}
