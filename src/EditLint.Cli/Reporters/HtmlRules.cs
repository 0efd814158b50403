using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;
using EditLint.Core.Text;
using EditLint.Formats;

namespace EditLint.Cli.Reporters;

/// <summary>Writes what is said of the rules that found something: once for each, however often it did. Any number of threads may <see cref="Add"/>.</summary>
internal sealed class HtmlRules
{
    private const int HeadingOfRule = 3;

    private static readonly DocumentReaderSet Readers = new(DocumentReaders.All);

    private readonly ConcurrentDictionary<string, DiagnosticDescriptor> _byId = new(StringComparer.Ordinal);
    private readonly HashSet<string> _listed;

    /// <summary>Makes the list.</summary>
    /// <param name="rules">The rules of the run.</param>
    public HtmlRules(ImmutableArray<DiagnosticDescriptor> rules)
    {
        foreach (var rule in rules)
            _byId.TryAdd(rule.Id, rule);
        _listed = [.. _byId.Keys];
    }

    /// <summary>Takes in a rule that found something: not all are rules of the run. Of two that share a name, which one comes first does not count.</summary>
    public void Add(DiagnosticDescriptor rule)
    {
        if (!_listed.Contains(rule.Id))
            _byId.AddOrUpdate(rule.Id, rule, (_, known) => string.CompareOrdinal(known.Docs, rule.Docs) <= 0 ? known : rule);
    }

    /// <summary>Writes what is said of one rule.</summary>
    /// <param name="html">Where to write.</param>
    /// <param name="id">The rule.</param>
    /// <param name="findings">How often it found something.</param>
    /// <param name="first">The identity of its first finding.</param>
    public void Append(StringBuilder html, string id, int findings, string first)
    {
        html.Append($"<section class=\"about\" id=\"{HtmlAnchor.OfRule(id)}\" tabindex=\"-1\"><h3>").AppendVisible(id).Append("</h3>\n<div class=\"docs\">\n");
        if (_byId.TryGetValue(id, out var rule))
        {
            if (!string.IsNullOrWhiteSpace(rule.Docs))
            {
                var document = Readers.Read(new SourceText("docs.md", rule.Docs.Trim()));
                new HtmlArticle(html, document, "", HeadingOfRule, HtmlMarks.Find(document, [])).Write();
            }
            if (rule.Link is { } link && HtmlAddress.IsSafe(link))
                html.Append("<p><a rel=\"noreferrer noopener\" href=\"").AppendVisible(link).Append("\">").AppendVisible(link).Append("</a></p>\n");
        }
        html.Append($"</div>\n<p class=\"quiet\"><a href=\"#{first}\">{Count.Of(findings, "finding")}</a></p></section>\n");
    }
}
