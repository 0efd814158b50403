namespace EditLint.Cli.Reporters;

/// <summary>What a piece of a rendered file is, in the HTML report.</summary>
internal enum HtmlFrameKind : byte
{
    /// <summary>Markup that goes into the page as it is.</summary>
    Markup,

    /// <summary>A <see cref="HtmlFileEntry"/>, after the markup of its file.</summary>
    File,

    /// <summary>A <see cref="HtmlReference"/>, in the place of its markup.</summary>
    Reference,

    /// <summary>The place of the attribute that unfolds the file.</summary>
    Open,
}
