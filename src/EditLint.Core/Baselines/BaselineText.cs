using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace EditLint.Core.Baselines;

/// <summary>
/// A baseline as it is written down: JSON with one finding a line, in the order of paths, rules and fingerprints, so that versions of it can be compared and merged
/// line by line. Stateless and thread-safe.
/// </summary>
public static class BaselineText
{
    private const int Version = 1;

    private static readonly JsonEncodedText RuleName = JsonEncodedText.Encode("rule");
    private static readonly JsonEncodedText TextName = JsonEncodedText.Encode("text");
    private static readonly JsonEncodedText FingerprintName = JsonEncodedText.Encode("fingerprint");
    private static readonly JsonEncodedText WordsName = JsonEncodedText.Encode("words");
    private static readonly JsonEncodedText ArticleName = JsonEncodedText.Encode("article");

    /// <summary>Writes a baseline; line ends are LF.</summary>
    public static string Write(Baseline baseline)
    {
        var text = new StringBuilder().Append("{\n  \"version\": ").Append(Version).Append(",\n  \"files\": {");
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        var isFirst = true;
        foreach (var (path, entries) in baseline.Files.Where(f => !f.Value.IsEmpty))
        {
            text.Append(isFirst ? "\n    " : ",\n    ").Append(Line(w => w.WriteStringValue(path))).Append(": [");
            isFirst = false;
            var separator = "\n      ";
            foreach (var entry in entries.OrderBy(e => e.Identity.Rule, StringComparer.Ordinal).ThenBy(e => e.Identity.Fingerprint, StringComparer.Ordinal).ThenBy(e => e.Excerpt, StringComparer.Ordinal))
            {
                text.Append(separator).Append(Line(w => Write(w, entry)));
                separator = ",\n      ";
            }
            text.Append("\n    ]");
        }
        return text.Append(isFirst ? "}\n}\n" : "\n  }\n}\n").ToString();

        string Line(Action<Utf8JsonWriter> write)
        {
            buffer.ResetWrittenCount();
            json.Reset(buffer);
            write(json);
            json.Flush();
            return Encoding.UTF8.GetString(buffer.WrittenSpan);
        }
    }

    /// <summary>Reads a baseline.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">It is none; the message says in which line, and why.</exception>
    public static Baseline Read(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("version", out var version) || !version.TryGetInt32(out var number))
                throw new FormatException("it has no 'version', so it is no baseline");
            if (number != Version)
                throw new FormatException($"it is of version {number}, and this program reads version {Version}");
            if (!root.TryGetProperty("files", out var files) || files.ValueKind != JsonValueKind.Object)
                throw new FormatException("it has no 'files'");
            var read = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<BaselineEntry>>(StringComparer.Ordinal);
            // A merge may leave two lists for one file.
            foreach (var file in files.EnumerateObject())
                read[file.Name] = [.. read.GetValueOrDefault(file.Name, []), .. ReadEntries(file)];
            return new Baseline(read.ToImmutable());
        }
        // Half of a character, written as an escape.
        catch (InvalidOperationException exception)
        {
            throw new FormatException($"it has a text that is none: {exception.Message.TrimEnd('.')}", exception);
        }
        catch (JsonException exception)
        {
            throw new FormatException($"line {exception.LineNumber + 1} is not JSON{(text.Contains("<<<<<<<", StringComparison.Ordinal) ? ": a merge was not finished" : "")}", exception);
        }
    }

    private static IEnumerable<BaselineEntry> ReadEntries(JsonProperty file)
    {
        if (file.Value.ValueKind != JsonValueKind.Array)
            throw new FormatException($"what '{file.Name}' has is not a list");
        foreach (var entry in file.Value.EnumerateArray())
        {
            if (entry.ValueKind != JsonValueKind.Object || Text(entry, RuleName) is not { Length: > 0 } rule
                || FindingIdentity.Parse(rule, Text(entry, FingerprintName) ?? "", Text(entry, WordsName) ?? "", entry.TryGetProperty(ArticleName.EncodedUtf8Bytes, out var article) && article.ValueKind == JsonValueKind.True) is not { } identity)
            {
                throw new FormatException($"an entry of '{file.Name}' is none: {entry.GetRawText()}");
            }
            yield return new BaselineEntry(identity, Text(entry, TextName) ?? "");
        }
    }

    private static string? Text(JsonElement entry, JsonEncodedText name) =>
        entry.TryGetProperty(name.EncodedUtf8Bytes, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static void Write(Utf8JsonWriter json, BaselineEntry entry)
    {
        json.WriteStartObject();
        json.WriteString(RuleName, entry.Identity.Rule);
        json.WriteString(TextName, entry.Excerpt);
        json.WriteString(FingerprintName, entry.Identity.Fingerprint);
        if (!entry.Identity.Words.IsEmpty)
            json.WriteString(WordsName, entry.Identity.Sample);
        if (entry.Identity.IsAboutArticle)
            json.WriteBoolean(ArticleName, true);
        json.WriteEndObject();
    }
}
