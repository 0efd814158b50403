using System.Buffers;
using System.Collections.Immutable;
using EditLint.Core.Checks;
using EditLint.Core.Diagnostics;
using EditLint.Core.Language;
using EditLint.Core.Text;

namespace EditLint.Core.Configuration.Vale;

/// <summary>Reads one file of a Vale configuration. Used once.</summary>
internal sealed class ValeFileReader
{
    private static readonly SearchValues<char> SignsOfPatterns = SearchValues.Create("*?[{./");

    private readonly SourceText _source;
    private readonly IniFile _file;
    private readonly DiagnosticBag _report;
    private readonly HashSet<string> _seen = [];
    private ValeFile _result;

    private ValeFileReader(SourceText source)
    {
        _source = source;
        _file = IniFile.Parse(source);
        _report = new DiagnosticBag(source);
        _result = new ValeFile { Source = source };
    }

    public static ValeFile Read(SourceText source)
    {
        var reader = new ValeFileReader(source);
        foreach (var error in reader._file.Errors)
            reader._report.AddInvalid(error.Span, error.Message);
        foreach (var entry in reader._file.Top.Entries)
            reader.ReadTop(entry);
        foreach (var section in reader._file.Sections.OrderBy(s => s.Name != ValeKeys.AllFiles))
            reader.ReadSection(section);
        return reader._result with { Errors = reader._report.ToImmutable() };
    }

    private void ReadTop(IniEntry entry)
    {
        switch (entry.Key)
        {
            case "StylesPath":
                if (entry.Value.Text.Trim() is { Length: > 0 } path)
                    _result = _result with { StylesPaths = _result.StylesPaths.Add(new(path, new Location(_source, entry.Span))) };
                break;
            case "Vocab":
                _result = _result with { Vocabularies = _result.Vocabularies.AddRange(List(entry).Select(v => new Configured<string>(v.Text, new Location(_source, v.Span)))) };
                break;
            case "MinAlertLevel":
                ReadMinimumLevel(entry);
                break;
            case "IgnoredScopes":
                _result = _result with { IgnoredScopes = Add(_result.IgnoredScopes, entry) };
                break;
            case "SkippedScopes":
                _result = _result with { SkippedScopes = Add(_result.SkippedScopes, entry) };
                break;
            case "IgnoredClasses":
                _result = _result with { IgnoredClasses = _result.IgnoredClasses.AddRange(List(entry).Select(c => c.Text)) };
                break;
            case "WordTemplate":
                ReadWordTemplate(entry);
                break;
            case "NLPEndpoint" or "Packages":
                break;
            case var key when ValeKeys.Section.Contains(key):
                _report.AddInvalid(entry.KeySpan, $"'{key}' belongs to a section. Put it under {(ValeKeys.AllFilesSection.Contains(key) ? "'[*]' for all files, or under " : "")}a pattern such as '[*.md]'.");
                break;
            case var key when key.Contains('.'):
                _report.AddSuspicious(entry.KeySpan, $"'{key}' has no effect above the first section. Put it under '[*]' for all files, or under a pattern such as '[*.md]'.");
                break;
            default:
                var hint = ClosestWord.Hint(entry.Key, [.. ValeKeys.Top, .. ValeKeys.Section]);
                _report.AddSuspicious(entry.KeySpan, $"Unknown key '{entry.Key}'.{(hint.Length > 0 ? hint : $" Above the first section a configuration may have: {string.Join(", ", ValeKeys.Top)}.")}");
                break;
        }
    }

    private void ReadMinimumLevel(IniEntry entry)
    {
        var value = entry.Value.Text.Trim();
        if (!IsFirst(entry))
            return;
        if (SeverityName.Find(value) is { } level)
            _result = _result with { MinimumLevel = new(level, new Location(_source, entry.Span)) };
        else
            _report.AddInvalid(entry.Value.Span, $"'MinAlertLevel' must be one of suggestion, warning, error, not '{value}'.{ClosestWord.Hint(value, ["suggestion", "warning", "error"])}");
    }

    private void ReadWordTemplate(IniEntry entry)
    {
        var template = entry.Value.Text;
        if (!IsFirst(entry) || template.Length == 0)
            return;
        if (template.Split("%s").Length != 2)
            _report.AddInvalid(entry.Value.Span, @"'WordTemplate' must have '%s' in it once, where the words go, as in '\b(?:%s)\b'.");
        else if (ValeRegex.TryCreate(template.Replace("%s", "x", StringComparison.Ordinal), out var problem) is not { } pattern)
            _report.AddInvalid(entry.Value.Span, $"'{template}' is not a pattern. {problem}");
        else if (pattern.GetGroupNumbers().Length > 1)
            _report.AddInvalid(entry.Value.Span, @"'WordTemplate' must not have groups that capture. Write '(?:' for '(', as in '\b(?:%s)\b'.");
        else
            _result = _result with { WordTemplate = new(template, new Location(_source, entry.Span)) };
    }

    private void ReadSection(IniSection section)
    {
        switch (section.Name)
        {
            case "" or ValeKeys.Asciidoctor:
                break;
            case ValeKeys.Formats:
                _result = _result with { Formats = [.. ValeFormats.Read(_source, section, _report)] };
                break;
            case ValeKeys.AllFiles:
                Add(ValeSectionReader.Read(_source, _file, section, files: null, _report));
                break;
            default:
                ReadFiles(section);
                break;
        }
    }

    private void ReadFiles(IniSection section)
    {
        if (ValeGlob.Create(section.Name, out var problem) is not { } files)
        {
            _report.AddInvalid(section.NameSpan, $"'{section.Name}' is not a pattern for files. {problem}");
            return;
        }
        if (!section.Name.AsSpan().ContainsAny(SignsOfPatterns) && ClosestWord.Find(section.Name, [ValeKeys.Formats, ValeKeys.Asciidoctor]) is { } meant)
            _report.AddSuspicious(section.NameSpan, $"'[{section.Name}]' stands for a file of this name. Did you mean '[{meant}]'?");
        Add(ValeSectionReader.Read(_source, _file, section, files, _report));
    }

    private void Add(ValeSection section) => _result = _result with { Sections = _result.Sections.Add(section) };

    private IEnumerable<IniValue> List(IniEntry entry) => _file.Interpolate(entry, _file.Top).SplitList();

    private Configured<ImmutableArray<string>> Add(Configured<ImmutableArray<string>>? before, IniEntry entry) =>
        new([.. (before?.Value ?? []).Concat(List(entry).Select(s => s.Text)).Distinct()], before?.Origin ?? new Location(_source, entry.Span));

    private bool IsFirst(IniEntry entry)
    {
        if (_seen.Add(entry.Key))
            return true;
        _report.AddSuspicious(entry.KeySpan, $"'{entry.Key}' stands here a second time, and the first one counts. Keep one of the two.");
        return false;
    }
}
