using EditLint.Core.Diagnostics;

namespace EditLint.Cli.Reporters;

/// <summary>Places as <c>path:line:column</c>, which terminals and editors make clickable.</summary>
internal static class LocationText
{
    public static string Of(Location location) => $"{DisplayText.Visible(location.Source.Path)}:{location.Start.Line}:{location.Start.Column}";
}
