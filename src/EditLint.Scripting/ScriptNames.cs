using System.Globalization;

namespace EditLint.Scripting;

/// <summary>How the scripts of an image are named in it: by their number, so that an image does not depend on where the files lie.</summary>
internal static class ScriptNames
{
    public const string AssemblyName = "EditLint.Scripts";

    /// <summary>The class that holds a script's statements.</summary>
    public const string ClassName = "__Rule";

    /// <summary>The method that runs them.</summary>
    public const string MethodName = "Initialize";

    public static string Namespace(int script) => string.Create(CultureInfo.InvariantCulture, $"Script{script}");

    /// <summary>The name of the script's file in the debug information.</summary>
    public static string Document(int script) => string.Create(CultureInfo.InvariantCulture, $"script-{script}.csx");

    /// <summary>True for a name by which one script could reach the code of another.</summary>
    public static bool IsReserved(string name) =>
        name == ClassName || (name.StartsWith("Script", StringComparison.Ordinal) && name.Length > "Script".Length && name.AsSpan("Script".Length).IndexOfAnyExceptInRange('0', '9') < 0);
}
