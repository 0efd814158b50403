using System.Collections.Immutable;
using EditLint.Core.Documents;
using Markdig.Syntax;

namespace EditLint.Formats.Markdown;

/// <summary>Collects the definitions of links of a Markdown tree.</summary>
internal static class LinkDefinitions
{
    /// <summary>The definitions, in the order of the source, those among them that lose to an earlier one of the same label.</summary>
    public static ImmutableArray<LinkDefinition> Find(MarkupText markup, MarkdownDocument document) =>
        [.. document.OfType<LinkReferenceDefinitionGroup>().SelectMany(group => group).OfType<LinkReferenceDefinition>()
            .Where(definition => definition.Label is not null && definition.GetType() == typeof(LinkReferenceDefinition) && !definition.Span.IsEmpty)
            .Select(definition => new LinkDefinition(definition.Label!, Target(markup, definition), markup.ToSpan(definition.Span)))
            .OrderBy(definition => definition.Span.Start)];

    private static string Target(MarkupText markup, LinkReferenceDefinition definition) =>
        markup.Target(definition.Url ?? "", markup.ToSpan(definition.UrlSpan));
}
