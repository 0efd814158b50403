using EditLint.Core.Documents;

namespace EditLint.Core.Matching;

/// <summary>
/// The words of one or more articles in reading order, as hashes, and the way back to their places. Tables, captions, pull quotes, decks,
/// blocks that are nothing but links, and addresses are left out. Immutable.
/// </summary>
internal sealed class WordStream
{
    /// <summary>Stands between two documents, and equals no word.</summary>
    public const int Separator = 0;

    private readonly int[] _words;
    private readonly List<StreamBlock> _blocks;

    private WordStream(int[] words, int length, List<StreamBlock> blocks)
    {
        _words = words;
        Length = length;
        _blocks = blocks;
    }

    public int Length { get; }

    public ReadOnlySpan<int> Words => _words.AsSpan(0, Length);

    public IReadOnlyList<StreamBlock> Blocks => _blocks;

    /// <summary>Collects the words of documents.</summary>
    public static WordStream Of(params IReadOnlyList<Document> documents)
    {
        var capacity = documents.Count - 1;
        foreach (var document in documents)
        {
            foreach (var block in document.ProseBlocks)
                capacity += block.Words.Length;
        }

        var words = new int[Math.Max(capacity, 0)];
        var blocks = new List<StreamBlock>();
        var length = 0;
        foreach (var document in documents)
        {
            if (length > 0)
                words[length++] = Separator;
            foreach (var block in document.ProseBlocks)
            {
                if (StreamBlockReader.Read(document, block, words, length) is { } read)
                {
                    blocks.Add(read);
                    length = read.End;
                }
            }
        }
        return new WordStream(words, length, blocks);
    }

    /// <summary>The index of the block that holds a word.</summary>
    public int BlockIndex(int word)
    {
        var low = 0;
        var high = _blocks.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_blocks[middle].Start <= word)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }

    public StreamBlock BlockOf(int word) => _blocks[BlockIndex(word)];

    /// <summary>True when two places hold the same word.</summary>
    public bool AreEqual(int first, int second) => _words[first] == _words[second] && _words[first] != Separator;

    /// <summary>True when the words are one or more blocks, none of them cut.</summary>
    public bool IsWholeBlocks(int start, int end) => end > start && BlockOf(start).Start == start && BlockOf(end - 1).End == end;
}
