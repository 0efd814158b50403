using System.Collections.Immutable;
using EditLint.Core.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace EditLint.Core.Yaml;

/// <summary>Reads YAML into nodes that know their places. Only the parser's events are used, so nothing here needs reflection.</summary>
public static class YamlText
{
    private const int MaximumDepth = 64;

    // Published rules write \' in double quotation marks, which YAML does not know and Vale's reader takes. What is put in its place has its length.
    private const int MaximumMended = 100;
    private const char Nothing = '\uFDD0';

    /// <summary>Reads the first YAML document of a stretch of source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="span">The stretch that is YAML; all places in the result are offsets of the whole source.</param>
    /// <param name="error">What is wrong, or null.</param>
    /// <returns>The root node, or null when the stretch is empty or not YAML.</returns>
    public static YamlNode? Read(SourceText source, TextSpan span, out YamlError? error)
    {
        var text = source[span].ToString();
        error = null;
        return PlainYaml.Read(text, span.Start) ?? ReadAny(text, source, span, out error);
    }

    /// <summary>Reads with the parser, however the text is written.</summary>
    internal static YamlNode? ReadAny(string text, SourceText source, TextSpan span, out YamlError? error)
    {
        for (var mended = 0; ; mended++)
        {
            var node = Read(text, source, span, out error, out var apostrophe);
            if (apostrophe < 0 || mended == MaximumMended)
                return node;
            text = $"{text[..apostrophe]}'{Nothing}{text[(apostrophe + 2)..]}";
        }
    }

    private static YamlNode? Read(string text, SourceText source, TextSpan span, out YamlError? error, out int escapedApostrophe)
    {
        error = null;
        escapedApostrophe = -1;
        var parser = new Parser(new StringReader(text));
        try
        {
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
                return null;
            var anchors = new Dictionary<AnchorName, YamlNode>();
            return ReadNode(parser, span.Start, anchors, 0);
        }
        catch (YamlException exception)
        {
            var start = Math.Min(span.Start + (int)exception.Start.Index, span.End);
            var end = Math.Clamp(span.Start + (int)exception.End.Index, start, span.End);
            error = YamlAdvice.Explain(Reason(exception), source, TextSpan.FromBounds(start, end));
            if (string.CompareOrdinal(text, end - span.Start, @"\'", 0, 2) == 0)
                escapedApostrophe = end - span.Start;
            return null;
        }
        // The parser's own slips on malformed text, such as '[|' or the first half of a surrogate pair.
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            var place = Math.Min(span.Start + (int)(parser.Current?.End.Index ?? 0), span.End);
            error = new YamlError(new TextSpan(place, 0), "This is not YAML: what follows here makes no sense. Put quotation marks around texts that begin with a special character.");
            return null;
        }
    }

    private static YamlNode ReadNode(Parser parser, int offset, Dictionary<AnchorName, YamlNode> anchors, int depth)
    {
        if (depth > MaximumDepth)
            throw new YamlException(parser.Current!.Start, parser.Current.End, $"Nested more than {MaximumDepth} levels deep.");
        if (parser.TryConsume<AnchorAlias>(out var alias))
        {
            return anchors.TryGetValue(alias.Value, out var target)
                ? target
                : throw new YamlException(alias.Start, alias.End, $"The alias *{alias.Value} names no anchor above it.");
        }

        var anchor = (parser.Current as NodeEvent)?.Anchor ?? AnchorName.Empty;
        YamlNode node;
        if (parser.TryConsume<Scalar>(out var scalar))
            node = ToScalar(scalar, offset);
        else if (parser.TryConsume<SequenceStart>(out var sequence))
            node = ReadSequence(parser, sequence, offset, anchors, depth);
        else
            node = ReadMapping(parser, parser.Consume<MappingStart>(), offset, anchors, depth);
        if (!anchor.IsEmpty)
            anchors[anchor] = node;
        return node;
    }

    private static YamlSequence ReadSequence(Parser parser, SequenceStart start, int offset, Dictionary<AnchorName, YamlNode> anchors, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (!parser.Accept<SequenceEnd>(out _))
            items.Add(ReadNode(parser, offset, anchors, depth + 1));
        var end = parser.Consume<SequenceEnd>();
        return new YamlSequence(items.ToImmutable(), Span(start, end, start.Style == SequenceStyle.Flow, offset, items.Count > 0 ? items[^1].Span.End : 0));
    }

    private static YamlMapping ReadMapping(Parser parser, MappingStart start, int offset, Dictionary<AnchorName, YamlNode> anchors, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        while (!parser.Accept<MappingEnd>(out _))
        {
            var key = parser.Current!;
            if (ReadNode(parser, offset, anchors, depth + 1) is not YamlScalar name)
                throw new YamlException(key.Start, key.End, "A key must be a single word or a quoted text.");
            entries.Add(new YamlEntry(name, ReadNode(parser, offset, anchors, depth + 1)));
        }
        var end = parser.Consume<MappingEnd>();
        return new YamlMapping(entries.ToImmutable(), Span(start, end, start.Style == MappingStyle.Flow, offset, entries.Count > 0 ? entries[^1].Value.Span.End : 0));
    }

    private static YamlScalar ToScalar(Scalar scalar, int offset) =>
        new(scalar.Value.Replace($"{Nothing}", "", StringComparison.Ordinal), scalar.Style == ScalarStyle.Plain, Span(scalar, scalar, isFlow: false, offset, 0));

    // A block collection ends, for the parser, where the next token starts; for a person it ends with its last item.
    // A flow collection ends, for the parser, before its closing bracket.
    private static TextSpan Span(ParsingEvent start, ParsingEvent end, bool isFlow, int offset, int lastItemEnd)
    {
        var from = offset + (int)start.Start.Index;
        var to = offset + (int)end.End.Index;
        if (isFlow)
            to = offset + (int)end.Start.Index + 1;
        else if (end.Start.Index == end.End.Index && lastItemEnd > from)
            to = lastItemEnd;
        return TextSpan.FromBounds(from, Math.Max(from, to));
    }

    private static string Reason(YamlException exception)
    {
        var message = exception.InnerException?.Message ?? exception.Message;
        var place = message.IndexOf("): ", StringComparison.Ordinal);
        return message.StartsWith('(') && place >= 0 ? message[(place + 3)..] : message;
    }
}
