using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using EditLint.Core.Language;

namespace EditLint.Core.Configuration;

/// <summary>
/// A directive of Vale's in a comment: <c>vale off</c>, <c>vale Style.Rule = NO</c>, <c>vale Style = off</c>, <c>vale style = A, B</c>,
/// <c>vale Style.Rule["one", "two"] = NO</c>. Immutable.
/// </summary>
/// <param name="IsOff">True when it silences, false when it lets findings through again.</param>
/// <param name="Names">The rule or style that it is about; several are the styles that alone stay on; none stands for everything.</param>
/// <param name="IsStyleList">True when the names are the styles that alone stay on.</param>
/// <param name="Matches">Only findings of exactly these words; default for all.</param>
internal sealed record ValeDirective(bool IsOff, ImmutableArray<string> Names, bool IsStyleList = false, ImmutableArray<string> Matches = default)
{
    private const string Keyword = "vale";

    private static readonly string[] Switches = ["off", "on"];

    /// <summary>Reads the text of a comment.</summary>
    /// <param name="text">The text.</param>
    /// <param name="problem">What is wrong with the directive, or null.</param>
    /// <returns>The directive; null when the comment is none, or has a problem.</returns>
    public static ValeDirective? Read(string text, out string? problem)
    {
        problem = null;
        text = text.Trim();
        if (!text.StartsWith(Keyword, StringComparison.Ordinal) || text.Length == Keyword.Length || !char.IsWhiteSpace(text[Keyword.Length]))
            return null;
        var body = text[Keyword.Length..].Trim();
        if (ReadSwitch(body) is { } isOff)
            return new ValeDirective(isOff, []);
        var equals = body.LastIndexOf('=');
        if (equals < 0)
        {
            // Any other words are a remark about Vale.
            if (!body.Any(char.IsWhiteSpace) && ClosestWord.Find(body, Switches) is { } closest)
                problem = $"'vale {body}' switches nothing. Did you mean 'vale {closest}'?";
            return null;
        }
        return ReadAssignment(body[..equals].Trim(), body[(equals + 1)..].Trim(), out problem);
    }

    private static ValeDirective? ReadAssignment(string name, string value, out string? problem)
    {
        problem = null;
        if (name is "style" or "styles")
            return new ValeDirective(false, [.. value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)], IsStyleList: true);
        ImmutableArray<string> matches = default;
        var bracket = name.IndexOf('[');
        if (bracket >= 0)
        {
            matches = ReadMatches(name[bracket..]);
            name = name[..bracket].TrimEnd();
        }
        if (name.Length == 0 || name.Any(char.IsWhiteSpace))
            return null;
        if (bracket >= 0 && matches.IsDefault)
            problem = $"The words in brackets are no list. Write 'vale {name}[\"one\", \"two\"] = NO'.";
        else if (ReadSwitch(value) is { } isOff)
            return new ValeDirective(isOff, [name], Matches: matches);
        else
            problem = $"'{value}' is no switch. Write 'vale {name} = NO' to silence it, or '= YES' to let it speak again.";
        return null;
    }

    private static bool? ReadSwitch(string word) => word.ToUpperInvariant() switch
    {
        "OFF" or "NO" => true,
        "ON" or "YES" => false,
        _ => null,
    };

    // A list as in JSON; default when it is none.
    private static ImmutableArray<string> ReadMatches(string list)
    {
        var matches = ImmutableArray.CreateBuilder<string>();
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(list));
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.String)
                matches.Add(reader.GetString()!);
            if (reader.TokenType != JsonTokenType.EndArray || reader.Read())
                return default;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return default;
        }
        return matches.ToImmutable();
    }
}
