using System.Collections.Immutable;
using EditLint.Core.Checks;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;
using EditLint.Core.Yaml;

namespace EditLint.Core.Configuration;

/// <summary>
/// Reads <c>.editlint.yml</c>. What is wrong with it is among the result's errors, and all else holds. Pure: the files and folders that
/// the configuration names are not looked for.
/// </summary>
public static class YamlConfigurationReader
{
    /// <summary>Reads a configuration file.</summary>
    public static LintConfiguration Read(SourceText source)
    {
        var diagnostics = new DiagnosticBag(source);
        var root = YamlText.Read(source, new TextSpan(0, source.Length), out var error);
        if (error is not null)
            diagnostics.AddInvalid(error.Span, error.Message);
        else if (root is not (null or YamlMapping or YamlScalar { IsNull: true }))
            diagnostics.AddInvalid(root.Span, "A configuration is made of keys with values, one a line: 'packs: [Integrity, Newsroom]'.");
        var configuration = root is YamlMapping mapping ? Read(source, mapping, diagnostics) : new LintConfiguration { Source = source };
        return configuration with { Errors = diagnostics.ToImmutable() };
    }

    private static LintConfiguration Read(SourceText source, YamlMapping mapping, DiagnosticBag diagnostics)
    {
        var options = new CheckOptions(mapping);
        options.AddRepeatedKeys(mapping, StringComparer.OrdinalIgnoreCase);
        var sections = new SectionReader(source, options);
        var configuration = new LintConfiguration
        {
            Source = source,
            IsRoot = options.GetBoolean("root"),
            Extends = sections.GetConfigured("extends"),
            RuleFolders = sections.GetConfigured("paths"),
            Vocabularies = sections.GetConfigured("vocabularies"),
            Words = new Vocabulary(GetWords(source, options, "accept"), GetWords(source, options, "reject")),
            Dictionaries = sections.GetConfigured("dictionaries"),
            WholeExceptions = sections.GetConfiguredBoolean("whole-exceptions"),
            Sections = [.. GetFormats(source, options), .. GetIgnored(source, options), sections.Read([]), .. GetOverrides(source, options, diagnostics), .. SuppressionReader.Read(source, options, diagnostics)],
        };
        diagnostics.AddFrom(options, "A configuration");
        return configuration;
    }

    private static ImmutableArray<VocabularyEntry> GetWords(SourceText source, CheckOptions options, string key) =>
        [.. options.GetScalars(key).Select(word => new VocabularyEntry(word.Value, new Location(source, word.Span)))];

    private static IEnumerable<ConfigurationSection> GetFormats(SourceText source, CheckOptions options)
    {
        foreach (var (key, value) in SectionReader.GetPairs(options, "formats", "mdx: md"))
        {
            yield return new ConfigurationSection
            {
                Files = [FileGlob.Create([$"*{WithDot(key.Value)}"])],
                ReadAs = new Configured<string>(WithDot(value.Value).ToLowerInvariant(), new Location(source, TextSpan.FromBounds(key.Span.Start, value.Span.End))),
            };
        }
    }

    private static string WithDot(string extension) => extension.StartsWith('.') ? extension : $".{extension}";

    // A section each, so that it can be said which line ignores a file.
    private static IEnumerable<ConfigurationSection> GetIgnored(SourceText source, CheckOptions options)
    {
        foreach (var item in options.GetScalars("ignore"))
        {
            if (FileGlob.FindProblem(item.Value) is { } problem)
            {
                options.AddError(item.Span, problem);
                continue;
            }
            yield return new ConfigurationSection
            {
                Files = [FileGlob.Create([item.Value.TrimStart('!')])],
                IsIgnored = new Configured<bool>(!item.Value.StartsWith('!'), new Location(source, item.Span)),
            };
        }
    }

    private static IEnumerable<ConfigurationSection> GetOverrides(SourceText source, CheckOptions options, DiagnosticBag diagnostics)
    {
        foreach (var mapping in SectionReader.GetMappings(options, "overrides", "files: ['drafts/**']"))
        {
            var own = new CheckOptions(mapping);
            own.AddRepeatedKeys(mapping, StringComparer.OrdinalIgnoreCase);
            var reader = new SectionReader(source, own);
            var files = reader.GetFiles();
            if (files.IsEmpty)
                own.AddMissing("files", "An override is for some files. Write 'files:' with patterns such as 'drafts/**'; what is for all files stands at the top.");
            var section = reader.Read(files) with { IsIgnored = reader.GetConfiguredBoolean("ignore"), ReadAs = reader.GetFormat() };
            diagnostics.AddFrom(own, "An override");
            if (!files.IsEmpty)
                yield return section;
        }
    }
}
