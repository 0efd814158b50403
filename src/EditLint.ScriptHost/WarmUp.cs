using EditLint.Core.Documents;
using EditLint.Core.Text;
using EditLint.Scripting;

namespace EditLint.ScriptHost;

/// <summary>
/// Opens what a warm start needs, and reads a little article, while the host waits for its scripts: what is compiled at its first use, and what is opened then, is there when the first real one
/// comes. On one processor that would only put it off.
/// </summary>
internal static class WarmUp
{
    private const string Article = """
        ---
        title: A title
        date: 2026-01-01
        ---

        # A headline

        A *paragraph* with a [link](https://example.org), `code` and "a quotation". "It's another," he said. It ends here.

        - an item
        - another item

        > A quotation.
        """;

    /// <summary>Starts it, where it pays.</summary>
    public static void Start(DocumentReaderSet readers)
    {
        if (Environment.ProcessorCount < 2)
            return;
        new Thread(() => Run(readers)) { IsBackground = true, Name = "warm-up" }.Start();
    }

    private static void Run(DocumentReaderSet readers)
    {
        try
        {
            ScriptLoader.WarmUp();
            var document = readers.Read(new SourceText("article.md", Article));
            foreach (var block in document.ProseBlocks)
                _ = block.Words.Length + block.Sentences.Length;
            _ = document.Links.Length + document.Quotations.Length;
        }
#pragma warning disable CA1031 // Nothing is lost: what fails here fails again where somebody waits for it, and is told there.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }
}
