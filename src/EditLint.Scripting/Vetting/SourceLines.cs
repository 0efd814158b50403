using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace EditLint.Scripting.Vetting;

/// <summary>The way from an image back to the lines of the scripts. Used by one thread.</summary>
internal sealed class SourceLines(MetadataReader metadata, MetadataReader symbols)
{
    /// <summary>The line that an instruction was made from, or the nearest that is known.</summary>
    public (string Document, int Line) Find(MethodDefinitionHandle method, int offset)
    {
        var nearest = default((string Document, int Line)?);
        foreach (var point in PointsOf(method))
        {
            if (point.IsHidden)
                continue;
            if (nearest is not null && point.Offset > offset)
                break;
            nearest = (NameOf(point.Document), point.StartLine);
        }
        return nearest ?? Find(metadata.GetMethodDefinition(method).GetDeclaringType());
    }

    /// <summary>The first line of a type that is known, or of the types around it.</summary>
    public (string Document, int Line) Find(TypeDefinitionHandle type)
    {
        for (var depth = 0; !type.IsNil && depth < 64; depth++)
        {
            var definition = metadata.GetTypeDefinition(type);
            foreach (var method in definition.GetMethods())
            {
                foreach (var point in PointsOf(method))
                {
                    if (!point.IsHidden)
                        return (NameOf(point.Document), point.StartLine);
                }
            }
            type = definition.GetDeclaringType();
        }
        return ("", 0);
    }

    private IEnumerable<SequencePoint> PointsOf(MethodDefinitionHandle method)
    {
        var row = MetadataTokens.GetRowNumber(method);
        return row > symbols.GetTableRowCount(TableIndex.MethodDebugInformation)
            ? []
            : symbols.GetMethodDebugInformation(MetadataTokens.MethodDebugInformationHandle(row)).GetSequencePoints();
    }

    private string NameOf(DocumentHandle document) => document.IsNil ? "" : symbols.GetString(symbols.GetDocument(document).Name);
}
