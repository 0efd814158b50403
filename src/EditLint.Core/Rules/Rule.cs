using System.Collections.Immutable;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Core.Rules;

/// <summary>A rule as loaded from its file. Immutable.</summary>
public sealed class Rule
{
    private ImmutableArray<RuleExample> _examples;

    public required SourceText Source { get; init; }

    /// <summary>The pack, the first part of the identity.</summary>
    public required string Pack { get; init; }

    /// <summary>The name within the pack, the second part of the identity.</summary>
    public required string Name { get; init; }

    public required RuleLanguage Language { get; init; }

    /// <summary>The script of a C# rule, in UTF-16 offsets of <see cref="Source"/>: all that follows the header. Empty for a YAML rule.</summary>
    public TextSpan BodySpan { get; init; }

    /// <summary>The kind of check of a YAML rule; <c>script</c> for a C# rule.</summary>
    public required string Kind { get; init; }

    public required DiagnosticDescriptor Descriptor { get; init; }

    /// <summary>The check, or null for a C# rule, which runs in the script host.</summary>
    public Analyzer? Analyzer { get; init; }

    public ImmutableArray<RuleExample> Examples
    {
        get => !_examples.IsDefault ? _examples : ImmutableInterlocked.InterlockedCompareExchange(ref _examples, ReadExamples(), default) is { IsDefault: false } others ? others : _examples;
        init => _examples = value;
    }

    /// <summary>How to read the examples once somebody asks for them.</summary>
    internal Func<ImmutableArray<RuleExample>> ReadExamples { get; init; } = () => [];

    /// <summary>The kind of fix the rule says it offers, or null for none.</summary>
    public FixSafety? DeclaredFix { get; init; }

    /// <summary>The options that a C# rule declares, with their defaults; none for a YAML rule.</summary>
    public RuleOptions Options { get; init; } = RuleOptions.None;

    /// <summary>The identity, <c>Pack.Name</c>.</summary>
    public string Id => Descriptor.Id;

    public override string ToString() => Id;
}
