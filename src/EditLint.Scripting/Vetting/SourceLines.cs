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

    /// <summary>The first line of a type that is known, or of the types around it; line 0 where only the source is known.</summary>
    public (string Document, int Line) Find(TypeDefinitionHandle type)
    {
        var outermost = metadata.GetTypeDefinition(type);
        for (var depth = 0; !type.IsNil && depth < 64; depth++)
        {
            outermost = metadata.GetTypeDefinition(type);
            if (FindFirst(outermost) is { } place)
                return place;
            type = outermost.GetDeclaringType();
        }
        // Each script has a namespace of its own.
        foreach (var other in outermost.Namespace.IsNil ? default : metadata.TypeDefinitions)
        {
            var neighbour = metadata.GetTypeDefinition(other);
            if (neighbour.Namespace == outermost.Namespace && FindFirst(neighbour) is { } place)
                return (place.Document, 0);
        }
        return ("", 0);
    }

    private (string Document, int Line)? FindFirst(TypeDefinition type)
    {
        foreach (var method in type.GetMethods())
        {
            foreach (var point in PointsOf(method))
            {
                if (!point.IsHidden)
                    return (NameOf(point.Document), point.StartLine);
            }
        }
        return null;
    }

    private SequencePointCollection PointsOf(MethodDefinitionHandle method)
    {
        var row = MetadataTokens.GetRowNumber(method);
        return row > symbols.GetTableRowCount(TableIndex.MethodDebugInformation)
            ? default
            : symbols.GetMethodDebugInformation(MetadataTokens.MethodDebugInformationHandle(row)).GetSequencePoints();
    }

    private string NameOf(DocumentHandle document) => document.IsNil ? "" : symbols.GetString(symbols.GetDocument(document).Name);
}
