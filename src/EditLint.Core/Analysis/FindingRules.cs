using System.Collections.Immutable;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Core.Analysis;

/// <summary>What every finding must keep to. Checked where it is reported, since there the rule can still be named; later it would bring down whoever passes the finding on. Stateless.</summary>
internal static class FindingRules
{
    /// <summary>Checks a finding.</summary>
    /// <param name="document">The document that it is in.</param>
    /// <param name="span">Its place in the source.</param>
    /// <param name="details">What else it says.</param>
    /// <exception cref="ArgumentException">Something is missing, or lies outside its source; the message says what.</exception>
    public static void Check(Document document, TextSpan span, DiagnosticDetails details)
    {
        CheckPlace(new Location(document.Source, span));
        foreach (var argument in Required(details.Arguments, nameof(details.Arguments)))
        {
            if (argument.Name is null || argument.Value is null)
                throw new ArgumentException("A finding has an argument without a name or without a value. Write new MessageArgument(\"name\", \"value\").");
        }
        foreach (var related in Required(details.Related, nameof(details.Related)))
        {
            if (related?.Message is null)
                throw new ArgumentException("A finding has a related place without a message. Say what stands there: \"the first copy\".");
            CheckPlace(related.Location);
        }
        foreach (var copied in Required(details.Copies, nameof(details.Copies)))
        {
            CheckPlace(copied?.Copy);
            CheckPlace(copied?.Original);
        }
        foreach (var fix in Required(details.Fixes, nameof(details.Fixes)))
        {
            if (fix is null)
                throw new ArgumentException("A finding has a fix that is null. Leave it out.");
            foreach (var change in fix.Changes)
                CheckPlace(new Location(document.Source, change.Span));
        }
    }

    // An array that nobody made has no items to go through; its own exception would not say which one it is.
    private static ImmutableArray<T> Required<T>(ImmutableArray<T> items, string name) =>
        items.IsDefault ? throw new ArgumentException($"The {name} of a finding were given as default, which is no list. Write [] for none.") : items;

    private static void CheckPlace(Location? place)
    {
        if (place?.Source is not { } source)
            throw new ArgumentException("A finding names a place without a source. Write new Location(source, span), or context.Related(block, message).");
        if (place.Span.End > source.Length)
            throw new ArgumentException($"A finding names the place {place.Span} of {source.Path}, which has {source.Length} UTF-16 units only.");
    }
}
