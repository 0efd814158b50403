using System.Collections.Immutable;
using EditLint.Core.Checks;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Core.Configuration;

/// <summary>
/// Reads <c>accept.txt</c> and <c>reject.txt</c>: one pattern a line, blanks around it trimmed; empty lines and lines that start with
/// <c># </c> are passed over. Stateless and thread-safe.
/// </summary>
public static class VocabularyFile
{
    /// <summary>The entries in the order of the file; whether they are patterns is not looked at: see <see cref="SoundVocabulary"/>.</summary>
    public static ImmutableArray<VocabularyEntry> Read(SourceText source)
    {
        var entries = ImmutableArray.CreateBuilder<VocabularyEntry>();
        for (var i = 0; i < source.LineCount; i++)
        {
            var line = source.GetLineSpan(i);
            var text = source[line];
            var pattern = text.Trim();
            if (pattern.IsEmpty || text.TrimStart().StartsWith("# ", StringComparison.Ordinal))
                continue;
            var place = new Location(source, new TextSpan(line.Start + text.Length - text.TrimStart().Length, pattern.Length));
            entries.Add(new VocabularyEntry(pattern.ToString(), place));
        }
        return entries.ToImmutable();
    }
}
