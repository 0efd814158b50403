using System.Collections.Immutable;
using System.Text.RegularExpressions;
using EditLint.Core.Diagnostics;
using EditLint.Core.Language;
using EditLint.Core.Text;

namespace EditLint.Core.Configuration.Vale;

/// <summary>Reads the section for all files, and those for some. Used for one section.</summary>
internal sealed class ValeSectionReader
{
    private readonly SourceText _source;
    private readonly IniFile _file;
    private readonly IniSection _section;
    private readonly DiagnosticBag _report;
    private readonly ImmutableArray<RuleSetting>.Builder _styles = ImmutableArray.CreateBuilder<RuleSetting>();
    private readonly ImmutableArray<RuleSetting>.Builder _rules = ImmutableArray.CreateBuilder<RuleSetting>();
    private readonly HashSet<string> _seen = [];
    private ValeSection _result;

    private ValeSectionReader(SourceText source, IniFile file, IniSection section, PathGlob? files, DiagnosticBag report)
    {
        _source = source;
        _file = file;
        _section = section;
        _report = report;
        _result = new ValeSection(section.Name, files);
    }

    public static ValeSection Read(SourceText source, IniFile file, IniSection section, PathGlob? files, DiagnosticBag report)
    {
        var reader = new ValeSectionReader(source, file, section, files, report);
        foreach (var entry in section.Entries)
            reader.ReadEntry(entry);
        // What is said of one rule weighs more than what is said of its style, wherever the two stand in the section.
        return reader._result with { Rules = [.. reader._styles, .. reader._rules] };
    }

    private void ReadEntry(IniEntry entry)
    {
        switch (entry.Key)
        {
            case "BasedOnStyles":
                var named = _file.Interpolate(entry, _section).SplitList().Select(s => new Configured<string>(s.Text, new Location(_source, s.Span)));
                _result = _result with { Styles = [.. (_result.Styles ?? []).Concat(named).DistinctBy(s => s.Value)] };
                break;
            case "BlockIgnores" or "IgnorePatterns":
                _result = _result with { BlockIgnores = _result.BlockIgnores.AddRange(ReadPatterns(entry)) };
                break;
            case "TokenIgnores":
                _result = _result with { TokenIgnores = _result.TokenIgnores.AddRange(ReadPatterns(entry)) };
                break;
            case "CommentDelimiters" or "Transform" or "View" when _result.Files is null:
                _report.AddInvalid(entry.KeySpan, $"'{entry.Key}' cannot stand under '[*]'. Put it under a pattern such as '[*.mdx]'.");
                break;
            case "CommentDelimiters":
                ReadCommentDelimiters(entry);
                break;
            case "Transform":
                _report.AddSuspicious(entry.KeySpan, "EditLint runs no transformations: these files are read as they are.");
                break;
            case "View":
                _report.AddSuspicious(entry.KeySpan, "EditLint has no views: these files are read whole.");
                break;
            case "Lang":
                break;
            case var key when ValeKeys.Top.Contains(key):
                _report.AddInvalid(entry.KeySpan, $"'{key}' is for the whole configuration. Put it above the first section.");
                break;
            default:
                ReadSetting(entry);
                break;
        }
    }

    private ImmutableArray<Configured<Regex>> ReadPatterns(IniEntry entry) =>
        [.. PatternListReader.Read(_file.Interpolate(entry, _section), (piece, problem) => ReportPattern(entry, piece, problem))
            .Select(p => new Configured<Regex>(p.Pattern, new Location(_source, p.Piece.Span)))];

    private void ReportPattern(IniEntry entry, IniValue piece, string problem)
    {
        var hint = entry.HasComment ? " What follows ' #' or ' ;' is a comment; put quotation marks around a pattern that has them." : "";
        _report.AddInvalid(piece.Span, $"'{piece.Text}' is not a pattern. {problem}{hint}");
    }

    private void ReadCommentDelimiters(IniEntry entry)
    {
        if (!IsFirst(entry))
            return;
        if (_file.Interpolate(entry, _section).SplitList().ToArray() is [var open, var close])
            _result = _result with { CommentDelimiters = new((open.Text, close.Text), new Location(_source, entry.Span)) };
        else
            _report.AddInvalid(entry.Value.Span, "'CommentDelimiters' must be two texts, what opens a comment and what closes it: '{/*, */}'.");
    }

    private void ReadSetting(IniEntry entry)
    {
        var value = entry.Value.Text.Trim();
        var isRule = entry.Key.Contains('.');
        if (!isRule && !ValeKeys.Levels.Contains(value))
        {
            var hint = ClosestWord.Hint(entry.Key, [.. ValeKeys.Section, .. ValeKeys.Top]);
            _report.AddSuspicious(entry.KeySpan, $"Unknown key '{entry.Key}'.{(hint.Length > 0 ? hint : $" A section may have: {string.Join(", ", ValeKeys.Section)}, and rules and styles set to {string.Join(", ", ValeKeys.Levels)}.")}");
            return;
        }
        if (!IsFirst(entry))
            return;
        if (!ValeKeys.Levels.Contains(value))
        {
            _report.AddSuspicious(entry.Value.Span, value.Length == 0
                ? $"'{entry.Key}' is set to nothing, so it is off. Write one of {string.Join(", ", ValeKeys.Levels)}."
                : $"'{value}' is none of {string.Join(", ", ValeKeys.Levels)}, so '{entry.Key}' is off.{ClosestWord.Hint(value, ValeKeys.Levels)}");
        }
        (isRule ? _rules : _styles).Add(new RuleSetting(entry.Key, IsOn: value != "NO" && ValeKeys.Levels.Contains(value), SeverityName.Find(value), new Location(_source, entry.Span)));
    }

    private bool IsFirst(IniEntry entry)
    {
        if (_seen.Add(entry.Key))
            return true;
        _report.AddSuspicious(entry.KeySpan, $"'{entry.Key}' stands in '[{_section.Name}]' a second time, and the first one counts. Keep one of the two.");
        return false;
    }
}
