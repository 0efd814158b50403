using System.Collections.Frozen;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;

namespace EditLint.Core.Checks;

/// <summary>
/// Finds links whose words are an address and that lead to another host, or to another mailbox. The name of a site alone ("change.org") is no address; a part of
/// one host leads to the other. Immutable and thread-safe.
/// </summary>
/// <param name="hosts">Hosts that stand for others: shorteners, archives, counters of clicks.</param>
internal sealed class MismatchedLinks(IEnumerable<string> hosts)
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _hosts = hosts.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public void Analyze(DocumentAnalysisContext context)
    {
        foreach (var (block, inline) in DocumentLinks.Of(context.Document))
        {
            if (inline.Kind != InlineKind.Link || inline.ProseSpan.IsEmpty || DocumentLinks.IsGenerated(context.Document, inline))
                continue;
            var text = DocumentLinks.TextOf(block, inline);
            if (text.Contains(' ') || text.IndexOfAny('.', '@') < 0)
                continue;
            var target = inline.Target.AsSpan().Trim();
            if (DiffersInMailbox(text, target) || DiffersInHost(text, target))
                context.Report(block, inline.ProseSpan, new DiagnosticDetails { Arguments = [new MessageArgument("target", target.ToString())] });
        }
    }

    private static bool DiffersInMailbox(ReadOnlySpan<char> text, ReadOnlySpan<char> target)
    {
        if (!target.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) || text.IndexOf('@') <= 0 || text[(text.IndexOf('@') + 1)..].IndexOf('.') < 0)
            return false;
        target = target["mailto:".Length..];
        var query = target.IndexOf('?');
        target = query < 0 ? target : target[..query];
        return target.IndexOf('@') > 0 && target.IndexOfAny('%', ',') < 0 && !target.Trim().Equals(text.Trim(".,<>()"), StringComparison.OrdinalIgnoreCase);
    }

    private bool DiffersInHost(ReadOnlySpan<char> text, ReadOnlySpan<char> target)
    {
        var hasScheme = TrySkipScheme(ref text);
        if (!TrySkipScheme(ref target) || !(hasScheme || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || IsPath(text)))
            return false;
        var shown = Host(text);
        var real = Host(target);
        return shown.IndexOf('.') > 0 && shown.IndexOfAny('@', '…') < 0 && real.IndexOf('.') > 0 && !IsPartOf(shown, real) && !IsPartOf(real, shown)
            && !_hosts.Contains(shown) && !_hosts.Contains(real) && !target.Contains(shown, StringComparison.OrdinalIgnoreCase);
    }

    private static bool TrySkipScheme(ref ReadOnlySpan<char> address)
    {
        var length = address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8 : address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? 7 : 0;
        address = address[length..];
        return length > 0;
    }

    // "example.org/reports", not "and/or" or "README.md".
    private static bool IsPath(ReadOnlySpan<char> text)
    {
        var slash = text.IndexOf('/');
        return slash > 0 && slash + 1 < text.Length && text[..slash].LastIndexOf('.') is > 0 and var dot && slash - dot is > 2 and < 5 && !text[..slash].ContainsAnyInRange('A', 'Z');
    }

    private static ReadOnlySpan<char> Host(ReadOnlySpan<char> address)
    {
        var end = address.IndexOfAny("/?#:");
        address = end < 0 ? address : address[..end];
        return (address.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? address[4..] : address).TrimEnd(".,;)");
    }

    private static bool IsPartOf(ReadOnlySpan<char> part, ReadOnlySpan<char> whole) =>
        part.EndsWith(whole, StringComparison.OrdinalIgnoreCase) && (part.Length == whole.Length || part[part.Length - whole.Length - 1] == '.');
}
