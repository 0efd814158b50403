using System.Collections.Immutable;
using EditLint.Cli.Configuration;
using EditLint.Cli.Files;
using EditLint.Cli.Reporters;
using EditLint.Core.Diagnostics;

namespace EditLint.Cli.Commands;

/// <summary>Runs <c>editlint fix</c>: fixes articles in parallel, writes them one after the other, and reports what remains as <c>editlint check</c> does.</summary>
internal sealed class FixRunner
{
    private readonly Terminal _terminal;
    private readonly FixSettings _settings;
    private readonly FixSummary _summary = new();
    private byte[]? _input;
    private byte[]? _output;
    private bool _hasFailed;

    private FixRunner(Terminal terminal, FixSettings settings)
    {
        _terminal = terminal;
        _settings = settings;
    }

    private bool ReadsInput => _settings.Check.Paths.Contains(CheckSettings.StandardInput);

    /// <summary>Runs the command.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="UsageException">The settings ask for something that cannot be done.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; every file is either as it was or fixed.</exception>
    public static int Run(Terminal terminal, FixSettings settings, CancellationToken cancellationToken = default) =>
        new FixRunner(terminal, settings).Run(cancellationToken);

    private int Run(CancellationToken cancellationToken)
    {
        var check = _settings.Check;
        using (var groups = new LintGroups(_terminal, check.Configuration, check.RuleFolders) { MatchesPlainly = check.MatchesPlainly })
        {
            var listing = ArticleListing.Find(_terminal, check, groups, cancellationToken);
            groups.Load(check.Selection, check.Scripts, check.Today, cancellationToken: cancellationToken);
            if (ReadsInput)
                _output = _input = _terminal.ReadInput(cancellationToken);
            var fixer = new ArticleFixer(_settings.IncludeReview);
            try
            {
                OrderedPipeline.Run(WithoutOtherNames(listing.Articles), check.Jobs, Fix, Write, cancellationToken);
            }
            catch (OperationCanceledException) when (!check.Quiet && !_settings.ShowsDiff && _summary.HasChanges)
            {
                _summary.Write(_settings, _terminal.Error);
                throw;
            }
            if (_settings.ShowsDiff)
                return FinishDiff(groups, listing);

            void Write(Article article, FixedArticle result)
            {
                // What is ready is not yet written: whoever interrupts wants the writing to end.
                cancellationToken.ThrowIfCancellationRequested();
                if (_settings.ShowsDiff && _terminal.IsOutputGone())
                    throw new ClosedOutputException();
                Take(result);
            }

            FixedArticle Fix(Article article) =>
                article.IsStandardInput ? fixer.Fix(article, _input!, cancellationToken) : fixer.Fix(article, cancellationToken);
        }
        return CheckWhatRemains(cancellationToken);
    }

    // A file that is reached by several paths is fixed once, by its own name where that is among them.
    private static ImmutableArray<Article> WithoutOtherNames(ImmutableArray<Article> articles)
    {
        var realPath = new RealPath();
        var names = new Dictionary<string, Article>(StringComparer.Ordinal);
        foreach (var article in articles.Where(a => !a.IsStandardInput))
        {
            var path = realPath.Of(article.File.FullPath);
            if (article.File.FullPath == path)
                names[path] = article;
            else
                names.TryAdd(path, article);
        }
        return [.. articles.Where(a => a.IsStandardInput || names[realPath.Of(a.File.FullPath)] == a)];
    }

    private void Take(FixedArticle article)
    {
        // What cannot be read, and what is wrong with rules, the check tells that follows.
        if (_settings.ShowsDiff || article is { Failure: not null, Source: not null })
            Tell([.. article.Failure is { } failure ? (IEnumerable<Diagnostic>)[failure] : [], .. article.ToolErrors]);
        if (article.Result is not { } result)
            return;
        var path = article.Article.File.Path;
        if (!article.IsChanged)
        {
            _summary.Add(result);
        }
        else if (_settings.ShowsDiff)
        {
            var style = new AnsiStyle(_terminal.UseColor(_settings.Check.Color));
            _terminal.Output.Write(UnifiedDiff.Of(path, article.Source!.Text, result.Source.Text, style, _terminal.IsOutputTerminal));
            _summary.Add(result);
        }
        else if (!article.Article.IsStandardInput && FileReplacement.TryReplace(article.Article.File.FullPath, article.Before, article.After) is { } problem)
        {
            _hasFailed = true;
            _summary.AddUnwritten();
            _terminal.Error.WriteLine($"editlint: '{DisplayText.Visible(path)}' is left as it was. {problem}");
        }
        else
        {
            _output = article.Article.IsStandardInput ? article.After : _output;
            _summary.Add(result);
            if (!_settings.Check.Quiet)
                _terminal.Error.WriteLine($"{DisplayText.Visible(path)}: fixed {Count.Of(result.Applied, "finding")}");
        }
    }

    private void Tell(IEnumerable<Diagnostic> problems)
    {
        foreach (var problem in problems)
        {
            _hasFailed = true;
            _terminal.Error.WriteLine($"editlint: {LocationText.Of(problem.Location)}: {DisplayText.Visible(problem.Message)}");
        }
    }

    private int FinishDiff(LintGroups groups, ArticleListing listing)
    {
        _terminal.Output.Flush();
        Tell(groups.All.SelectMany(g => g.Errors).Where(d => d.Descriptor.IsToolError).DistinctBy(d => (d.Location.Source.Path, d.Location.Span, d.Message)).Concat(listing.UnreadableFolders));
        foreach (var path in listing.MissingPaths)
        {
            _hasFailed = true;
            _terminal.Error.WriteLine($"editlint: there is no file or folder '{path}'.");
        }
        if (!_settings.Check.Quiet)
            _summary.Write(_settings, _terminal.Error);
        return _hasFailed ? ExitCode.Failure : _summary.HasChanges ? ExitCode.Findings : ExitCode.Success;
    }

    private int CheckWhatRemains(CancellationToken cancellationToken)
    {
        var terminal = _terminal;
        if (_output is not null)
        {
            WriteText(_output);
            terminal = new Terminal
            {
                Input = new MemoryStream(_output),
                Output = _terminal.Error,
                Error = _terminal.Error,
                WorkingFolder = _terminal.WorkingFolder,
                Width = _terminal.Width,
                GetEnvironmentVariable = _terminal.GetEnvironmentVariable,
            };
        }
        var code = CheckRunner.Run(terminal, _settings.Check, cancellationToken);
        if (!_settings.Check.Quiet)
            _summary.Write(_settings, _terminal.Error);
        return _hasFailed ? ExitCode.Failure : code;
    }

    // A program gets the bytes of the encoding that came in.
    private void WriteText(byte[] bytes)
    {
        _terminal.Output.Flush();
        if (_terminal.Output is StreamWriter writer)
            writer.BaseStream.Write(bytes);
        else
            _terminal.Output.Write(SourceFileReader.Decode(_settings.Check.StandardInputName, bytes, out _)?.Text ?? "");
        _terminal.Output.Flush();
    }
}
