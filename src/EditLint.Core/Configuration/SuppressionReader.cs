using EditLint.Core.Checks;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Core.Configuration;

/// <summary>Reads the <c>suppressions</c> of <c>.editlint.yml</c>.</summary>
internal static class SuppressionReader
{
    /// <summary>A section for each, so that its files are its own.</summary>
    public static IEnumerable<ConfigurationSection> Read(SourceText source, CheckOptions options, DiagnosticBag diagnostics)
    {
        foreach (var mapping in SectionReader.GetMappings(options, "suppressions", "{files: notes.txt, rule: Integrity.Placeholder, reason: quoted on purpose}"))
        {
            var own = new CheckOptions(mapping);
            own.AddRepeatedKeys(mapping, StringComparer.OrdinalIgnoreCase);
            var files = new SectionReader(source, own).GetFiles();
            if (files.IsEmpty)
                own.AddMissing("files", "A suppression is for some files. Write 'files:' with their names or patterns.");
            var rule = own.GetScalar("rule");
            if (rule is null)
                own.AddMissing("rule", "The suppression names no rule. Write 'rule:' with Pack.Name, a pack, or a pattern with '*'.");
            var suppression = new ConfiguredSuppression(rule?.Value ?? "", own.GetString("match"), own.GetString("reason"), GetDate(own), new Location(source, mapping.Span)) { Lines = GetLines(own) };
            diagnostics.AddFrom(own, "A suppression");
            // One with a mistake would suppress more, or for longer, than its author meant.
            if (own.Errors.Count == 0)
                yield return new ConfigurationSection { Files = files, Suppressions = [suppression] };
        }
    }

    private static DateOnly? GetDate(CheckOptions options)
    {
        if (options.GetScalar("until") is not { } until)
            return null;
        if (SuppressionDirective.ReadDay(until.Value.Trim()) is { } day)
            return day;
        options.AddError(until.Span, SuppressionDirective.NoDay(until.Value));
        return null;
    }

    private static (int First, int Last)? GetLines(CheckOptions options)
    {
        if (options.GetScalar("lines") is not { } lines)
            return null;
        if (SuppressionFile.ReadRange(lines.Value) is { } range)
            return range;
        options.AddError(lines.Span, $"'lines' must be a line or a range of lines, counted from 1, such as 12 or 3-9, not '{lines.Value}'.");
        return null;
    }
}
