using System.Collections.Immutable;

namespace EditLint.Evaluation;

/// <summary>What an evaluation is asked for.</summary>
/// <param name="Folder">The folder of the clean articles, as a full path.</param>
/// <param name="Seed">Decides what is planted where.</param>
/// <param name="Count">How many defects of each kind are planted at most.</param>
/// <param name="Packs">The packs that run.</param>
/// <param name="Kind">A part of the names of the kinds that are planted; empty for all.</param>
internal sealed record EvaluationSettings(string Folder, int Seed, int Count, ImmutableArray<string> Packs, string Kind);
