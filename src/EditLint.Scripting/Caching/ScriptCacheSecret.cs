using System.Security.Cryptography;

namespace EditLint.Scripting.Caching;

/// <summary>
/// The secret that images are sealed with. It lies in a folder of the user's own, never in the cache: whoever can only write to the cache cannot
/// make an image that is taken for ours.
/// </summary>
internal static class ScriptCacheSecret
{
    public const int Length = 32;
    private const string FileName = "script-cache.key";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>The secret, made at the first question.</summary>
    /// <param name="folder">Its folder, which is made when it is not there.</param>
    /// <returns>The secret, or null when there is no place to keep one.</returns>
    public static byte[]? ReadOrCreate(string folder)
    {
        var path = Path.Combine(folder, FileName);
        try
        {
            return Read(path) ?? Create(folder, path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // What others can read or write is no secret; it is replaced.
    private static byte[]? Read(string path)
    {
        if (!File.Exists(path) || (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~OwnerOnly) != 0))
            return null;
        var secret = File.ReadAllBytes(path);
        return secret.Length == Length ? secret : null;
    }

    private static byte[]? Create(string folder, string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
        var secret = RandomNumberGenerator.GetBytes(Length);
        var temporary = Path.Combine(folder, $"{FileName}.{Environment.ProcessId}.{Guid.NewGuid():N}.tmp");
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = OwnerOnly;
            using (var file = new FileStream(temporary, options))
                file.Write(secret);
            // One that cannot be used gives way; of two processes that make one at the same time, the first wins.
            if (Read(path) is { } other)
                return other;
            File.Delete(path);
            try
            {
                File.Move(temporary, path, overwrite: false);
            }
            catch (IOException) when (File.Exists(path))
            {
            }
            return Read(path);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
