using System.Text;
using System.Text.Json;

namespace EditLint.EndToEndTests;

/// <summary>What the program did.</summary>
internal sealed record EditLintRun(int ExitCode, byte[] OutputBytes, string Error)
{
    public string Output => Encoding.UTF8.GetString(OutputBytes);

    /// <summary>The report that <c>--format json</c> wrote.</summary>
    public JsonElement Json => JsonDocument.Parse(OutputBytes).RootElement;
}
