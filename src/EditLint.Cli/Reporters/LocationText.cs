using EditLint.Core.Diagnostics;

namespace EditLint.Cli.Reporters;

/// <summary>Places as <c>path:line:column</c>, which terminals and editors make clickable.</summary>
internal static class LocationText
{
    public static string Of(Location location)
    {
        var start = location.Start;
        return $"{DisplayText.Visible(location.Source.Path)}:{start.Line}:{start.Column}";
    }
}
