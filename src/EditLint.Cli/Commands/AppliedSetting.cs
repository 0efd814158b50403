using System.Collections.Immutable;
using EditLint.Core.Diagnostics;

namespace EditLint.Cli.Commands;

/// <summary>Something that applies to a file, besides its rules.</summary>
/// <param name="Name">The key that says it in <c>.editlint.yml</c>.</param>
/// <param name="Values">The value, or the items of a list.</param>
/// <param name="Origin">The line that says so, or null for a default.</param>
internal sealed record AppliedSetting(string Name, ImmutableArray<string> Values, Location? Origin);
