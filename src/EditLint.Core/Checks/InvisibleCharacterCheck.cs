using System.Buffers;
using System.Globalization;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>
/// <c>extends: invisible-character</c>: characters that nobody sees and that break searching, line ends and links: zero-width spaces, soft hyphens,
/// marks of direction, control characters. Joiners are left alone where a script or an emoji needs them, marks of direction beside text that runs from
/// right to left, zero-width spaces in scripts without blanks, and whatever is written as an entity, for that was meant. No keys.
/// </summary>
internal sealed class InvisibleCharacterCheck : Analyzer
{
    private static readonly SearchValues<char> Invisible = SearchValues.Create(
        "\u00AD\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069\uFEFF"
        + "\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F");

    private readonly FixSafety _safety;

    private InvisibleCharacterCheck(DiagnosticDescriptor descriptor, CheckOptions options)
    {
        Descriptor = descriptor;
        _safety = options.FixSafety ?? FixSafety.Review;
        options.AllowMessageHoles("name");
    }

    public override DiagnosticDescriptor Descriptor { get; }

    public static Analyzer Create(DiagnosticDescriptor descriptor, CheckOptions options) => new InvisibleCharacterCheck(descriptor, options);

    public override void Initialize(AnalysisContext context) => context.RegisterProseAction(Analyze);

    private void Analyze(BlockAnalysisContext context)
    {
        var text = context.Prose.Text;
        bool? runsFromRight = null;
        for (var i = text.AsSpan().IndexOfAny(Invisible); i >= 0 && i < text.Length;)
        {
            var end = i + 1;
            while (end < text.Length && text[end] == text[i])
                end++;
            var span = TextSpan.FromBounds(i, end);
            if (context.Prose.IsContiguous(span) && !IsNeeded(text, span, ref runsFromRight))
                Report(context, span);
            var next = text.AsSpan(end).IndexOfAny(Invisible);
            i = next < 0 ? -1 : end + next;
        }
    }

    private void Report(BlockAnalysisContext context, TextSpan span)
    {
        var name = NameOf(context.Prose.Text[span.Start]);
        context.Report(span, new DiagnosticDetails
        {
            Match = name,
            Arguments = [new MessageArgument("name", span.Length == 1 ? name : $"{name}, {span.Length.ToString(CultureInfo.InvariantCulture)} times")],
            Fixes = context.Replace(span, "", $"Remove the {name}", _safety),
        });
    }

    private static bool IsNeeded(string text, TextSpan span, ref bool? runsFromRight)
    {
        var before = span.Start == 0 ? ' ' : text[span.Start - 1];
        var after = span.End == text.Length ? ' ' : text[span.End];
        return text[span.Start] switch
        {
            '\u200C' or '\u200D' => !IsLatin(before) && !IsLatin(after) && !(char.IsWhiteSpace(before) && char.IsWhiteSpace(after)),
            '\u200B' or '\u2060' => IsWithoutBlanks(before) || IsWithoutBlanks(after),
            >= '\u200E' and <= '\u202E' or >= '\u2066' and <= '\u2069' => runsFromRight ??= text.AsSpan().ContainsAnyInRange('\u0590', '\u08FF'),
            _ => false,
        };
    }

    private static bool IsLatin(char c) => c < '\u0250' && !char.IsWhiteSpace(c);

    // Thai, Lao, Burmese and Khmer, Chinese and Japanese.
    private static bool IsWithoutBlanks(char c) => c is >= '\u0E00' and <= '\u0EFF' or >= '\u1000' and <= '\u109F' or >= '\u1780' and <= '\u17FF' or >= '\u3000' and <= '\u9FFF';

    private static string NameOf(char c) => c switch
    {
        '\u00AD' => "soft hyphen",
        '\u200B' => "zero-width space",
        '\u200C' or '\u200D' => "zero-width joiner",
        '\u2060' or '\uFEFF' => "zero-width no-break space",
        >= '\u200E' and <= '\u2069' => "mark of writing direction",
        _ => $"control character U+{(int)c:X4}",
    };
}
