using System.Text.RegularExpressions;

namespace EditLint.Core.Protocol;

/// <summary>A regex as it travels: its pattern as the engine has it, so that nothing is translated twice, and its time limit in seconds.</summary>
public sealed record WirePattern(string Pattern, RegexOptions Options, double TimeLimit)
{
    public static WirePattern From(Regex regex) => new(regex.ToString(), regex.Options & ~RegexOptions.Compiled, regex.MatchTimeout.TotalSeconds);

    /// <summary>The regex.</summary>
    /// <exception cref="InvalidDataException">The pattern is none, or has no time limit.</exception>
    public Regex ToRegex()
    {
        try
        {
            return TimeLimit > 0 ? new Regex(Pattern, Options, TimeSpan.FromSeconds(TimeLimit)) : throw new InvalidDataException("A pattern has no time limit.");
        }
        catch (Exception exception) when (exception is ArgumentException or OverflowException)
        {
            throw new InvalidDataException(exception.Message, exception);
        }
    }
}
