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

    // A place in the list of blocks is known for the first of so many words.
    private const int WordsPerMark = 32;

    private readonly int[] _words;
    private readonly List<StreamBlock> _blocks;
    private readonly int[] _blockMarks;
    private readonly List<int> _documentStarts = [];

    private WordStream(int[] words, int length, List<StreamBlock> blocks)
    {
        _words = words;
        Length = length;
        _blocks = blocks;
        _blockMarks = new int[length / WordsPerMark + 1];
        var next = 0;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (i == 0 || !ReferenceEquals(blocks[i].Document, blocks[i - 1].Document))
                _documentStarts.Add(blocks[i].Start);
            // The last block that starts at the mark or before it; the first for what stands before all of them.
            for (; next < _blockMarks.Length && (i + 1 == blocks.Count || blocks[i + 1].Start > next * WordsPerMark); next++)
                _blockMarks[next] = i;
        }
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

    /// <summary>Puts streams of one document each one after the other, as if their documents were collected together.</summary>
    public static WordStream Join(params IReadOnlyList<WordStream> streams)
    {
        var words = new int[Math.Max(0, streams.Sum(s => s.Length) + streams.Count - 1)];
        var blocks = new List<StreamBlock>(streams.Sum(s => s._blocks.Count));
        var length = 0;
        foreach (var stream in streams)
        {
            if (length > 0)
                words[length++] = Separator;
            foreach (var block in stream._blocks)
                blocks.Add(block with { Start = block.Start + length, End = block.End + length });
            stream.Words.CopyTo(words.AsSpan(length));
            length += stream.Length;
        }
        return new WordStream(words, length, blocks);
    }

    /// <summary>The index of the block that holds a word.</summary>
    public int BlockIndex(int word)
    {
        var index = _blockMarks[Math.Min(word / WordsPerMark, _blockMarks.Length - 1)];
        while (index + 1 < _blocks.Count && _blocks[index + 1].Start <= word)
            index++;
        return index;
    }

    /// <summary>True when two words are of one document.</summary>
    public bool AreInOneDocument(int first, int second)
    {
        if (first > second)
            (first, second) = (second, first);
        for (var i = _documentStarts.Count - 1; i >= 0 && _documentStarts[i] > first; i--)
        {
            if (_documentStarts[i] <= second)
                return false;
        }
        return true;
    }

    public StreamBlock BlockOf(int word) => _blocks[BlockIndex(word)];

    /// <summary>True when two places hold the same word.</summary>
    public bool AreEqual(int first, int second) => _words[first] == _words[second] && _words[first] != Separator;

    /// <summary>True when the words are one or more blocks, none of them cut.</summary>
    public bool IsWholeBlocks(int start, int end) => end > start && BlockOf(start).Start == start && BlockOf(end - 1).End == end;
}
