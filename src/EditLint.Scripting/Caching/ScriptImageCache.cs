using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace EditLint.Scripting.Caching;

/// <summary>
/// Compiled images on the disk. A file is sealed with a secret (HMAC-SHA256 over its key and its content), so that one that is damaged, made for
/// something else, or made by somebody else is not there as far as anybody can tell. Files appear whole or not at all; any number of processes may share a folder.
/// </summary>
/// <remarks>Nothing here throws because of what is on the disk: without a cache scripts are compiled.</remarks>
internal sealed class ScriptImageCache
{
    private const string Extension = ".scripts";
    private const int SealLength = 32;
    private const long MaximumLength = 64 << 20;
    private const string TemporaryExtension = Extension + ".tmp";
    private static readonly TimeSpan KeptUnused = TimeSpan.FromDays(30);
    private static readonly TimeSpan MarkedAsUsedEvery = TimeSpan.FromDays(1);

    private readonly string _folder;
    private readonly byte[] _secret;

    private ScriptImageCache(string folder, byte[] secret)
    {
        _folder = folder;
        _secret = secret;
    }

    private static ReadOnlySpan<byte> Magic => "ELSCRIPT"u8;

    private static int HeaderLength => Magic.Length + SealLength + sizeof(int);

    /// <summary>Opens the cache; null when the settings have none, or there is no place for its secret.</summary>
    public static ScriptImageCache? Open(ScriptSettings settings) =>
        settings is { CacheFolder: { } folder, SecretFolder: { } secretFolder } && ScriptCacheSecret.ReadOrCreate(secretFolder) is { } secret
            ? new ScriptImageCache(folder, secret)
            : null;

    /// <summary>The image with a key, or null when there is none that this user made.</summary>
    public ScriptImage? Read(ImmutableArray<byte> key)
    {
        var path = PathOf(key);
        try
        {
            // What was put in its place may be a pipe, a link to a device, or larger than memory.
            var file = new FileInfo(path);
            if (!file.Exists || file.Attributes.HasFlag(FileAttributes.ReparsePoint) || file.Length < HeaderLength || file.Length > MaximumLength)
                return null;
            var bytes = File.ReadAllBytes(path);
            if (bytes.Length < HeaderLength || !bytes.AsSpan().StartsWith(Magic))
                return null;
            var content = bytes.AsSpan(Magic.Length + SealLength);
            if (!CryptographicOperations.FixedTimeEquals(bytes.AsSpan(Magic.Length, SealLength), Seal(_secret, key, content)))
                return null;
            var length = BinaryPrimitives.ReadInt32LittleEndian(content);
            if (length < 0 || length > content.Length - sizeof(int))
                return null;
            MarkAsUsed(path);
            var image = content[sizeof(int)..];
            return new ScriptImage([.. image[..length]], [.. image[length..]]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps an image for other runs, if that can be done.</summary>
    public void Write(ImmutableArray<byte> key, ScriptImage image)
    {
        var bytes = new byte[HeaderLength + image.Assembly.Length + image.Symbols.Length];
        var content = bytes.AsSpan(Magic.Length + SealLength);
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(content, image.Assembly.Length);
        image.Assembly.CopyTo(content[sizeof(int)..]);
        image.Symbols.CopyTo(content[(sizeof(int) + image.Assembly.Length)..]);
        Seal(_secret, key, content).CopyTo(bytes, Magic.Length);
        var temporary = Path.Combine(_folder, $"{Environment.ProcessId}.{Guid.NewGuid():N}{TemporaryExtension}");
        try
        {
            Directory.CreateDirectory(_folder);
            try
            {
                File.WriteAllBytes(temporary, bytes);
                File.Move(temporary, PathOf(key), overwrite: true);
            }
            finally
            {
                File.Delete(temporary);
            }
            RemoveUnused();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The next run compiles once more.
        }
    }

    private string PathOf(ImmutableArray<byte> key) => Path.Combine(_folder, Convert.ToHexStringLower(key.AsSpan()) + Extension);

    // The key is sealed in, so that a file under another file's name is none.
    internal static byte[] Seal(byte[] secret, ImmutableArray<byte> key, ReadOnlySpan<byte> content)
    {
        using var seal = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret);
        seal.AppendData(ImmutableCollectionsMarshal.AsArray(key)!);
        seal.AppendData(content);
        return seal.GetHashAndReset();
    }

    private static void MarkAsUsed(string path)
    {
        try
        {
            if (DateTime.UtcNow - File.GetLastWriteTimeUtc(path) > MarkedAsUsedEvery)
                File.SetLastWriteTimeUtc(path, DateTime.UtcNow);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A cache that can only be read serves as well.
        }
    }

    private void RemoveUnused()
    {
        foreach (var file in new DirectoryInfo(_folder).EnumerateFiles())
        {
            var isOurs = file.Name.EndsWith(Extension, StringComparison.Ordinal) || file.Name.EndsWith(TemporaryExtension, StringComparison.Ordinal);
            if (isOurs && DateTime.UtcNow - file.LastWriteTimeUtc > KeptUnused)
                file.Delete();
        }
    }
}
