namespace EditLint.Core.Baselines;

/// <summary>A finding that a baseline knows. Immutable.</summary>
/// <param name="Identity">By this it is known again.</param>
/// <param name="Excerpt">The words it is about, shortened, for whoever reads the file; not compared.</param>
public sealed record BaselineEntry(FindingIdentity Identity, string Excerpt);
