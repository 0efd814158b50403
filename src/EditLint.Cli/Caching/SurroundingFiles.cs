using EditLint.Core.Analysis;

namespace EditLint.Cli.Caching;

/// <summary>Remembers what is asked about the files around one article, and tells later whether the answers are still the same. Used by one thread at a time.</summary>
/// <param name="files">Knows the answers.</param>
internal sealed class SurroundingFiles(IArticleFiles files) : IArticleFiles
{
    private readonly SortedDictionary<string, FolderAnswers?> _folders = new(StringComparer.Ordinal);

    public IReadOnlySet<string>? List(string folder)
    {
        if (!_folders.TryGetValue(folder, out var answers))
            _folders.Add(folder, answers = files.List(folder) is { } names ? new FolderAnswers(names) : null);
        return answers;
    }

    /// <summary>The questions and their answers, for <see cref="AreStill"/>.</summary>
    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(_folders.Count);
        foreach (var (folder, answers) in _folders)
        {
            writer.Write(folder);
            writer.Write(answers is not null);
            if (answers is not null)
                Write(writer, answers);
        }
        writer.Flush();
        return bytes.ToArray();
    }

    /// <summary>True when every question would be answered in the same way now.</summary>
    /// <param name="reader">Reads what <see cref="ToBytes"/> gave, and stands behind it when the answer is true.</param>
    /// <param name="files">Knows the answers of now.</param>
    /// <param name="hashes">The hashes of what is in folders, which are made once in a run.</param>
    /// <exception cref="IOException">There is something else.</exception>
    public static bool AreStill(BinaryReader reader, IArticleFiles files, FolderHashes hashes)
    {
        for (var folders = reader.ReadInt32(); folders > 0; folders--)
        {
            var names = files.List(reader.ReadString());
            if (reader.ReadBoolean() != names is not null)
                return false;
            if (names is null)
                continue;
            if (reader.ReadBoolean())
            {
                if (hashes.Of(names) != new UInt128(reader.ReadUInt64(), reader.ReadUInt64()))
                    return false;
                continue;
            }
            for (var asked = reader.ReadInt32(); asked > 0; asked--)
            {
                if (names.Contains(reader.ReadString()) != reader.ReadBoolean())
                    return false;
            }
        }
        return true;
    }

    private static void Write(BinaryWriter writer, FolderAnswers answers)
    {
        writer.Write(answers.AreAllSeen);
        if (answers.AreAllSeen)
        {
            var hash = FolderHashes.Hash(answers);
            writer.Write((ulong)(hash >> 64));
            writer.Write((ulong)hash);
            return;
        }
        writer.Write(answers.Asked.Count);
        foreach (var (name, isThere) in answers.Asked)
        {
            writer.Write(name);
            writer.Write(isThere);
        }
    }
}
