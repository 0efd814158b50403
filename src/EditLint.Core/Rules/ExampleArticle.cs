using System.Collections.Immutable;
using EditLint.Core.Text;

namespace EditLint.Core.Rules;

/// <summary>An article that an example has beside its own text. Immutable.</summary>
/// <param name="Path">Its path, by whose extension it is read; findings order articles by it.</param>
/// <param name="Text">Its text without the marks.</param>
/// <param name="ExpectedSpans">What the rule must find in it, in offsets of <paramref name="Text"/>, in order.</param>
public sealed record ExampleArticle(string Path, string Text, ImmutableArray<TextSpan> ExpectedSpans);
