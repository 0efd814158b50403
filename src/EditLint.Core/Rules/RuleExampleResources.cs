using System.Collections.Immutable;
using EditLint.Core.Checks;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Core.Rules;

/// <summary>
/// Reads what an example gives its rule to draw on, for rules that find nothing by their file alone: <c>accept</c> and <c>reject</c>, the entries of a
/// vocabulary; <c>dictionary</c>, all the words that are spelt rightly; and <c>files</c>, what stands around the article. Whatever else <see cref="RuleResources"/> comes to hold gets its key here.
/// </summary>
internal static class RuleExampleResources
{
    /// <summary>The resources, or null when the example has no such key.</summary>
    public static RuleResources? Read(CheckOptions options)
    {
        var accepted = ReadEntries("accept", options);
        var rejected = ReadEntries("reject", options);
        var words = options.GetStrings("dictionary");
        var files = options.GetStrings("files");
        if (accepted.IsEmpty && rejected.IsEmpty && words.IsEmpty && files.IsEmpty)
            return null;
        return new RuleResources
        {
            Vocabulary = SoundVocabulary.Of(new Vocabulary(accepted, rejected), AddError),
            Spelling = words.IsEmpty ? null : new ListedWords(words),
            Files = files.IsEmpty ? null : new ListedFiles(files),
        };

        void AddError(VocabularyEntry entry, string reason) => options.AddError(entry.Origin.Span, reason);
    }

    private static ImmutableArray<VocabularyEntry> ReadEntries(string key, CheckOptions options) =>
        [.. options.GetScalars(key).Select(entry => new VocabularyEntry(entry.Value, new Location(options.Source ?? new SourceText("", ""), entry.Span)))];
}
