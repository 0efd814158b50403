using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using EditLint.Core.Yaml;

namespace EditLint.Core.Checks;

/// <summary>A rule's <c>action</c>: how to make the cure out of what was found. Immutable.</summary>
internal sealed class CheckAction
{
    private static readonly string[] Names = ["replace", "remove", "edit", "convert", "suggest"];
    private static readonly string[] Edits = ["regex", "trim", "trim_left", "trim_right", "truncate", "split"];

    private readonly ImmutableArray<string> _parameters;
    private readonly Regex? _pattern;

    private CheckAction(string name, ImmutableArray<string> parameters, Regex? pattern)
    {
        Name = name;
        _parameters = parameters;
        _pattern = pattern;
    }

    public string Name { get; }

    /// <summary>True when the cures are the replacements that the rule itself names.</summary>
    public bool IsComputed => Name == "replace" && _parameters.IsEmpty;

    /// <summary>Reads <c>action</c>, a mapping with <c>name</c> and <c>params</c>; null when the file has none or it is wrong.</summary>
    public static CheckAction? Read(CheckOptions owner)
    {
        switch (owner.GetNode("action"))
        {
            case null or YamlScalar { IsNull: true }:
                return null;
            case YamlMapping mapping:
                var options = new CheckOptions(mapping);
                var action = Read(options, mapping);
                foreach (var error in options.Errors)
                    owner.AddError(error.Span, error.Message);
                return options.Errors.Count == 0 ? action : null;
            case var node:
                owner.AddError(node.Span, "'action' must have a 'name' and, where it needs them, 'params'.");
                return null;
        }
    }

    private static CheckAction? Read(CheckOptions options, YamlMapping mapping)
    {
        var name = options.GetChoice("name", Names);
        var parameters = options.GetScalars("params");
        options.AddUnknownKeys("An action");
        if (name is null)
        {
            if (options.Errors.Count == 0)
                options.AddError(mapping.Span, $"The action has no name. Write 'name:' with one of {string.Join(", ", Names)}.");
            return null;
        }
        return new CheckAction(name, [.. parameters.Select(p => p.Value)], name == "edit" ? ReadEdit(parameters, mapping, options) : null);
    }

    private static Regex? ReadEdit(ImmutableArray<YamlScalar> parameters, YamlMapping mapping, CheckOptions options)
    {
        var edit = parameters.IsEmpty ? null : Array.Find(Edits, e => e == parameters[0].Value);
        var needed = edit is "regex" or "split" ? 3 : 2;
        if (edit is null || parameters.Length < needed)
            options.AddError(parameters.IsEmpty ? mapping.Span : parameters[0].Span, "An edit is 'params: [regex, pattern, replacement]', '[trim, characters]' (or trim_left, trim_right), '[truncate, separator]' or '[split, separator, index]'.");
        else if (edit == "split" && !int.TryParse(parameters[2].Value, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            options.AddError(parameters[2].Span, "The third parameter of 'split' is the part to keep, counted from 0.");
        else if (edit == "regex")
            return PatternReader.Create(parameters[1].Value, [parameters[1]], options);
        return null;
    }

    /// <summary>What to write instead of the match, best first; empty when the action has no answer.</summary>
    public ImmutableArray<string> Apply(string match) => Name switch
    {
        "replace" => _parameters,
        "remove" => [""],
        "edit" => [Edit(match).Trim()],
        "convert" => [Words(match)],
        _ => [],
    };

    private string Edit(string match) => _parameters[0] switch
    {
        "regex" => _pattern!.Replace(match, _parameters[2]),
        "trim" => match.Trim([.. _parameters[1]]),
        "trim_left" => match.TrimStart([.. _parameters[1]]),
        "trim_right" => match.TrimEnd([.. _parameters[1]]),
        "truncate" => match.Split(_parameters[1])[0],
        _ => Part(match.Split(_parameters[1]), int.Parse(_parameters[2], CultureInfo.InvariantCulture)) ?? match,
    };

    private static string? Part(string[] parts, int index) => index < parts.Length ? parts[index] : null;

    // "someMixedCase" and "some_name" as words: "some mixed case", "some name".
    private static string Words(string match)
    {
        var result = new System.Text.StringBuilder(match.Length + 4);
        for (var i = 0; i < match.Length; i++)
        {
            var isStart = i > 0 && char.IsUpper(match[i]) && char.IsLower(match[i - 1]);
            if (isStart)
                result.Append(' ');
            result.Append(match[i] is '_' or '-' ? ' ' : char.ToLowerInvariant(match[i]));
        }
        return result.ToString();
    }
}
