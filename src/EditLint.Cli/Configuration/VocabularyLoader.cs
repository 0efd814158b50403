using System.Collections.Immutable;
using EditLint.Cli.Files;
using EditLint.Core.Checks;
using EditLint.Core.Configuration;
using EditLint.Core.Diagnostics;
using EditLint.Core.Language;

namespace EditLint.Cli.Configuration;

/// <summary>Reads the vocabularies that a configuration names: folders with <c>accept.txt</c> and <c>reject.txt</c>. Stateless.</summary>
internal static class VocabularyLoader
{
    /// <summary>The entries of all vocabularies, in order, and then the words in the configuration itself.</summary>
    /// <param name="project">The configuration.</param>
    /// <param name="report">Takes what is wrong.</param>
    public static Vocabulary Load(ProjectConfiguration project, Action<Diagnostic> report)
    {
        var accepted = ImmutableArray.CreateBuilder<VocabularyEntry>();
        var rejected = ImmutableArray.CreateBuilder<VocabularyEntry>();
        foreach (var vocabulary in project.Configuration.Vocabularies)
        {
            if (project.FindVocabulary(vocabulary) is not { } folder)
            {
                var known = project.RuleFolders.SelectMany(NamesIn).ToList();
                var hint = ClosestWord.Hint(vocabulary.Value, known);
                report(ToolDescriptors.InvalidConfiguration.Report(vocabulary.Origin, $"There is no vocabulary '{vocabulary.Value}'.{(hint.Length > 0 ? hint : Advice(project, known))}"));
                continue;
            }
            var isEmpty = !Add("accept.txt", accepted) & !Add("reject.txt", rejected);
            if (isEmpty)
                report(ToolDescriptors.SuspiciousConfiguration.Report(vocabulary.Origin, $"The vocabulary '{vocabulary.Value}' is empty: there is neither accept.txt nor reject.txt in '{folder.Path}'."));

            bool Add(string name, ImmutableArray<VocabularyEntry>.Builder entries)
            {
                var file = new SourceFile(Path.Combine(folder.FullPath, name), DisplayPath.Join(folder.Path, name));
                if (!File.Exists(file.FullPath))
                    return false;
                if (SourceFileReader.Read(file, out var failure) is { } source)
                    entries.AddRange(VocabularyFile.Read(source));
                else
                    report(failure!);
                return true;
            }
        }
        accepted.AddRange(project.Configuration.Words.Accepted);
        rejected.AddRange(project.Configuration.Words.Rejected);
        return new Vocabulary(accepted.ToImmutable(), rejected.ToImmutable());
    }

    private static IEnumerable<string> NamesIn(SourceFile folder)
    {
        try
        {
            var path = Path.Combine(folder.FullPath, "config", "vocabularies");
            return Directory.Exists(path) ? [.. Directory.EnumerateDirectories(path).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)] : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static string Advice(ProjectConfiguration project, List<string> known)
    {
        if (known.Count > 0)
            return $" There is {string.Join(", ", known)}.";
        return project.RuleFolders is [var first, ..]
            ? $" Put its accept.txt and reject.txt into '{DisplayPath.Join(first.Path, "config/vocabularies")}/'."
            : " No folder with packs is named that it could be in.";
    }
}
