using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;

namespace EditLint.Core.Protocol;

/// <summary>
/// How messages are written as bytes: by hand, in the order of their parts, since what a serializer needs to get started would be most of the time that
/// C# rules take on one article. Both sides are of one version, so nothing is said of names and types. Stateless and thread-safe.
/// </summary>
internal static class MessageCodec
{
    private const byte Load = 1, Loaded = 2, Analyze = 3, Analyzed = 4, Finish = 5, Finished = 6, Started = 7, Timings = 8, Timed = 9;

    /// <summary>Writes a message.</summary>
    public static void Write(WireWriter writer, Message message)
    {
        switch (message)
        {
            case LoadRequest m:
                WriteHead(writer, Load, m);
                writer.Write(m.Version);
                writer.Write(m.Scripts, Write);
                Write(writer, m.Settings);
                break;
            case LoadResponse m:
                WriteHead(writer, Loaded, m);
                writer.Write(m.Version);
                writer.Write(m.HasSubmissionActions);
                writer.Write(m.IsFromCache);
                writer.Write(m.Errors, Write);
                break;
            case AnalyzeRequest m:
                WriteHead(writer, Analyze, m);
                writer.Write(m.Path);
                writer.Write(m.Text);
                Write(writer, m.Reading);
                writer.Write(m.Skipped);
                writer.Write(m.Options, Write);
                writer.Write(m.IsTraced);
                break;
            case AnalyzeResponse m:
                WriteHead(writer, Analyzed, m);
                writer.Write(m.Diagnostics, Write);
                break;
            case FinishRequest m:
                WriteHead(writer, Finish, m);
                writer.Write(m.Skipped);
                writer.Write(m.Options, Write);
                break;
            case FinishResponse m:
                WriteHead(writer, Finished, m);
                writer.Write(m.Diagnostics, Write);
                break;
            case RuleStarted m:
                WriteHead(writer, Started, m);
                writer.Write(m.Rule);
                break;
            case TimingsRequest m:
                WriteHead(writer, Timings, m);
                break;
            case TimingsResponse m:
                WriteHead(writer, Timed, m);
                writer.Write(m.Timings, Write);
                break;
            default:
                throw new ArgumentException($"There is no way to send a {message.GetType().Name}.", nameof(message));
        }
    }

    /// <summary>Reads a message.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static Message Read(WireReader reader)
    {
        var kind = reader.ReadByte();
        var id = reader.ReadInt32();
        Message message = kind switch
        {
            Load => new LoadRequest(id, reader.ReadInt32(), reader.ReadAll(ReadScript), ReadSettings(reader)),
            Loaded => new LoadResponse(id, reader.ReadInt32(), reader.ReadBoolean(), reader.ReadBoolean(), reader.ReadAll(ReadDiagnostic)),
            Analyze => new AnalyzeRequest(id, reader.ReadText(), reader.ReadText(), ReadOptions(reader), reader.ReadTexts(), reader.ReadAll(ReadRuleOptions), reader.ReadBoolean()),
            Analyzed => new AnalyzeResponse(id, reader.ReadAll(ReadDiagnostic)),
            Finish => new FinishRequest(id, reader.ReadTexts(), reader.ReadAll(ReadRuleOptions)),
            Finished => new FinishResponse(id, reader.ReadAll(ReadDiagnostic)),
            Started => new RuleStarted(id, reader.ReadText()),
            Timings => new TimingsRequest(id),
            Timed => new TimingsResponse(id, reader.ReadAll(r => new WireTiming(r.ReadText(), r.ReadInt64()))),
            _ => throw new InvalidDataException("What arrived is not a message."),
        };
        return reader.IsAtEnd ? message : throw new InvalidDataException("What arrived is longer than a message.");
    }

    private static void WriteHead(WireWriter writer, byte kind, Message message)
    {
        writer.Write(kind);
        writer.Write(message.Id);
    }

    private static void Write(WireWriter writer, WireScript script)
    {
        writer.Write(script.Path);
        writer.Write(script.Text);
        writer.Write(script.BodyStart);
        writer.Write(script.BodyLength);
        writer.Write(script.Rule);
        writer.Write(script.Message);
        writer.Write((int)script.Severity);
        writer.Write(script.Options, Write);
    }

    private static WireScript ReadScript(WireReader reader) => new(
        reader.ReadText(), reader.ReadText(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadText(), reader.ReadText(), (Severity)reader.ReadInt32(), reader.ReadAll(ReadOption));

    private static void Write(WireWriter writer, WireScriptSettings settings)
    {
        writer.Write(settings.IsTrusted);
        writer.Write(settings.IsVerbose);
        writer.Write(settings.CacheFolder);
        writer.Write(settings.SecretFolder);
    }

    private static WireScriptSettings ReadSettings(WireReader reader) => new(reader.ReadBoolean(), reader.ReadBoolean(), reader.ReadTextOrNull(), reader.ReadTextOrNull());

    private static void Write(WireWriter writer, RuleOption option)
    {
        writer.Write(option.Name);
        writer.Write((int)option.Kind);
        writer.Write(option.Texts);
    }

    private static RuleOption ReadOption(WireReader reader) => new(reader.ReadText(), (OptionKind)reader.ReadInt32(), reader.ReadTexts());

    private static void Write(WireWriter writer, WireRuleOptions options)
    {
        writer.Write(options.Rule);
        writer.Write(options.Options, Write);
    }

    private static WireRuleOptions ReadRuleOptions(WireReader reader) => new(reader.ReadText(), reader.ReadAll(ReadOption));

    private static void Write(WireWriter writer, WireTiming timing)
    {
        writer.Write(timing.Rule);
        writer.Write(timing.Microseconds);
    }

    private static void Write(WireWriter writer, WireDiagnostic diagnostic)
    {
        writer.Write(diagnostic.Rule);
        Write(writer, diagnostic.Location);
        writer.Write(diagnostic.Message);
        writer.Write((int)diagnostic.Severity);
        writer.Write(diagnostic.Match);
        writer.Write(diagnostic.Related, Write);
        writer.Write(diagnostic.Fixes, Write);
        writer.Write(diagnostic.Copies, Write);
    }

    private static WireDiagnostic ReadDiagnostic(WireReader reader) => new(
        reader.ReadText(),
        ReadLocation(reader),
        reader.ReadText(),
        (Severity)reader.ReadInt32(),
        reader.ReadText(),
        reader.ReadAll(r => new WireRelatedLocation(ReadLocation(r), r.ReadText())),
        reader.ReadAll(r => new WireFix(r.ReadText(), (FixSafety)r.ReadInt32(), r.ReadAll(c => new WireChange(c.ReadInt32(), c.ReadInt32(), c.ReadText())))),
        reader.ReadAll(r => new WireCopy(ReadLocation(r), ReadLocation(r))));

    private static void Write(WireWriter writer, WireLocation location)
    {
        writer.Write(location.Path);
        writer.Write(location.Start);
        writer.Write(location.Length);
    }

    private static WireLocation ReadLocation(WireReader reader) => new(reader.ReadText(), reader.ReadInt32(), reader.ReadInt32());

    private static void Write(WireWriter writer, WireRelatedLocation related)
    {
        Write(writer, related.Location);
        writer.Write(related.Message);
    }

    private static void Write(WireWriter writer, WireFix fix)
    {
        writer.Write(fix.Title);
        writer.Write((int)fix.Safety);
        writer.Write(fix.Changes, Write);
    }

    private static void Write(WireWriter writer, WireChange change)
    {
        writer.Write(change.Start);
        writer.Write(change.Length);
        writer.Write(change.NewText);
    }

    private static void Write(WireWriter writer, WireCopy copy)
    {
        Write(writer, copy.Copy);
        Write(writer, copy.Original);
    }

    private static void Write(WireWriter writer, WireReadingOptions? options)
    {
        writer.Write(options is not null);
        if (options is null)
            return;
        writer.Write(options.Extension);
        writer.Write(options.IgnoredElements);
        writer.Write(options.IgnoredScopes);
        writer.Write(options.SkippedElements);
        writer.Write(options.IgnoredClasses);
        writer.Write(options.BlockIgnores, Write);
        writer.Write(options.TokenIgnores, Write);
        writer.Write(options.CommentOpen);
        writer.Write(options.CommentClose);
    }

    private static WireReadingOptions? ReadOptions(WireReader reader) => reader.ReadBoolean()
        ? new(reader.ReadTextOrNull(), reader.ReadTexts(), reader.ReadTexts(), reader.ReadTexts(), reader.ReadTexts(), reader.ReadAll(ReadPattern), reader.ReadAll(ReadPattern), reader.ReadTextOrNull(), reader.ReadTextOrNull())
        : null;

    private static void Write(WireWriter writer, WirePattern pattern)
    {
        writer.Write(pattern.Pattern);
        writer.Write((int)pattern.Options);
        writer.Write(pattern.TimeLimit);
    }

    private static WirePattern ReadPattern(WireReader reader) => new(reader.ReadText(), (System.Text.RegularExpressions.RegexOptions)reader.ReadInt32(), reader.ReadDouble());
}
