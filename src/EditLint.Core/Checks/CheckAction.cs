using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using EditLint.Core.Language;
using EditLint.Core.Yaml;

namespace EditLint.Core.Checks;

/// <summary>A rule's <c>action</c>: how to make the cure out of what was found. Immutable.</summary>
internal sealed class CheckAction
{
    private static readonly string[] Names = ["replace", "remove", "edit", "convert", "suggest"];
    private static readonly string[] Edits = ["regex", "trim", "trim_left", "trim_right", "truncate", "split"];

    private const string Spellings = "spellings";

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

    /// <summary>True when the cures are the words of a dictionary that are spelt nearly like the match.</summary>
    public bool SuggestsSpellings => Name == "suggest" && _parameters is [Spellings];

    /// <summary>Reads <c>action</c>, a mapping with <c>name</c> and <c>params</c>; null when the file has none or it is wrong.</summary>
    public static CheckAction? Read(CheckOptions owner)
    {
        switch (owner.GetNode("action"))
        {
            case null or YamlScalar { IsNull: true }:
                return null;
            case YamlMapping mapping:
                var options = new CheckOptions(mapping, source: owner.Source);
                options.AddRepeatedKeys(mapping, StringComparer.OrdinalIgnoreCase);
                var action = Read(options, mapping);
                owner.AddAll(options);
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
        if (name is null)
            options.AddMissing("name", $"The action has no name. Write 'name:' with one of {string.Join(", ", Names)}.");
        options.AddUnknownKeys("An action");
        return name switch
        {
            null => null,
            "edit" => ReadEdit(parameters, mapping, options),
            "suggest" => ReadSuggest(parameters, mapping, options),
            "convert" => ReadConvert(parameters, options),
            _ => new CheckAction(name, [.. parameters.Select(p => p.Value)], null),
        };
    }

    private static CheckAction? ReadEdit(ImmutableArray<YamlScalar> parameters, YamlMapping mapping, CheckOptions options)
    {
        const string Shape = "An edit is 'params: [regex, pattern, replacement]', '[trim, characters]' (or trim_left, trim_right), '[truncate, separator]' or '[split, separator, index]'.";
        var edit = parameters.IsEmpty ? null : Array.Find(Edits, e => e == parameters[0].Value);
        if (!parameters.IsEmpty && edit is null)
        {
            // Vale hands the match back as it is.
            options.AddWarning(parameters[0].Span, $"There is no edit '{parameters[0].Value}', so no fix is offered.{(ClosestWord.Hint(parameters[0].Value, Edits) is { Length: > 0 } hint ? hint : " " + Shape)}");
            return null;
        }
        if (parameters.Length < (edit is "regex" or "split" ? 3 : 2))
            options.AddError(parameters.IsEmpty ? mapping.Span : parameters[0].Span, Shape);
        else if (edit == "split" && !int.TryParse(parameters[2].Value, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            options.AddError(parameters[2].Span, "The third parameter of 'split' is the part to keep, counted from 0.");
        else
            return new CheckAction("edit", [.. parameters.Select(p => p.Value)], edit == "regex" ? PatternReader.Create(parameters[1].Value, [parameters[1]], options) : null);
        return null;
    }

    private static CheckAction ReadSuggest(ImmutableArray<YamlScalar> parameters, YamlMapping mapping, CheckOptions options)
    {
        if (parameters.IsEmpty)
            options.AddWarning(mapping.Span, $"The action does not say what to suggest. Write 'params: [{Spellings}]' for the words of the dictionary that are spelt alike.");
        else if (parameters[0].Value != Spellings)
            options.AddWarning(parameters[0].Span, $"The rule runs without its suggestions: they come from a Tengo script, and EditLint does not run Tengo.{ClosestWord.Hint(parameters[0].Value, [Spellings])}");
        return new CheckAction("suggest", [.. parameters.Select(p => p.Value)], null);
    }

    private static CheckAction? ReadConvert(ImmutableArray<YamlScalar> parameters, CheckOptions options)
    {
        if (parameters is not [{ Value: not "simple" } unknown, ..])
            return new CheckAction("convert", [], null);
        options.AddWarning(unknown.Span, $"There is no conversion '{unknown.Value}', so no fix is offered. Write 'simple' for the words in small letters.");
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
        "regex" => _pattern!.Replace(match, found => ReplacementTemplate.Expand(found, _parameters[2])),
        "trim" => match.Trim([.. _parameters[1]]),
        "trim_left" => match.TrimStart([.. _parameters[1]]),
        "trim_right" => match.TrimEnd([.. _parameters[1]]),
        "truncate" => Before(match, _parameters[1]),
        _ => Part(match.Split(_parameters[1]), int.Parse(_parameters[2], CultureInfo.InvariantCulture)) ?? match,
    };

    // A line break that the author's editor put between two words is a blank to the reader.
    private static string Before(string match, string separator)
    {
        var end = separator == " " ? match.AsSpan().IndexOfAny(" \r\n") : match.IndexOf(separator, StringComparison.Ordinal);
        return end < 0 ? match : match[..end];
    }

    private static string? Part(string[] parts, int index) => index < parts.Length ? parts[index] : null;

    // "someMixedCase", "some_name" and "anHTMLFile" as words: "some mixed case", "some name", "an html file".
    private static string Words(string match)
    {
        var result = new StringBuilder(match.Length + 4);
        for (var i = 0; i < match.Length; i++)
        {
            var isStart = i > 0 && char.IsUpper(match[i]) && (char.IsLower(match[i - 1]) || (char.IsUpper(match[i - 1]) && i + 1 < match.Length && char.IsLower(match[i + 1])));
            if (isStart)
                result.Append(' ');
            result.Append(match[i] is '_' or '-' ? ' ' : char.ToLowerInvariant(match[i]));
        }
        return result.ToString();
    }
}
