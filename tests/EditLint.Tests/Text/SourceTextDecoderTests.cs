using System.Text;
using CsCheck;
using EditLint.Core.Text;

namespace EditLint.Tests.Text;

public sealed class SourceTextDecoderTests
{
    private static readonly Gen<string> ValidStrings = Gen.Frequency(
        (6, Gen.Char[' ', '~'].Select(c => c.ToString())),
        (1, Gen.OneOf("\n", "\r\n", "\r", "\t")),
        (2, Gen.OneOf("é", "e\u0301", "\u201C", "…", "ß", "😀", "👩‍🚀", "\uFEFF", "日"))).Array[0, 40].Select(string.Concat);

    private static readonly Gen<Encoding> MarkedEncodings = Gen.OneOf<Encoding>(
        new UTF8Encoding(true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true), new UTF32Encoding(false, true), new UTF32Encoding(true, true));

    [Fact]
    public void A_marked_encoding_gives_its_text_and_the_same_bytes_back() =>
        Gen.Select(ValidStrings, MarkedEncodings).Sample((text, encoding) =>
        {
            byte[] bytes = [.. encoding.Preamble, .. encoding.GetBytes(text)];
            var source = Decode(bytes);
            source.Text.ShouldBe(text);
            source.HasByteOrderMark.ShouldBeTrue();
            source.ToBytes().ShouldBe(bytes);
        });

    [Fact]
    public void Utf8_without_a_mark_gives_its_text_and_the_same_bytes_back() =>
        ValidStrings.Where(s => !s.StartsWith('\uFEFF')).Sample(text =>
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            var source = Decode(bytes);
            source.Text.ShouldBe(text);
            source.HasByteOrderMark.ShouldBeFalse();
            source.ToBytes().ShouldBe(bytes);
        });

    [Fact]
    public void Whatever_is_decoded_is_written_back_unchanged() =>
        Gen.OneOf(Gen.Byte.Array[0, 60], Gen.Frequency((9, Gen.Byte[32, 126]), (1, Gen.Byte)).Array[0, 200]).Sample(bytes =>
        {
            if (SourceTextDecoder.TryDecode("a.txt", bytes, out var source, out _))
                source.ToBytes().ShouldBe(bytes);
        });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Utf16_without_a_mark_is_recognized(bool bigEndian)
    {
        var bytes = new UnicodeEncoding(bigEndian, false).GetBytes("The \u201Cletter\u201D was sent.\r\n");
        var source = Decode(bytes);
        source.Text.ShouldBe("The \u201Cletter\u201D was sent.\r\n");
        source.ToBytes().ShouldBe(bytes);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_windows_1252()
    {
        byte[] bytes = [0x93, .. "caf"u8, 0xE9, 0x94, .. " costs 5 "u8, 0x80];
        var source = Decode(bytes);
        source.Text.ShouldBe("\u201Ccaf\u00E9\u201D costs 5 \u20AC");
        source.ToBytes().ShouldBe(bytes);
    }

    [Fact]
    public void A_character_that_windows_1252_lacks_is_not_written_as_another()
    {
        var source = Decode([.. "caf"u8, 0xE9]).WithChanges([new TextChange(new TextSpan(0, 0), "\u2192")]);
        Should.Throw<EncoderFallbackException>(source.ToBytes).Message.ShouldContain("U+2192");
    }

    [Fact]
    public void An_empty_file_is_an_empty_text() => Decode([]).Text.ShouldBe("");

    [Theory]
    [InlineData("%PDF-1.7 text", "a PDF document")]
    [InlineData("PK\u0003\u0004word/document.xml", "a ZIP archive")]
    [InlineData("GIF89a....", "a GIF image")]
    [InlineData(@"{\rtf1\ansi Hello}", "rich text")]
    [InlineData("\u007FELF\u0002\u0001", "a program")]
    [InlineData("text, then \u0000 and text", "a NUL byte at offset 11")]
    [InlineData("\u0001\u0002\u0003\u0004abc", "4 of its 7 bytes are control characters")]
    public void What_is_not_text_is_named(string content, string expected) =>
        Refuse("a.txt", Encoding.Latin1.GetBytes(content)).ShouldContain(expected);

    [Fact]
    public void A_jpeg_image_is_named() => Refuse("a.txt", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16]).ShouldContain("a JPEG image");

    [Fact]
    public void Utf16_that_is_cut_short_is_refused() => Refuse("a.txt", [0xFF, 0xFE, 65, 0, 66]).ShouldContain("cut short");

    [Fact]
    public void Utf8_with_a_damaged_place_is_refused_with_its_line() =>
        Refuse("a.txt", [.. "Fine: é, è\nIt"u8, 0x92, .. "s broken"u8]).ShouldContain("line 2 (byte 0x92");

    [Fact]
    public void Text_in_a_cyrillic_encoding_is_not_shown_as_latin_letters() =>
        Refuse("a.txt", [.. Enumerable.Range(0, 80).Select(i => (byte)(i % 7 == 6 ? ' ' : 0xE0 + i % 32))]).ShouldContain("Save it as UTF-8");

    [Fact]
    public void A_page_that_declares_another_encoding_is_refused_by_its_name() =>
        Refuse("a.html", [.. "<meta charset=\"Shift_JIS\"><p>"u8, 0x83, 0x65, 0x83]).ShouldContain("\"Shift_JIS\"");

    [Fact]
    public void A_page_that_declares_latin_1_is_windows_1252()
    {
        byte[] bytes = [.. "<meta http-equiv=Content-Type content='text/html; charset=ISO-8859-1'><p>"u8, 0x93];
        SourceTextDecoder.TryDecode("a.html", bytes, out var source, out _).ShouldBeTrue();
        source!.Text.ShouldEndWith("\u201C");
    }

    [Fact]
    public void A_file_over_the_limit_is_refused() =>
        Refuse("a.txt", new byte[SourceTextDecoder.MaxBytes + 1]).ShouldContain("128 MiB");

    private static SourceText Decode(byte[] bytes)
    {
        SourceTextDecoder.TryDecode("a.txt", bytes, out var source, out var reason).ShouldBeTrue(reason);
        return source!;
    }

    private static string Refuse(string path, byte[] bytes)
    {
        SourceTextDecoder.TryDecode(path, bytes, out _, out var reason).ShouldBeFalse();
        return reason!;
    }
}
