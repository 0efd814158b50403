using EditLint.Cli.Reporters;

namespace EditLint.Cli.Commands;

/// <summary>How often each rule found something, and in how much text. Used by one thread.</summary>
internal sealed class RuleStatistics
{
    private readonly Dictionary<string, (int Findings, int Files)> _rules = new(StringComparer.Ordinal);
    private long _words;
    private int _files;

    /// <summary>Counts an article.</summary>
    public void Add(FileOutcome file)
    {
        _files++;
        _words += file.Words;
        foreach (var (rule, found) in file.Rules)
        {
            var (findings, files) = _rules.GetValueOrDefault(rule);
            _rules[rule] = (findings + found, files + 1);
        }
    }

    /// <summary>Writes a table, the most frequent rule first.</summary>
    public void Write(TextWriter output)
    {
        output.WriteLine($"{Count.Of(_files, "file")}, {_words} words");
        var table = new TextTable("rule", ">findings", ">files", ">per 1000 words");
        foreach (var (rule, (findings, files)) in _rules.OrderByDescending(r => r.Value.Findings).ThenBy(r => r.Key, StringComparer.Ordinal))
            table.Add(rule, findings.ToString(), files.ToString(), (1000.0 * findings / Math.Max(1, _words)).ToString("0.000"));
        table.Write(output);
    }
}
