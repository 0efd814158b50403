using EditLint.Core.Documents;
using EditLint.Core.Language;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>The names of an article: those written in full, and the capitalised words that stand alone. Linear in the text; used by one thread.</summary>
internal sealed class NameTable
{
    private readonly WordSet _verbs;
    private readonly Dictionary<(string First, string Last), FullName> _full = [];
    private readonly Dictionary<string, NameUse> _uses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NameUse>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private NameTable(WordSet verbs)
    {
        _verbs = verbs;
        _lookup = _uses.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public IReadOnlyCollection<FullName> FullNames => _full.Values;

    public IReadOnlyCollection<NameUse> Uses => _uses.Values;

    /// <summary>Reads the running text of an article, its captions, bylines and lists; headings have capitals of their own.</summary>
    public static NameTable Read(Document document, WordSet verbs)
    {
        var table = new NameTable(verbs);
        foreach (var block in document.ProseBlocks)
        {
            if (block.Kind is BlockKind.Heading or BlockKind.TableCell || block.Role is BlockRole.Headline or BlockRole.Deck)
                continue;
            for (var i = 0; NameRun.TryFind(block, i, out var run, out i);)
                table.Add(block, run);
        }
        // "Shelly Baxter" is a person once "Baxter said" something.
        foreach (var name in table._full.Values)
            name.IsPerson |= table._uses.TryGetValue(name.Last, out var use) && use.IsSpeaker;
        return table;
    }

    /// <summary>How often a given or family name is written, in full and alone.</summary>
    public int CountOf(string part)
    {
        var count = _uses.TryGetValue(part, out var use) ? use.Count : 0;
        foreach (var name in _full.Values)
            count += name.Last == part || name.First == part ? name.Count : 0;
        return count;
    }

    /// <summary>True when a verb of saying stands right before or after a stretch of names.</summary>
    public static bool IsSpeaker(Block block, NameRun run, WordSet verbs)
    {
        var text = block.Prose.Text;
        return (run.LastWord + 1 < block.Words.Length && verbs.Contains(block.Prose, block.Words[run.LastWord + 1]) && text.AsSpan(block.Words[run.LastWord].End, block.Words[run.LastWord + 1].Start - block.Words[run.LastWord].End) is " ")
            || (run.FirstWord > 0 && verbs.Contains(block.Prose, block.Words[run.FirstWord - 1]) && text.AsSpan(block.Words[run.FirstWord - 1].End, block.Words[run.FirstWord].Start - block.Words[run.FirstWord - 1].End) is " ");
    }

    private void Add(Block block, NameRun run)
    {
        if (run.Count == 1)
        {
            AddAlone(block, run);
            return;
        }
        var text = block.MaskedText;
        var first = run.FirstWord;
        for (var i = run.FirstWord; i <= run.LastWord; i++)
        {
            if (NameRun.IsName(text, block, i))
                UseOf(block, NameRun.Bare(block, i)).IsInFullName = true;
        }
        var hasGivenName = false;
        for (var i = run.FirstWord; i < run.LastWord && !hasGivenName; i++)
        {
            hasGivenName = GivenNames.Contains(text.AsSpan(block.Words[i].Start, block.Words[i].Length));
            first = hasGivenName ? i : first;
        }
        if ((!hasGivenName && run.Count > 2) || run.HasHyphen || !NameRun.IsName(text, block, first))
            return;
        var last = NameRun.Bare(block, run.LastWord);
        var key = (UseOf(block, block.Words[first]).Name, UseOf(block, last).Name);
        if (!_full.TryGetValue(key, out var name))
            _full.Add(key, name = new FullName(key.Item1, key.Item2, block, TextSpan.FromBounds(block.Words[first].Start, last.End)));
        name.Count++;
        name.IsPerson |= hasGivenName || run.Title >= 0 || IsSpeaker(block, run, _verbs);
    }

    private void AddAlone(Block block, NameRun run)
    {
        var span = NameRun.Bare(block, run.LastWord);
        var use = UseOf(block, span);
        if (run.HasHyphen)
        {
            use.IsInFullName = true;
            return;
        }
        use.Count++;
        var isSpeaker = IsSpeaker(block, run, _verbs);
        use.IsSpeaker |= isSpeaker;
        if (use.IsName || (run.IsAtStart && !isSpeaker))
            return;
        (use.IsName, use.Block, use.Span) = (true, block, span);
    }

    private NameUse UseOf(Block block, TextSpan span)
    {
        var word = block.Prose.Text.AsSpan(span.Start, span.Length);
        if (!_lookup.TryGetValue(word, out var use))
        {
            use = new NameUse(word.ToString()) { Block = block, Span = span };
            _uses.Add(use.Name, use);
        }
        return use;
    }
}
