using System.Globalization;
using BenchmarkDotNet.Running;
using EditLint.Benchmarks;
using EditLint.Benchmarks.Runs;
using EditLint.Core.Rules;
using EditLint.Core.Text;

if (args is ["throughput"])
{
    var rule = Path.Combine(LintBenchmarks.FindRoot(), "rules", "Integrity", "DuplicatedPassage.yml");
    Throughput.Print(RuleCatalog.Load([new RulePack("Integrity", [new SourceText(rule, File.ReadAllText(rule))])]));
    return;
}

if (args is ["reader", var folder])
{
    ReaderThroughput.Print(folder);
    return;
}

if (args is ["echo"])
{
    ScriptStart.Echo();
    return;
}

if (args is ["runs", .. var options])
{
    WholeRuns.Print(RunOptions.Parse(options));
    return;
}

if (args is ["corpus", var articles, var target, var megabytes, ..])
{
    new ArticleCorpus(articles).Write(target, int.Parse(megabytes, CultureInfo.InvariantCulture) * 1_000_000L, isMarkdown: args is not [.., "text"]);
    return;
}

if (args is ["scripts", ..])
{
    ScriptStart.Print(args is [_, var program, ..] ? program : Path.Combine(LintBenchmarks.FindRoot(), "artifacts", "bin", "EditLint.Cli", "release", "editlint.dll"));
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
