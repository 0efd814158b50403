using System.Buffers;
using System.Text.RegularExpressions;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>
/// <c>extends: occurrence</c>: what must not stand in a text more often than <c>max</c> times, or less often than <c>min</c> times; 0 sets no
/// bound. Keys: <c>token</c>, <c>max</c>, <c>min</c>, <c>ignorecase</c>.
/// </summary>
internal sealed class OccurrenceCheck : PatternCheck
{
    // Blanks, and what stands over code and over matches that were already used.
    private static readonly SearchValues<char> NotLanguage = SearchValues.Create(" \t\r\n*@");

    private readonly Regex? _pattern;
    private readonly int _max;
    private readonly int _min;

    private OccurrenceCheck(DiagnosticDescriptor descriptor, CheckOptions options)
        : base(descriptor, options)
    {
        _max = options.GetInteger("max");
        _min = options.GetInteger("min");
        var flags = options.GetBoolean("ignorecase") ? "(?i)" : "";
        if (options.GetScalar("token") is { } token)
            _pattern = PatternReader.Create($"{flags}(?:{token.Value})", [token], options);
        else
            options.AddMissing("token", "The rule has nothing to count. Write 'token:' with a pattern.");
        CheckAction.Read(options);
        options.AllowMessageHoles("count");
    }

    public static Analyzer Create(DiagnosticDescriptor descriptor, CheckOptions options) => new OccurrenceCheck(descriptor, options);

    protected override void Analyze(ScopedText text, PatternFindings findings)
    {
        var count = 0;
        TextSpan? first = null;
        foreach (var match in ValeRegex.EnumerateMatches(_pattern!, text.Text))
        {
            count++;
            if (first is null && text.Text.AsSpan(match.Index, match.Length).ContainsAnyExcept(NotLanguage))
                first = new TextSpan(match.Index, match.Length);
        }
        if (!(_max > 0 && count > _max) && !(_min > 0 && count < _min))
            return;
        var details = new DiagnosticDetails { Arguments = [new MessageArgument("count", count.ToString())] };
        if (count == 0)
            findings.AddMissing(details);
        else if (first is { } span)
            findings.Add(text, span, details);
    }
}
