using EditLint.Core.Text;

namespace EditLint.Cli.Reporters;

/// <summary>
/// The names that GitHub's upload step gives to lines, so that a report which comes to GitHub by another way is treated alike: a rolling hash over 100 UTF-16 units
/// from the start of the line, blanks and tabs left out, and the number of the line among those with the same hash. Immutable and thread-safe.
/// </summary>
internal sealed class GitHubLineHashes
{
    private const int Window = 100;
    private const ulong Factor = 37;
    private const char EndOfFile = '\uFFFF';

    private readonly string[] _names;

    private GitHubLineHashes(string[] names) => _names = names;

    /// <summary>The names of all lines of a source; null when that step could not read it as it was read here.</summary>
    public static GitHubLineHashes? Of(SourceText source) => source.Encoding.CodePage == 65001 ? new GitHubLineHashes(Compute(source)) : null;

    /// <summary>The name of a line, from 0.</summary>
    public string this[int line] => _names[line];

    private static string[] Compute(SourceText source)
    {
        var (units, starts) = Units(source);
        // Once all is read, the window is filled up with zeros.
        var leaving = 1UL;
        for (var i = 0; i < Window; i++)
            leaving *= Factor;
        var hash = 0UL;
        for (var i = 0; i < Window; i++)
            hash = hash * Factor + UnitAt(i);
        var names = new string[starts.Count];
        var seen = new Dictionary<ulong, int>();
        var position = 0;
        for (var line = 0; line < names.Length; line++)
        {
            for (; position < starts[line]; position++)
                hash = hash * Factor + UnitAt(position + Window) - leaving * UnitAt(position);
            var number = seen[hash] = seen.GetValueOrDefault(hash) + 1;
            names[line] = $"{hash:x}:{number}";
        }
        return names;

        ulong UnitAt(int i) => i < units.Count ? units[i] : 0UL;
    }

    // What counts of the text, and where in it each line starts.
    private static (List<char> Units, List<int> Starts) Units(SourceText source)
    {
        var units = new List<char>(source.Length + 2);
        var starts = new List<int> { 0 };
        if (source.HasByteOrderMark)
            units.Add('\uFEFF');
        var text = source.Text;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is ' ' or '\t' || (text[i] == '\n' && i > 0 && text[i - 1] == '\r'))
                continue;
            units.Add(text[i] == '\r' ? '\n' : text[i]);
            if (units[^1] == '\n')
                starts.Add(units.Count);
        }
        units.Add(EndOfFile);
        return (units, starts);
    }
}
