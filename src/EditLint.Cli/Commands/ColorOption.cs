namespace EditLint.Cli.Commands;

/// <summary>The option that several commands share.</summary>
internal static class ColorOption
{
    public static Choice<ColorMode> Create() => new(
        "--color",
        "When to write colours; auto: on a terminal, unless NO_COLOR is set or TERM is dumb.",
        ("auto", ColorMode.Auto), ("always", ColorMode.Always), ("never", ColorMode.Never));
}
