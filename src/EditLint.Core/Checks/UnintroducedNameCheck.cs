using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;
using EditLint.Core.Language;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>
/// Finds second references to people who were never introduced: "Smith said", "Mr. Smith" where no full name with Smith stands before. The
/// finding is the name, at its first mention.
/// </summary>
/// <remarks>Keys: <c>verbs</c>, the verbs of saying; <c>titles</c>, the courtesy titles; <c>exceptions</c>, names that need no introduction.</remarks>
internal sealed class UnintroducedNameCheck : Analyzer
{
    private const int LongestLabel = 60;

    private static readonly WordSet Articles = new(["the", "a", "an", "our", "their", "its"]);

    private readonly WordSet _verbs;
    private readonly WordSet _titles;
    private readonly WordSet _exceptions;

    private UnintroducedNameCheck(DiagnosticDescriptor descriptor, CheckOptions options)
    {
        Descriptor = descriptor;
        _verbs = new WordSet(options.GetStrings("verbs"));
        _titles = new WordSet(options.GetStrings("titles"));
        _exceptions = new WordSet(options.GetStrings("exceptions"));
    }

    public override DiagnosticDescriptor Descriptor { get; }

    public static Analyzer Create(DiagnosticDescriptor descriptor, CheckOptions options) => new UnintroducedNameCheck(descriptor, options);

    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(Analyze);

    private void Analyze(DocumentAnalysisContext context)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var block in context.Document.ProseBlocks)
            AddLabel(block, known);
        foreach (var block in context.Document.ProseBlocks)
        {
            var isText = block.Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.BlockQuote && block.Role is BlockRole.Body or BlockRole.Lede;
            for (var i = 0; NameRun.TryFind(block, i, out var run, out i);)
                Analyze(context, block, run, isText, lookup);
        }
    }

    private void Analyze(DocumentAnalysisContext context, Block block, NameRun run, bool isText, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> known)
    {
        var text = block.Prose.Text;
        if (run.Count > 1 || run.HasHyphen)
        {
            for (var i = run.FirstWord; i <= run.LastWord; i++)
                known.Add(Slice(text, NameRun.Bare(block, i)));
            return;
        }
        var span = NameRun.Bare(block, run.LastWord);
        var name = Slice(text, span);
        if (!isText || known.Contains(name) || _exceptions.Contains(name) || !MayBePerson(name, run.IsAtStart))
            return;
        var hasTitle = run.Title >= 0 && _titles.Contains(block.Prose, block.Words[run.Title]);
        var isBare = span.Length == block.Words[run.LastWord].Length && run.Title < 0 && !GivenNames.Contains(name)
            && (run.FirstWord == 0 || !Articles.Contains(block.Prose, block.Words[run.FirstWord - 1])) && IsSpeaker(block, run);
        if (!hasTitle && !isBare)
            return;
        known.Add(name);
        context.Report(block, hasTitle ? TextSpan.FromBounds(block.Words[run.Title].Start, span.End) : span);
    }

    // "Smith said", and "said Smith" where that is all: in "He said Ireland and France agree" the name begins what was said.
    private bool IsSpeaker(Block block, NameRun run)
    {
        if (!NameTable.IsSpeaker(block, run, _verbs))
            return false;
        var rest = block.Prose.Text.AsSpan(block.Words[run.LastWord].End);
        return rest.IsEmpty || rest[0] is '.' or ',' or ';' or ':' or '"' or '”' or ')' or '\n'
            || (run.LastWord + 1 < block.Words.Length && _verbs.Contains(block.Prose, block.Words[run.LastWord + 1]));
    }

    // "MR. TREMAINE: Sorry?" names a speaker of a transcript.
    private static void AddLabel(Block block, HashSet<string> known)
    {
        var text = block.Prose.Text;
        var colon = text.AsSpan(0, Math.Min(LongestLabel, text.Length)).IndexOf(':');
        if (colon < 1 || text.AsSpan(0, colon).ContainsAnyInRange('a', 'z'))
            return;
        foreach (var word in block.Words)
        {
            if (word.End > colon)
                break;
            if (word.Length > 1 && char.IsUpper(text[word.Start]))
                known.Add(string.Concat(text.AsSpan(word.Start, 1), text.Substring(word.Start + 1, word.Length - 1).ToLowerInvariant()));
        }
    }

    // Days, products with a capital inside, "We've", and a plural that begins the sentence are no people.
    private static bool MayBePerson(ReadOnlySpan<char> name, bool isAtStart)
    {
        if (Weekday.TryRead(name, out _) || MonthName.TryRead(name, out _) || (isAtStart && name is [.., not 's', 's']))
            return false;
        for (var i = 1; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && !(name[..i] is "Mc" or "Mac" or "De" or "O'" or "O’" or "D'" or "D’"))
                return false;
            if (name[i] is '\'' or '’' && i > 1)
                return false;
        }
        return !Abbreviations.English.FirstWords.Contains(name) && name is not ['I', '\'' or '’', ..];
    }

    private static ReadOnlySpan<char> Slice(string text, TextSpan span) => text.AsSpan(span.Start, span.Length);
}
