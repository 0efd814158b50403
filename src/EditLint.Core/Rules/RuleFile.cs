using System.Collections.Immutable;
using EditLint.Core.Analysis;
using EditLint.Core.Checks;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;
using EditLint.Core.Yaml;

namespace EditLint.Core.Rules;

/// <summary>Reads one rule file. What is wrong with it is reported in the file; a file with a mistake gives no rule.</summary>
internal sealed class RuleFile
{
    private readonly SourceText _source;
    private readonly Action<Diagnostic> _report;
    private readonly RuleResources _resources;
    private readonly bool _hasProvedExamples;
    private bool _isSound = true;

    private RuleFile(SourceText source, RuleResources resources, bool hasProvedExamples, Action<Diagnostic> report)
    {
        _hasProvedExamples = hasProvedExamples;
        _source = source;
        _resources = resources;
        _report = report;
    }

    /// <summary>The rule, or null when the file is no rule, has a mistake, or is of a kind that cannot run yet.</summary>
    public static Rule? Read(RulePack pack, SourceText source, RuleResources resources, Action<Diagnostic> report)
    {
        var fileName = Path.GetFileName(source.Path);
        var name = NameOf(source);
        var file = new RuleFile(source, resources, pack.HasProvedExamples, report);
        return Path.GetExtension(fileName).ToLowerInvariant() switch
        {
            ".yml" or ".yaml" => file.ReadYaml(pack.Name, name),
            ".csx" => file.ReadScript(pack.Name, name),
            _ => null,
        };
    }

    /// <summary>The identity that the rule of a file has.</summary>
    public static string Identity(string pack, SourceText source) => $"{pack}.{NameOf(source)}";

    private static string NameOf(SourceText source) => Path.GetFileName(source.Path).Split('.')[0];

    private Rule? ReadYaml(string pack, string name)
    {
        var mapping = ReadMapping(new TextSpan(0, _source.Length));
        if (mapping is null)
            return null;
        var kind = RuleKind.Read(mapping, out var kindSpan, out var problem);
        if (kind is null)
        {
            Report(kindSpan, problem);
            return null;
        }
        if (RuleKind.WhyUnsupported(kind, $"{pack}/{name}.csx") is { } reason)
        {
            _report(ToolDescriptors.UnsupportedRule.Report(new Location(_source, kindSpan), reason));
            return null;
        }

        var header = RuleHeader.Read(mapping, _source, readsExamples: !_hasProvedExamples);
        var options = new CheckOptions(mapping, header.Fix, _resources, _source);
        options.MarkKnown(RuleHeader.Keys);
        options.MarkFormer(RuleHeader.FormerKeys);
        RuleHeader.RequireMessage(options);
        var descriptor = Describe(pack, name, header);
        var analyzer = CheckKinds.All[kind](descriptor, options);
        CheckMessageHoles(header, descriptor.Message, options);
        if (RuleKind.IgnoresUnknownKeys(kind))
            options.AddMisspeltKeys();
        else
            options.AddUnknownKeys($"A rule of kind '{kind}'");
        var rule = Finish(pack, name, RuleLanguage.Yaml, kind, header, descriptor, analyzer, default, options.Errors);
        // Of a rule that does not run it need not be said how it runs.
        foreach (var warning in rule is null ? [] : options.Warnings)
            _report(ToolDescriptors.RuleWarning.Report(new Location(_source, warning.Span), warning.Message));
        foreach (var notice in rule is null ? [] : options.Notices)
            _report(notice.Descriptor.Report(new Location(_source, notice.Span), notice.Reason));
        return rule;
    }

    private Rule? ReadScript(string pack, string name)
    {
        if (!ScriptHeader.TryFind(_source.Text, out var headerSpan, out var bodySpan, out var problem))
        {
            Report(headerSpan, problem);
            return null;
        }
        var mapping = ReadMapping(headerSpan);
        if (mapping is null)
            return null;
        var header = RuleHeader.Read(mapping, _source, readsExamples: !_hasProvedExamples);
        var options = new CheckOptions(mapping, header.Fix, source: _source);
        options.MarkKnown(RuleHeader.Keys);
        RuleHeader.RequireMessage(options);
        if (options.GetScalar("extends") is { Value: not RuleKind.Script } extends)
            options.AddError(extends.Span, $"A C# rule is a script and cannot extend '{extends.Value}'. Take the line out, or write the rule as a .yml file.");
        var declared = RuleOptionReader.ReadDeclared(options);
        options.AddUnknownKeys("The header of a C# rule");
        return Finish(pack, name, RuleLanguage.CSharp, RuleKind.Script, header, Describe(pack, name, header), null, bodySpan, options.Errors, declared);
    }

    private YamlMapping? ReadMapping(TextSpan span)
    {
        var root = YamlText.Read(_source, span, out var error);
        if (error is not null)
            Report(error.Span, error.Message);
        else if (root is null or YamlScalar { IsNull: true })
            Report(new TextSpan(span.Start, 0), "The rule is empty. Write at least 'message:', and in a .yml file 'extends:'.");
        else if (root is not YamlMapping)
            Report(root.Span, "A rule is made of keys with values, one a line: 'message: Say what is wrong.'");
        return root as YamlMapping;
    }

    private static DiagnosticDescriptor Describe(string pack, string name, RuleHeader header) =>
        new($"{pack}.{name}", header.Message?.Value ?? "", header.Level, header.Docs, header.Link);

    // Vale knows no named holes: in a rule that is plainly Vale's, braces are text.
    private static void CheckMessageHoles(RuleHeader header, MessageTemplate message, CheckOptions options)
    {
        if (header.Message is null || options.MessageHoles.Count == 0 || (!header.HasOwnKeys && !message.HoleNames.Any(options.MessageHoles.Contains)))
            return;
        foreach (var hole in message.HoleNames.Where(h => !options.MessageHoles.Contains(h)).Distinct())
        {
            var written = $"{{{hole}}}";
            var span = options.Locate(header.Message, new TextSpan(header.Message.Value.IndexOf(written, StringComparison.Ordinal), written.Length));
            var known = string.Join(", ", options.MessageHoles.Select(h => $"{{{h}}}"));
            options.AddError(span, $"Nothing fills the hole {written}. This kind of rule has {known}.");
        }
    }

    private Rule? Finish(string pack, string name, RuleLanguage language, string kind, RuleHeader header, DiagnosticDescriptor descriptor, Analyzer? analyzer, TextSpan body, IEnumerable<YamlError> errors, RuleOptions? declared = null)
    {
        if (name.Length == 0)
            Report(new TextSpan(0, 0), "The file name is the rule's name. Put a name before the first dot.");
        foreach (var error in header.Errors.Concat(errors).OrderBy(e => e.Span))
            Report(error.Span, error.Message);
        return !_isSound ? null : new Rule
        {
            Source = _source,
            Pack = pack,
            Name = name,
            Language = language,
            Kind = kind,
            Descriptor = descriptor,
            Analyzer = analyzer,
            BodySpan = body,
            ReadExamples = _hasProvedExamples ? ReadExamples : () => header.Examples,
            DeclaredFix = header.Fix,
            Options = declared ?? RuleOptions.None,
        };
    }

    // What was read before is not kept: most runs never ask.
    private ImmutableArray<RuleExample> ReadExamples()
    {
        var span = new TextSpan(0, _source.Length);
        if (Path.GetExtension(_source.Path).Equals(".csx", StringComparison.OrdinalIgnoreCase))
            ScriptHeader.TryFind(_source.Text, out span, out _, out _);
        return YamlText.Read(_source, span, out _) is YamlMapping mapping ? RuleHeader.Read(mapping, _source).Examples : [];
    }

    private void Report(TextSpan span, string message)
    {
        _isSound = false;
        _report(ToolDescriptors.InvalidRule.Report(new Location(_source, span), message));
    }
}
