using System.Collections.Immutable;

namespace EditLint.Core.Configuration;

/// <summary>A place in a document from which on something is silenced, or no longer is. Immutable.</summary>
/// <param name="Position">The place, in UTF-16 offsets of the source.</param>
/// <param name="Kind">What happens there.</param>
/// <param name="Rules">The rules that it is about.</param>
/// <param name="Suppression">What begins or ends there; null for a switch that ends all that is on.</param>
/// <param name="Matches">Only findings of exactly these words; default for all.</param>
internal sealed record SuppressionSwitch(int Position, SuppressionSwitchKind Kind, RulePattern Rules, Suppression? Suppression = null, ImmutableArray<string> Matches = default);
