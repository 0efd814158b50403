using System.Collections.Immutable;
using System.Globalization;
using EditLint.Core.Language;

namespace EditLint.Core.Configuration;

/// <summary>
/// A directive of EditLint's own in a comment: <c>editlint-disable-next-line Rule, Rule until: 2027-01-31 -- the reason</c>. Immutable.
/// </summary>
/// <param name="Scope">Where it holds.</param>
/// <param name="Rules">The rules, packs and patterns that it names; none stands for all.</param>
/// <param name="Until">The last day on which it holds, or null.</param>
/// <param name="Reason">Why, or null.</param>
internal sealed record SuppressionDirective(SuppressionScope Scope, ImmutableArray<string> Rules, DateOnly? Until, string? Reason)
{
    private const string Prefix = "editlint-";

    private const string UntilKey = "until";

    // No comment whose first word is longer than this was meant to be a directive.
    private const int LongestWord = 48;

    private static readonly ImmutableArray<(string Name, SuppressionScope Scope)> Scopes =
    [
        ("editlint-disable-next-line", SuppressionScope.NextLine),
        ("editlint-disable-line", SuppressionScope.Line),
        ("editlint-disable-next-block", SuppressionScope.NextBlock),
        ("editlint-disable", SuppressionScope.Start),
        ("editlint-enable", SuppressionScope.End),
        ("editlint-disable-file", SuppressionScope.File),
    ];

    private static IEnumerable<string> Names => Scopes.Select(s => s.Name);

    /// <summary>Reads the text of a comment.</summary>
    /// <param name="text">The text.</param>
    /// <param name="problem">What is wrong with the directive, or null; a directive with a problem may hold all the same.</param>
    /// <returns>The directive; null when the comment is none.</returns>
    public static SuppressionDirective? Read(string text, out string? problem)
    {
        problem = null;
        text = text.Trim();
        var length = text.AsSpan().IndexOfAny(" \t\r\n");
        var word = length < 0 ? text : text[..length];
        if (word.Length > LongestWord)
            return null;
        foreach (var (name, scope) in Scopes)
        {
            if (word == name)
                return ReadRest(scope, text[word.Length..], out problem);
        }
        if (IsMeant(word, text[word.Length..]) is { } meant)
        {
            var closest = ClosestWord.Find(meant, Names);
            problem = $"Unknown directive '{word}'. {(closest is null ? $"The directives are {string.Join(", ", Names)}." : $"Did you mean '{closest}'?")}";
        }
        return null;
    }

    /// <summary>Reads what follows the directive itself: names, a day and a reason.</summary>
    /// <param name="scope">Where it holds.</param>
    /// <param name="rest">What follows.</param>
    /// <param name="problem">What is wrong with it, or null.</param>
    public static SuppressionDirective ReadRest(SuppressionScope scope, string rest, out string? problem)
    {
        problem = null;
        var (head, reason) = SplitReason(rest);
        DateOnly? until = null;
        var rules = ImmutableArray.CreateBuilder<string>();
        var words = head.Split([' ', '\t', '\r', '\n', ','], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            if (!IsUntil(words[i], out var day))
            {
                rules.Add(words[i]);
                continue;
            }
            if (day.Length == 0 && i + 1 < words.Length)
                day = words[++i];
            until = ReadDay(day);
            if (until is null)
                problem = NoDay(day);
        }
        // Who writes the day behind the reason means the same.
        if (reason is not null && reason.LastIndexOf(UntilKey + ":", StringComparison.OrdinalIgnoreCase) is var at and >= 0
            && ReadDay(reason[(at + UntilKey.Length + 1)..].Trim()) is { } last)
        {
            until = last;
            reason = reason[..at].TrimEnd(' ', ',', ';', '(');
        }
        return new SuppressionDirective(scope, rules.ToImmutable(), until, string.IsNullOrEmpty(reason) ? null : reason);
    }

    /// <summary>What to say of a text that is no day.</summary>
    public static string NoDay(string text) => $"'{text}' is no day. Write it as year, month and day: 'until: 2027-01-31'.";

    private static bool IsUntil(string word, out string day)
    {
        var isUntil = word.StartsWith(UntilKey, StringComparison.OrdinalIgnoreCase) && (word.Length == UntilKey.Length || word[UntilKey.Length] == ':');
        day = isUntil ? word[UntilKey.Length..].TrimStart(':') : "";
        return isUntil;
    }

    /// <summary>The day that a text such as <c>2027-01-31</c> names, or null.</summary>
    public static DateOnly? ReadDay(string day) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var result) ? result : null;

    // Two dashes or more that stand alone.
    private static (string Head, string? Reason) SplitReason(string text)
    {
        for (var i = text.IndexOf("--", StringComparison.Ordinal); i >= 0; i = text.IndexOf("--", i, StringComparison.Ordinal))
        {
            var end = i;
            while (end < text.Length && text[end] == '-')
                end++;
            if ((i == 0 || char.IsWhiteSpace(text[i - 1])) && (end == text.Length || char.IsWhiteSpace(text[end])))
                return (text[..i], text[end..].Trim());
            i = end;
        }
        return (text, null);
    }

    // The directive that a word was meant to be, as far as it can be told from a comment for people or for another program.
    private static string? IsMeant(string word, string rest)
    {
        if (word.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            return word;
        if (word.TrimEnd(':').Equals("editlint", StringComparison.OrdinalIgnoreCase))
        {
            var next = rest.TrimStart().Split([' ', '\t', '\r', '\n'], 2)[0];
            return ClosestWord.Find(next, Names.Select(n => n[Prefix.Length..])) is null ? null : Prefix + next;
        }
        var dash = word.IndexOf('-');
        return dash > 0 && ClosestWord.Find(word[..dash], ["editlint"]) is not null && ClosestWord.Find(word, Names) is not null ? word : null;
    }
}
