using System.Reflection;

namespace EditLint.Tests.Scripting;

/// <summary>Writes members as their author would declare them.</summary>
internal static class ApiSignature
{
    private static readonly NullabilityInfoContext Nullability = new();

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(bool)] = "bool",
        [typeof(char)] = "char",
        [typeof(int)] = "int",
        [typeof(double)] = "double",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
    };

    public static string Of(Type type)
    {
        var kind = type.IsEnum ? "enum" : type.IsValueType ? "struct" : type.IsAbstract && type.IsSealed ? "static class" : "class";
        var parent = type.BaseType is { } b && b.Namespace!.StartsWith("EditLint", StringComparison.Ordinal) ? $" : {b.Name}" : "";
        return $"{kind} {type.FullName}{parent}";
    }

    public static string Of(MemberInfo member) => member switch
    {
        FieldInfo { DeclaringType.IsEnum: true } value => value.Name,
        FieldInfo field => $"static {Name(field.FieldType, Nullability.Create(field))} {field.Name}",
        PropertyInfo property => Of(property),
        ConstructorInfo constructor => $"new({Parameters(constructor)})",
        MethodInfo method => $"{(method.IsStatic ? "static " : "")}{Name(method.ReturnType, Nullability.Create(method.ReturnParameter))} {method.Name}({Parameters(method)})",
        _ => throw new ArgumentException($"{member} is no member of an API."),
    };

    private static string Of(PropertyInfo property)
    {
        var accessor = property.GetMethod!;
        var setter = property.SetMethod is { IsPublic: true } ? " init;" : "";
        var name = accessor.GetParameters().Length > 0 ? $"this[{Parameters(accessor)}]" : property.Name;
        return $"{(accessor.IsStatic ? "static " : "")}{Name(property.PropertyType, Nullability.Create(property))} {name} {{ get;{setter} }}";
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(p =>
        $"{Name(p.ParameterType, Nullability.Create(p))} {p.Name}{(p.HasDefaultValue ? $" = {Default(p)}" : "")}"));

    private static string Default(ParameterInfo parameter) => parameter.DefaultValue switch
    {
        null => parameter.ParameterType.IsValueType ? "default" : "null",
        bool value => value ? "true" : "false",
        var value => parameter.ParameterType.IsEnum ? Enum.ToObject(parameter.ParameterType, value).ToString()! : value.ToString()!,
    };

    private static string Name(Type type, NullabilityInfo? nullability)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return $"{Name(underlying, null)}?";
        var mark = !type.IsValueType && nullability?.ReadState == NullabilityState.Nullable ? "?" : "";
        if (Keywords.TryGetValue(type, out var keyword))
            return keyword + mark;
        if (type.IsArray)
            return $"{Name(type.GetElementType()!, null)}[]{mark}";
        if (!type.IsGenericType)
            return type.Name + mark;
        var arguments = type.GetGenericArguments().Select((t, i) => Name(t, nullability?.GenericTypeArguments.ElementAtOrDefault(i)));
        return $"{type.Name.Split('`')[0]}<{string.Join(", ", arguments)}>{mark}";
    }
}
