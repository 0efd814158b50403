using System.Reflection;

namespace EditLint.Scripting.Vetting;

/// <summary>The types and members that scripts may use, as <c>AllowedApi.txt</c> lists them. Thread-safe.</summary>
/// <remarks>Types are found at once and members at the first question, since an image uses few of them.</remarks>
internal sealed class AllowedApi
{
    private const string Resource = "EditLint.Scripting.Vetting.AllowedApi.txt";

    private static readonly Lazy<AllowedApi> Listed = new(() => Parse(ReadResource()));

    private readonly Dictionary<string, AllowedType> _types;

    private AllowedApi(Dictionary<string, AllowedType> types) => _types = types;

    public static AllowedApi Default => Listed.Value;

    /// <summary>The types, with their members as they are written in the list.</summary>
    public IEnumerable<AllowedType> Types => _types.Values;

    /// <summary>Reads a list.</summary>
    public static AllowedApi Parse(string text)
    {
        var types = new Dictionary<string, AllowedType>(1024, StringComparer.Ordinal);
        AllowedType? type = null;
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0)
                end = text.Length;
            var first = text[start];
            if (first == ' ')
                type!.Extend(end);
            else if (first is not ('#' or '\n' or '\r'))
            {
                type = AllowedType.Parse(text, start, end);
                types.Add(type.Name, type);
            }
            start = end + 1;
        }
        return new AllowedApi(types);
    }

    /// <summary>The type of a name in metadata, or null when it is not listed.</summary>
    public AllowedType? Find(string type) => _types.GetValueOrDefault(type);

    private static string ReadResource()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)!);
        return reader.ReadToEnd();
    }
}
