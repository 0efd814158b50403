namespace EditLint.Cli.Reporters;

/// <summary>A link to a place in a file that may be anywhere in the report, or not in it.</summary>
/// <param name="Path">The path of the file.</param>
/// <param name="Line">The line of the place, from 1.</param>
/// <param name="Label">What to show; plain text.</param>
internal sealed record HtmlReference(string Path, int Line, string Label)
{
    public void WriteTo(BinaryWriter writer)
    {
        writer.Write(Path);
        writer.Write7BitEncodedInt(Line);
        writer.Write(Label);
    }

    public static HtmlReference ReadFrom(BinaryReader reader) => new(reader.ReadString(), reader.Read7BitEncodedInt(), reader.ReadString());
}
