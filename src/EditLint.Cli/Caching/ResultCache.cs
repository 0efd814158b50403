using System.Collections.Immutable;
using EditLint.Cli.Commands;
using EditLint.Cli.Rules;
using EditLint.Cli.Scripting;
using EditLint.Core;
using EditLint.Core.Analysis;
using EditLint.Core.Checks;
using EditLint.Core.Configuration;
using EditLint.Core.Rules;
using EditLint.Core.Text;

namespace EditLint.Cli.Caching;

/// <summary>
/// What rules found in articles in earlier runs, so that an article that has not changed since need not be read by any rule. An entry is taken for an article only where every rule
/// would find the same again; what may come out otherwise the next time is never kept. Nothing here fails: without an entry the article is linted. Thread-safe.
/// </summary>
internal sealed class ResultCache : IDisposable
{
    private readonly string _folder;
    private readonly ResultStore _store;
    private readonly UInt128 _program;
    private readonly Lazy<UInt128?> _scriptHost = new(() => ProgramIdentity.FindScriptHost(ScriptHostProgram.Folder));
    private readonly FolderHashes _folders = new();

    private ResultCache(string folder, UInt128 program)
    {
        _folder = folder;
        _store = new ResultStore(Path.Combine(folder, "results"), program);
        _program = program;
    }

    /// <summary>The cache of a run; null when it is off, or would keep the run from showing what it is asked for, such as the time that rules take.</summary>
    public static ResultCache? Open(CheckSettings settings)
    {
        if (settings.Scripts is not { Cache.Content: { } folder, IsVerbose: false } || settings.Timing || settings.MatchesPlainly || ProgramIdentity.Find() is not { } program)
            return null;
        return new ResultCache(folder, program);
    }

    /// <summary>The key of a linter; null when its findings are not to be kept.</summary>
    /// <param name="linter">The linter; rules that look at the whole run need to see all of it.</param>
    /// <param name="rules">Its rules.</param>
    /// <param name="resources">What they were loaded with.</param>
    /// <param name="scripts">How its C# rules run; those that are trusted may look at whatever they like.</param>
    public LinterKey? KeyOf(Linter linter, ImmutableArray<Rule> rules, RuleResources resources, ScriptHostSettings scripts)
    {
        var hasScripts = rules.Any(r => r.Language == RuleLanguage.CSharp);
        if (hasScripts && (scripts.IsTrusted || !linter.CanReadAgain || _scriptHost.Value is null))
            return null;
        return LinterKey.TryCreate(hasScripts ? ContentHasher.Of(_program, _scriptHost.Value!.Value) : _program, rules, resources);
    }

    /// <summary>The key under which it is kept that C# rules load without any mistake, and that none looks at the whole run; null when that cannot be said, or there are none.</summary>
    /// <param name="rules">The rules of a linter.</param>
    /// <param name="scripts">How C# rules run.</param>
    public UInt128? KeyOfScripts(ImmutableArray<InstalledRule> rules, ScriptHostSettings scripts)
    {
        // Of two rules of one identity, what the other file says decides whether a script is loaded.
        if (scripts.IsTrusted || !rules.Any(r => r.IsScript) || rules.DistinctBy(r => r.Id).Count() != rules.Length || _scriptHost.Value is not { } host)
            return null;
        // Before the script host makes it, and without the marks.
        CacheFolder.TryCreate(_folder);
        try
        {
            var hasher = new ContentHasher();
            hasher.Append(ContentHasher.Of(_program, host));
            foreach (var rule in rules.Where(r => r.IsScript))
            {
                hasher.Append(rule.Id);
                hasher.Append(ContentHasher.Of(File.ReadAllBytes(rule.File.FullPath)));
            }
            return hasher.Finish();
        }
        catch (Exception exception) when (ResultSegment.IsOfDisk(exception))
        {
            return null;
        }
    }

    /// <summary>True when C# rules are known to load.</summary>
    /// <param name="key">The key of the rules.</param>
    public bool Load(UInt128 key) => _store.Find(key) is [];

    /// <summary>Keeps that C# rules have loaded without any mistake.</summary>
    /// <param name="key">The key of the rules.</param>
    public void AddLoaded(UInt128 key) => _store.Add(key, []);

    /// <summary>The entry of an article, linted or found.</summary>
    /// <param name="article">The article.</param>
    /// <param name="source">Its text.</param>
    /// <param name="configuration">What applies to it, with the files around it.</param>
    /// <param name="cancellationToken">Ends the analysis.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public LintedFile Lint(Article article, SourceText source, FileConfiguration configuration, CancellationToken cancellationToken)
    {
        var linter = article.Group.Linter;
        var key = configuration.Files is null ? null : article.Group.Key?.Of(source, configuration);
        if (key is not null && Find(key.Value, linter, source, configuration.Files!) is { } earlier)
            return new LintedFile(linter.Complete(source, earlier, configuration), IsArticle: true) { Words = earlier.Words };
        var files = configuration.Files is null ? null : new SurroundingFiles(configuration.Files);
        var document = linter.Read(source, configuration.Reading);
        var findings = linter.Find(document, configuration with { Files = files }, cancellationToken);
        if (key is not null && linter.FindingsCodec.Write(findings, source) is { } bytes)
            _store.Add(key.Value, [.. files!.ToBytes(), .. bytes]);
        return new LintedFile(linter.Complete(source, findings, configuration, document), IsArticle: true) { Words = findings.Words };
    }

    /// <summary>Makes what was found in this run visible to later ones.</summary>
    public void Commit() => _store.Commit();

    public void Dispose() => _store.Dispose();

    private RuleFindings? Find(UInt128 key, Linter linter, SourceText source, IArticleFiles files)
    {
        if (_store.Find(key) is not { } entry)
            return null;
        try
        {
            using var reader = new BinaryReader(new MemoryStream(entry));
            return SurroundingFiles.AreStill(reader, files, _folders) ? linter.FindingsCodec.Read(entry[(int)reader.BaseStream.Position..], source) : null;
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or FormatException or ArgumentException)
        {
            return null;
        }
    }
}
