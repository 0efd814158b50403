using System.Collections.Immutable;
using EditLint.Core.Text;

namespace EditLint.Core.Rules;

/// <summary>A text whose marks were taken out.</summary>
/// <param name="Text">The text without marks.</param>
/// <param name="Spans">What <c>[|</c> and <c>|]</c> marked, in offsets of <paramref name="Text"/>, in order.</param>
/// <param name="Places">What <c>{|name:</c> and <c>|}</c> marked, in order; each name once.</param>
public sealed record MarkedText(string Text, ImmutableArray<TextSpan> Spans, ImmutableArray<NamedSpan> Places)
{
    /// <summary>The text and the marked spans, for those to whom names mean nothing.</summary>
    public void Deconstruct(out string text, out ImmutableArray<TextSpan> spans) => (text, spans) = (Text, Spans);
}
