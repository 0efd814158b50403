using System.Collections.Immutable;
using System.Globalization;
using EditLint.Core.Diagnostics;

namespace EditLint.Core.Baselines;

/// <summary>Names for findings that stay the same while the text around them is edited, for services that tell new findings from old ones. Stateless and thread-safe.</summary>
public static class FindingFingerprints
{
    /// <summary>The names of findings of one source: 32 hexadecimal digits each, no two alike, and none alike in sources with different paths.</summary>
    /// <param name="diagnostics">The findings in the order of their places.</param>
    /// <param name="path">The path that stands for the source.</param>
    public static ImmutableArray<string> Of(ImmutableArray<Diagnostic> diagnostics, string path)
    {
        var seen = new Dictionary<(string, string), int>();
        var names = ImmutableArray.CreateBuilder<string>(diagnostics.Length);
        foreach (var diagnostic in diagnostics)
        {
            var identity = FindingIdentity.Of(diagnostic);
            var fingerprint = identity.Fingerprint;
            var number = seen[(identity.Rule, fingerprint)] = seen.GetValueOrDefault((identity.Rule, fingerprint)) + 1;
            var first = ContentHash.Add(ContentHash.Add(ContentHash.Add(ContentHash.Empty, identity.Rule), path), fingerprint);
            var second = ContentHash.Add(first, number.ToString(CultureInfo.InvariantCulture));
            names.Add(string.Create(CultureInfo.InvariantCulture, $"{ContentHash.Mix(first ^ (second << 1)):x16}{ContentHash.Mix(second):x16}"));
        }
        return names.MoveToImmutable();
    }
}
