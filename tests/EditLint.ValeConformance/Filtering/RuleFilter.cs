using System.Globalization;
using System.Text.RegularExpressions;

namespace EditLint.ValeConformance.Filtering;

/// <summary>
/// Vale's <c>--filter</c>: an expression over the properties of a rule (<c>.Name</c>, <c>.Level</c>, <c>.Scope</c>, <c>.Message</c>, <c>.Description</c>,
/// <c>.Extends</c>, <c>.Link</c>) with comparisons, <c>in</c>, <c>contains</c>, <c>startsWith</c>, <c>endsWith</c>, <c>matches</c>, and <c>and</c>, <c>or</c>, <c>not</c>.
/// </summary>
internal sealed class RuleFilter
{
    private readonly List<FilterToken> _tokens;
    private int _next;

    private RuleFilter(List<FilterToken> tokens) => _tokens = tokens;

    /// <summary>Makes a predicate of a filter.</summary>
    /// <exception cref="FormatException">The filter is none.</exception>
    public static Predicate<FilteredRule> Parse(string text)
    {
        var filter = new RuleFilter(FilterLexer.Tokenize(text));
        var expression = filter.ReadOr();
        if (filter.Current.Kind != FilterTokenKind.End)
            throw filter.Unexpected();
        return rule => expression(rule) is true;
    }

    /// <summary>True when the filter speaks of levels, so that Vale lowers its least level to what the filter lets through.</summary>
    public static bool MentionsLevel(string text) => FilterLexer.Tokenize(text).Any(t => t is { Kind: FilterTokenKind.Property, Value: "Level" });

    private FilterToken Current => _tokens[_next];

    private Func<FilteredRule, object?> ReadOr()
    {
        var left = ReadAnd();
        while (Take("or") || Take("||"))
        {
            var (first, second) = (left, ReadAnd());
            left = rule => first(rule) is true || second(rule) is true;
        }
        return left;
    }

    private Func<FilteredRule, object?> ReadAnd()
    {
        var left = ReadNot();
        while (Take("and") || Take("&&"))
        {
            var (first, second) = (left, ReadNot());
            left = rule => first(rule) is true && second(rule) is true;
        }
        return left;
    }

    private Func<FilteredRule, object?> ReadNot()
    {
        if (!Take("not") && !Take("!"))
            return ReadComparison();
        var inner = ReadNot();
        return rule => inner(rule) is not true;
    }

    private Func<FilteredRule, object?> ReadComparison()
    {
        var left = ReadOperand();
        var isNegated = Take("not");
        var name = Current.Value;
        if (Current.Kind is not (FilterTokenKind.Word or FilterTokenKind.Symbol) || Comparison(name) is not { } compare)
            return isNegated ? throw Unexpected() : left;
        _next++;
        var right = ReadOperand();
        return rule => compare(left(rule), right(rule)) != isNegated;
    }

    private Func<FilteredRule, object?> ReadOperand()
    {
        var token = Current;
        _next++;
        switch (token)
        {
            case { Kind: FilterTokenKind.Text }:
                return _ => token.Value;
            case { Kind: FilterTokenKind.Number }:
                var number = double.Parse(token.Value, CultureInfo.InvariantCulture);
                return _ => number;
            case { Kind: FilterTokenKind.Word, Value: "true" or "false" }:
                return _ => token.Value == "true";
            case { Kind: FilterTokenKind.Property }:
                return rule => rule[token.Value];
            case { Value: "(" }:
                var inner = ReadOr();
                Expect(")");
                return inner;
            case { Value: "[" }:
                var items = new List<Func<FilteredRule, object?>>();
                while (!Take("]"))
                {
                    items.Add(ReadOperand());
                    if (!Take(",") && Current.Value != "]")
                        throw Unexpected();
                }
                return rule => items.Select(item => item(rule)).ToArray();
            default:
                _next--;
                throw Unexpected();
        }
    }

    private static Func<object?, object?, bool>? Comparison(string name) => name switch
    {
        "==" => Equals,
        "!=" => (a, b) => !Equals(a, b),
        "in" => (a, b) => b is IEnumerable<object?> list && list.Contains(a),
        "contains" => (a, b) => Text(a).Contains(Text(b), StringComparison.Ordinal),
        "startsWith" => (a, b) => Text(a).StartsWith(Text(b), StringComparison.Ordinal),
        "endsWith" => (a, b) => Text(a).EndsWith(Text(b), StringComparison.Ordinal),
        "matches" => (a, b) => Regex.IsMatch(Text(a), Text(b), RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)),
        _ => null,
    };

    private static string Text(object? value) => value as string ?? "";

    private bool Take(string value)
    {
        if (Current.Kind is not (FilterTokenKind.Word or FilterTokenKind.Symbol) || Current.Value != value)
            return false;
        _next++;
        return true;
    }

    private void Expect(string value)
    {
        if (!Take(value))
            throw Unexpected();
    }

    private FormatException Unexpected() => new($"The filter makes no sense at {Current.Position + 1}: '{Current.Value}'.");
}
