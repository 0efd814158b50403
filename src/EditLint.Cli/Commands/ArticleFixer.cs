using System.Collections.Immutable;
using EditLint.Cli.Files;
using EditLint.Core.Configuration;
using EditLint.Core.Diagnostics;
using EditLint.Core.Fixing;
using EditLint.Core.Text;

namespace EditLint.Cli.Commands;

/// <summary>Fixes the text of one article in memory. What only a comparison with other files shows is not fixed. Thread-safe.</summary>
/// <param name="includeReview">True to apply fixes that a person must look at too.</param>
internal sealed class ArticleFixer(bool includeReview)
{
    private readonly FolderListings _folders = new();

    /// <summary>Reads and fixes a file.</summary>
    public FixedArticle Fix(Article article, CancellationToken cancellationToken)
    {
        var source = SourceFileReader.Read(article.File, out var bytes, out var failure);
        return Fix(article, bytes, source, failure, cancellationToken);
    }

    /// <summary>Fixes what was read from standard input.</summary>
    public FixedArticle Fix(Article article, byte[] bytes, CancellationToken cancellationToken)
    {
        var source = SourceFileReader.Decode(article.File.Path, bytes, out var failure);
        return Fix(article, bytes, source, failure, cancellationToken);
    }

    private FixedArticle Fix(Article article, byte[] bytes, SourceText? source, Diagnostic? failure, CancellationToken cancellationToken)
    {
        var unchanged = new FixedArticle(article, bytes, bytes);
        if (source is null)
            return unchanged with { Failure = failure };
        try
        {
            var configuration = ConfigurationOf(article);
            var options = new FixOptions(text => Lint(article, text, configuration, cancellationToken), includeReview)
            {
                CanBeStored = text => StoredText.TryEncode(text) is not null,
            };
            var result = FixLoop.Run(source, options);
            var fixedArticle = unchanged with { Source = source, Result = result, ToolErrors = [.. result.Remaining.Where(d => d.Descriptor.IsToolError)] };
            // What the file is made of must be what it is encoded to, so that everything beside the fixes stays as it is to the byte.
            return result.Applied > 0 && StoredText.TryEncode(source) is { } before && before.AsSpan().SequenceEqual(bytes)
                ? fixedArticle with { After = StoredText.TryEncode(result.Source)! }
                : fixedArticle with { Result = result with { Source = source, Applied = 0 } };
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return unchanged with
            {
                Source = source,
                Failure = SourceFileReader.Unreadable(article.File.Path,
                    $"EditLint failed on it with {exception.GetType().Name}: {exception.Message} This is a mistake in EditLint, not in the file; please report it."),
            };
        }
    }

    private FileConfiguration ConfigurationOf(Article article)
    {
        var configuration = article.Group.For(article.File.FullPath);
        var sidecar = SuppressionSidecar.Read(article.File, out _);
        if (!sidecar.IsEmpty)
            configuration = configuration with { Suppressions = [.. configuration.Suppressions, .. sidecar] };
        return article.IsStandardInput ? configuration : configuration with { Files = _folders.Around(article.File.FullPath) };
    }

    // Suppressions that nothing needs are known at the end of a run only; here each text is a run of its own, unless C# rules keep what they saw in others.
    private static ImmutableArray<Diagnostic> Lint(Article article, SourceText source, FileConfiguration configuration, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var linter = article.Group.Linter;
        var result = linter.Lint(source, configuration, cancellationToken);
        if (linter.HasSubmissionActions && linter.CanReadAgain && !result.CanBeSetAside)
            result = linter.LintSubmission([result], cancellationToken: cancellationToken)[0];
        return [.. result.Diagnostics, .. SuppressionUse.Report(result.SuppressionUses.Where(u => SuppressionSidecar.Has(u.Suppression)))];
    }
}
