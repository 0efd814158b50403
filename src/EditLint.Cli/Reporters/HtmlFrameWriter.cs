using System.Buffers.Binary;
using System.Text;

namespace EditLint.Cli.Reporters;

/// <summary>
/// Takes the markup of one file, with what can only be said when all files are known between it. Each piece has its kind and its length before it.
/// Used by one thread.
/// </summary>
/// <param name="take">Takes the pieces.</param>
internal sealed class HtmlFrameWriter(Utf8Sink take)
{
    /// <summary>The bytes before a piece.</summary>
    public const int HeaderLength = sizeof(HtmlFrameKind) + sizeof(int);

    private const int Enough = 1 << 15;

    /// <summary>The markup so far; whole characters.</summary>
    public StringBuilder Html { get; } = new();

    /// <summary>Passes the markup on when there is much of it.</summary>
    public void Pass()
    {
        if (Html.Length >= Enough)
            Flush();
    }

    /// <summary>Passes the markup on.</summary>
    public void Flush()
    {
        if (Html.Length == 0)
            return;
        Take(HtmlFrameKind.Markup, Encoding.UTF8.GetBytes(Html.ToString()));
        Html.Clear();
    }

    /// <summary>Adds a piece that is no markup.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="write">Writes its content.</param>
    public void Add(HtmlFrameKind kind, Action<BinaryWriter>? write = null)
    {
        Flush();
        using var content = new MemoryStream();
        using (var writer = new BinaryWriter(content, Encoding.UTF8, leaveOpen: true))
            write?.Invoke(writer);
        Take(kind, content.GetBuffer().AsSpan(0, (int)content.Length));
    }

    private void Take(HtmlFrameKind kind, ReadOnlySpan<byte> content)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        header[0] = (byte)kind;
        BinaryPrimitives.WriteInt32LittleEndian(header[1..], content.Length);
        take(header);
        take(content);
    }
}
