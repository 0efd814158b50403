using System.Collections.Immutable;
using EditLint.Core.Configuration;
using EditLint.Core.Diagnostics;

namespace EditLint.Cli.Files;

/// <summary>Finds the file beside an article that silences findings in it: <c>draft.txt.editlint</c> beside <c>draft.txt</c>.</summary>
internal static class SuppressionSidecar
{
    /// <summary>Reads the suppressions of an article; none when no such file lies beside it.</summary>
    /// <param name="article">The article.</param>
    /// <param name="errors">What is wrong with the file, placed in it.</param>
    public static ImmutableArray<ConfiguredSuppression> Read(SourceFile article, out ImmutableArray<Diagnostic> errors)
    {
        errors = [];
        if (!IsBeside(article))
            return [];
        var file = new SourceFile(article.FullPath + SuppressionFile.Extension, article.Path + SuppressionFile.Extension);
        if (SourceFileReader.Read(file, out var failure) is { } source)
            return SuppressionFile.Read(source, out errors);
        errors = [failure!];
        return [];
    }

    /// <summary>True when such a file lies beside an article.</summary>
    public static bool IsBeside(SourceFile article) => File.Exists(article.FullPath + SuppressionFile.Extension);

    /// <summary>True for a suppression from such a file.</summary>
    public static bool Has(ConfiguredSuppression suppression) => suppression.Origin.Source.Path.EndsWith(SuppressionFile.Extension, StringComparison.Ordinal);
}
