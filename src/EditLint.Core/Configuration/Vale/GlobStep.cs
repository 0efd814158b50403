using System.Collections.Immutable;
using System.Text;

namespace EditLint.Core.Configuration.Vale;

/// <summary>One step of a <see cref="GlobProgram"/>: it takes a character and goes on to the step after it, or jumps without taking any.</summary>
/// <param name="Takes">True for the characters it takes; none when it jumps.</param>
/// <param name="Jumps">The steps it jumps to; empty when it takes a character.</param>
internal readonly record struct GlobStep(Predicate<Rune> Takes, ImmutableArray<int> Jumps)
{
    public static GlobStep Take(Predicate<Rune> takes) => new(takes, []);

    public static GlobStep Jump(params ReadOnlySpan<int> targets) => new(_ => false, [.. targets]);
}
