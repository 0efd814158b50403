using System.Text;
using EditLint.Core.Text;

namespace EditLint.Cli.Files;

internal static class SourceTextDecoder
{
    public static bool TryDecode(string path, byte[] bytes, out SourceText? text, out string? reason)
    {
        text = null;
        reason = null;
        if (bytes.AsSpan().Contains((byte)0))
        {
            reason = "It is not a text file: it holds null bytes.";
            return false;
        }
        text = new SourceText(path, Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF'));
        return true;
    }
}
