using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using EditLint.Core.Analysis;
using EditLint.Scripting.Vetting;

namespace EditLint.Tests.Scripting.Vetting;

/// <summary>The list itself: what it names exists, and what it must not name is not there.</summary>
public sealed class AllowedApiTests
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;

    private static readonly ImmutableArray<Assembly> Assemblies =
        [typeof(object).Assembly, typeof(SortedSet<>).Assembly, typeof(ImmutableArray).Assembly, typeof(Enumerable).Assembly, typeof(Regex).Assembly, typeof(AnalysisContext).Assembly];

    // What the compiler writes into each image, and what another part of EditLint declares.
    private static readonly string[] Elsewhere = ["Microsoft.CodeAnalysis.EmbeddedAttribute", "System.Runtime.CompilerServices.ExtensionMarkerAttribute", "EditLint.Scripting.Running.ScriptGuard"];

    [Fact]
    public void Every_type_of_the_list_exists() =>
        AllowedApi.Default.Types.Select(t => t.Name).Where(name => Find(name) is null && !Elsewhere.Contains(name)).ShouldBeEmpty();

    [Fact]
    public void Every_member_of_the_list_exists() =>
        AllowedApi.Default.Types
            .Where(t => Find(t.Name) is not null)
            .SelectMany(t => t.Members.Where(m => !Find(t.Name)!.GetMember(m.Split('(')[0], All).Any(IsReachable)).Select(m => $"{t.Name}: {m}"))
            .ShouldBeEmpty();

    [Fact]
    public void No_method_of_the_list_takes_or_gives_memory_or_types_that_are_not_listed() =>
        AllowedApi.Default.Types
            .Where(t => t.Use != AllowedTypeUse.Generated && Find(t.Name) is { } type && !type.IsSubclassOf(typeof(Delegate)))
            .SelectMany(t => t.Members.Where(m => !m.Contains('(')).SelectMany(m => Find(t.Name)!.GetMember(m, All)).OfType<MethodBase>().Where(m => m.IsPublic))
            .SelectMany(m => m.GetParameters().Select(p => p.ParameterType).Append((m as MethodInfo)?.ReturnType ?? typeof(void)).Where(p => !IsListed(p)).Select(p => $"{m.DeclaringType}.{m.Name}: {p}"))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("System.String", "GetHashCode")]
    [InlineData("System.String", "Intern")]
    [InlineData("System.DateTime", "get_Now")]
    [InlineData("System.DateTime", "Parse")]
    [InlineData("System.Delegate", "get_Method")]
    [InlineData("System.Object", "MemberwiseClone")]
    [InlineData("System.Globalization.CultureInfo", "set_CurrentCulture")]
    [InlineData("System.Text.RegularExpressions.Regex", ".ctor")]
    [InlineData("System.Runtime.InteropServices.ImmutableCollectionsMarshal", "AsArray")]
    [InlineData("EditLint.Core.Documents.Block", ".ctor")]
    [InlineData("EditLint.Core.Analysis.DocumentAnalysisContext", "get_Files")]
    public void What_was_left_out_on_purpose_is_not_there(string type, string member) =>
        AllowedApi.Default.Find(type)!.Members.ShouldNotContain(m => m == member || m.StartsWith(member + "(", StringComparison.Ordinal));

    [Theory]
    [InlineData("IsMatch", "(System.String)", true)]
    [InlineData("IsMatch", "(System.String, System.String)", false)]
    [InlineData("Replace", "(System.String, System.String)", true)]
    [InlineData("Replace", "(System.String, System.String, System.String)", false)]
    [InlineData("Escape", "(System.String)", true)]
    public void Overloads_are_told_apart(string name, string parameters, bool isAllowed) =>
        AllowedApi.Default.Find("System.Text.RegularExpressions.Regex")!.Allows(name, parameters).ShouldBe(isAllowed);

    private static Type? Find(string name) => Assemblies.Select(a => a.GetType(name)).FirstOrDefault(t => t is not null);

    private static bool IsReachable(MemberInfo member) => member switch
    {
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        FieldInfo field => field.IsPublic,
        _ => true,
    };

    private static bool IsListed(Type type)
    {
        if (type.IsPointer || type.IsFunctionPointer)
            return false;
        if (type.HasElementType)
            return IsListed(type.GetElementType()!);
        if (type.IsGenericParameter || type == typeof(void))
            return true;
        return AllowedApi.Default.Find(type.IsGenericType ? type.GetGenericTypeDefinition().FullName! : type.FullName!) is not null && type.GetGenericArguments().All(IsListed);
    }
}
