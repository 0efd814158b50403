using System.Collections.Immutable;
using System.Globalization;
using EditLint.Core.Language;

namespace EditLint.Core.Analysis;

/// <summary>
/// The options that a rule declares under <c>options:</c> in its header, each with its default, or with the value that the configuration
/// gives it. Immutable. Asking for what is not declared throws <see cref="ArgumentException"/>, which names what is.
/// </summary>
public sealed class RuleOptions
{
    /// <summary>No options.</summary>
    public static readonly RuleOptions None = new([]);

    /// <summary>Makes options; of two with one name the first counts.</summary>
    public RuleOptions(ImmutableArray<RuleOption> all) => All = all;

    /// <summary>The options in the order of the header.</summary>
    public ImmutableArray<RuleOption> All { get; }

    /// <summary>True when there are none.</summary>
    public bool IsEmpty => All.IsEmpty;

    /// <summary>A whole number: <c>limit: 45</c>.</summary>
    /// <param name="name">The option.</param>
    /// <exception cref="ArgumentException">There is no such option, or its default is no whole number.</exception>
    public int GetInt32(string name) => int.Parse(Get(name, OptionKind.WholeNumber).Texts[0], CultureInfo.InvariantCulture);

    /// <summary>A number, whole or not: <c>share: 0.5</c>.</summary>
    /// <param name="name">The option.</param>
    /// <exception cref="ArgumentException">There is no such option, or its default is no number.</exception>
    public double GetDouble(string name) => double.Parse(Get(name, OptionKind.Number).Texts[0], CultureInfo.InvariantCulture);

    /// <summary>True or false: <c>strict: true</c>.</summary>
    /// <param name="name">The option.</param>
    /// <exception cref="ArgumentException">There is no such option, or its default is neither true nor false.</exception>
    public bool GetBoolean(string name) => bool.Parse(Get(name, OptionKind.Boolean).Texts[0]);

    /// <summary>A text: <c>label: "x"</c>.</summary>
    /// <param name="name">The option.</param>
    /// <exception cref="ArgumentException">There is no such option, or its default is no text.</exception>
    public string GetString(string name) => Get(name, OptionKind.Text).Texts[0];

    /// <summary>A list of texts: <c>words: [the, a, an]</c>.</summary>
    /// <param name="name">The option.</param>
    /// <exception cref="ArgumentException">There is no such option, or its default is no list.</exception>
    public ImmutableArray<string> GetStrings(string name) => Get(name, OptionKind.Texts).Texts;

    /// <summary>The option of a name, or null.</summary>
    public RuleOption? Find(string name) => All.FirstOrDefault(o => o.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>These options with the values of some others; what those have and these have not is left out.</summary>
    public RuleOptions With(RuleOptions changed) => changed.IsEmpty ? this : new([.. All.Select(o => changed.Find(o.Name) ?? o)]);

    private RuleOption Get(string name, OptionKind kind)
    {
        if (Find(name) is not { } option)
            throw new ArgumentException(WhyUnknown(name));
        if (option.Kind != kind && (option.Kind, kind) is not (OptionKind.WholeNumber, OptionKind.Number))
            throw new ArgumentException($"The option '{option.Name}' is {Describe(option.Kind)}, as its default {option.Value} says. Ask for it with {GetterOf(option.Kind)}.");
        return option;
    }

    private string WhyUnknown(string name)
    {
        if (All.IsEmpty)
            return $"There is no option '{name}': the rule declares none. Write 'options: {{ {name}: VALUE }}' into its header.";
        return $"There is no option '{name}'.{ClosestWord.Hint(name, All.Select(o => o.Name))} The header declares {string.Join(", ", All.Select(o => o.Name))}.";
    }

    /// <summary>The kind in words: <c>a whole number</c>.</summary>
    internal static string Describe(OptionKind kind) => kind switch
    {
        OptionKind.WholeNumber => "a whole number",
        OptionKind.Number => "a number",
        OptionKind.Boolean => "true or false",
        OptionKind.Text => "a text",
        _ => "a list of texts",
    };

    private static string GetterOf(OptionKind kind) => kind switch
    {
        OptionKind.WholeNumber => nameof(GetInt32),
        OptionKind.Number => nameof(GetDouble),
        OptionKind.Boolean => nameof(GetBoolean),
        OptionKind.Text => nameof(GetString),
        _ => nameof(GetStrings),
    };
}
