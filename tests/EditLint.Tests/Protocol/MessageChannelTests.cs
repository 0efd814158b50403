using System.Buffers.Binary;
using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;
using EditLint.Core.Protocol;
using EditLint.Core.Text;

namespace EditLint.Tests.Protocol;

public sealed class MessageChannelTests
{
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Char[' ', '~'].Select(c => c.ToString()),
        Gen.Char['\0', '\uD7FF'].Select(c => c.ToString()),
        Gen.Int[0x1F300, 0x1FAFF].Select(char.ConvertFromUtf32)).Array[0, 20].Select(string.Concat);

    private static readonly Gen<WireLocation> Locations =
        Gen.Select(Texts, Gen.Int[0, 9], Gen.Int[0, 9], (path, start, length) => new WireLocation(path, start, length));

    private static readonly Gen<WireFix> Fixes =
        Gen.Select(Texts, Gen.Enum<FixSafety>(), Gen.Select(Gen.Int, Gen.Int, Texts, (s, l, t) => new WireChange(s, l, t)).Array[0, 3], (title, safety, changes) => new WireFix(title, safety, [.. changes]));

    private static readonly Gen<WireDiagnostic> Diagnostics = Gen.Select(
        Texts, Locations, Texts, Gen.Enum<Severity>(), Gen.Select(Locations, Texts, (l, t) => new WireRelatedLocation(l, t)).Array[0, 2], Fixes.Array[0, 2], Gen.Select(Locations, Locations, (c, o) => new WireCopy(c, o)).Array[0, 2],
        (rule, location, text, severity, related, fixes, copies) => new WireDiagnostic(rule, location, text, severity, text, [.. related], [.. fixes], [.. copies]));

    private static readonly Gen<Message> Messages = Gen.OneOf(
        Gen.Select(Gen.Int, Texts, Texts, Gen.Int, Gen.Enum<Severity>(), (id, path, text, n, severity) => (Message)new LoadRequest(id, n, [new WireScript(path, text, n, n, text, path, severity, [new RuleOption(text, OptionKind.Texts, [path, text])])], new WireScriptSettings(n > 0, n > 1, path, text))),
        Gen.Select(Gen.Int, Gen.Bool, Diagnostics.Array[0, 2], (id, flag, errors) => (Message)new LoadResponse(id, 1, flag, !flag, [.. errors])),
        Gen.Select(Gen.Int, Texts, Texts, (id, path, text) => (Message)new AnalyzeRequest(id, path, text, null, [path], [new WireRuleOptions(path, [new RuleOption(text, OptionKind.WholeNumber, ["1"])])], id > 0)),
        Gen.Select(Gen.Int, Diagnostics.Array[0, 2], (id, found) => (Message)new AnalyzeResponse(id, [.. found])),
        Gen.Int.Select(id => (Message)new FinishRequest(id, ["A.B"], [])),
        Gen.Select(Gen.Int, Texts, (id, rule) => (Message)new RuleStarted(id, rule)),
        Gen.Int.Select(id => (Message)new TimingsRequest(id)),
        Gen.Select(Gen.Int, Texts, Gen.Long, (id, rule, time) => (Message)new TimingsResponse(id, [new WireTiming(rule, time)])),
        Gen.Select(Gen.Int, Diagnostics.Array[0, 2], (id, found) => (Message)new FinishResponse(id, [.. found])));

    [Fact]
    public void What_is_sent_is_what_arrives() =>
        Messages.Array[0, 5].Sample(sent =>
        {
            var stream = new MemoryStream();
            var channel = new MessageChannel(stream, stream);
            foreach (var message in sent)
                channel.Write(message);
            stream.Position = 0;
            var received = new List<Message>();
            while (channel.Read() is { } message)
                received.Add(message);
            received.Count.ShouldBe(sent.Length);
            for (var i = 0; i < sent.Length; i++)
                received[i].ShouldBeEquivalentTo(sent[i]);
        }, iter: 200);

    [Fact]
    public void How_to_read_a_source_arrives_as_it_was_with_time_limits()
    {
        var options = new ReadingOptions
        {
            Extension = ".md",
            IgnoredElements = ["code", "q"],
            IgnoredScopes = ["text.frontmatter.title"],
            SkippedElements = [],
            IgnoredClasses = ["x"],
            BlockIgnores = [new Regex(@"(?s)^\{%.*?%\}\z", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))],
            TokenIgnores = [new Regex("é+", RegexOptions.Compiled | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(2))],
            CommentDelimiters = ("{/*", "*/}"),
        };

        var received = ((AnalyzeRequest)Exchange(new AnalyzeRequest(1, "a.txt", "x", WireReadingOptions.From(options), [], [], false))).Reading!.ToOptions();

        received.Extension.ShouldBe(".md");
        received.IgnoredElements.ShouldBe(options.IgnoredElements);
        received.IgnoredScopes.ShouldBe(options.IgnoredScopes);
        received.SkippedElements.ShouldBeEmpty();
        received.IgnoredClasses.ShouldBe(options.IgnoredClasses);
        received.BlockIgnores.Single().ToString().ShouldBe(options.BlockIgnores[0].ToString());
        received.BlockIgnores.Single().MatchTimeout.ShouldBe(TimeSpan.FromSeconds(1));
        received.TokenIgnores.Single().Options.ShouldBe(RegexOptions.IgnoreCase);
        received.TokenIgnores.Single().MatchTimeout.ShouldBe(TimeSpan.FromSeconds(2));
        received.CommentDelimiters.ShouldBe(("{/*", "*/}"));
        WireReadingOptions.From(ReadingOptions.Default).ShouldBeNull();
    }

    [Theory]
    [InlineData("(", 1)]
    [InlineData("a", 0)]
    [InlineData("a", -1)]
    public void A_pattern_that_is_none_or_could_run_for_ever_is_refused(string pattern, double seconds) =>
        Should.Throw<InvalidDataException>(() => new WirePattern(pattern, RegexOptions.None, seconds).ToRegex());

    [Fact]
    public void A_lost_half_of_a_surrogate_pair_arrives_as_it_is()
    {
        var request = (AnalyzeRequest)Exchange(new AnalyzeRequest(1, "a.txt", "a\uD83Db\uDE00c", null, [], [], false));
        request.Text.ShouldBe("a\uD83Db\uDE00c");
    }

    [Fact]
    public void A_document_of_fifty_megabytes_arrives()
    {
        var text = string.Concat(Enumerable.Repeat("Привет, мир. ", 4_000_000));
        ((AnalyzeRequest)Exchange(new AnalyzeRequest(1, "a.txt", text, null, [], [], false))).Text.Length.ShouldBe(text.Length);
    }

    [Fact]
    public void A_stream_that_ends_between_messages_is_the_end() =>
        Receive([]).ShouldBeNull();

    [Theory]
    [InlineData("Hello, world! This is no message.")]
    [InlineData("ELSH")]
    public void What_is_no_message_is_refused(string bytes) =>
        Should.Throw<InvalidDataException>(() => Receive(Encoding.UTF8.GetBytes(bytes)));

    [Fact]
    public void A_frame_that_holds_a_part_of_a_message_or_more_than_one_is_refused() =>
        Messages.Sample(message =>
        {
            var body = Body(message);
            foreach (var length in new[] { 0, 1, body.Length / 2, body.Length - 1 })
                Should.Throw<InvalidDataException>(() => Receive(Frame(body[..length])));
            Should.Throw<InvalidDataException>(() => Receive(Frame([.. body, 0])));
        }, iter: 100);

    [Fact]
    public void Whatever_bytes_arrive_they_are_a_message_or_are_refused() =>
        Gen.Select(Messages, Gen.Int[0, 10_000], Gen.Byte).Sample((message, position, value) =>
        {
            var body = Body(message);
            body[position % body.Length] = value;
            try
            {
                Receive(Frame(body)).ShouldNotBeNull();
            }
            catch (InvalidDataException)
            {
            }
        }, iter: 2000);

    [Fact]
    public void A_stream_that_ends_inside_a_message_is_refused()
    {
        var frame = Frame(Body(new FinishRequest(1, ["a"], [])));
        Receive(frame).ShouldBeOfType<FinishRequest>();
        for (var length = 1; length < frame.Length; length++)
            Should.Throw<InvalidDataException>(() => Receive(frame[..length]));
    }

    [Theory]
    [InlineData("Other.Rule", "a.txt", 0, 1)]
    [InlineData("Test.Rule", "b.txt", 0, 1)]
    [InlineData("Test.Rule", "a.txt", 4, 2)]
    [InlineData("Test.Rule", "a.txt", -1, 1)]
    public void A_finding_about_what_is_not_there_is_refused(string rule, string path, int start, int length)
    {
        var source = new SourceText("a.txt", "Alpha");
        var descriptor = new DiagnosticDescriptor("Test.Rule", "m", Severity.Warning);
        var finding = new WireDiagnostic(rule, new WireLocation(path, start, length), "m", Severity.Warning, "", [], [], []);
        Should.Throw<InvalidDataException>(() => finding.ToDiagnostic(id => id == descriptor.Id ? descriptor : null, p => p == source.Path ? source : null));
    }

    private static Message Exchange(Message message)
    {
        var stream = new MemoryStream();
        var channel = new MessageChannel(stream, stream);
        channel.Write(message);
        stream.Position = 0;
        return channel.Read()!;
    }

    private static Message? Receive(byte[] bytes) => new MessageChannel(new MemoryStream(bytes), Stream.Null).Read();

    private static byte[] Body(Message message)
    {
        var stream = new MemoryStream();
        new MessageChannel(Stream.Null, stream).Write(message);
        return stream.ToArray()[8..];
    }

    private static byte[] Frame(byte[] body)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, body.Length);
        return [.. "ELSH"u8, .. length, .. body];
    }
}
