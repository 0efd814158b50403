using System.Reflection;
using System.Xml.Linq;
using EditLint.Core.Analysis;
using EditLint.Tests.Support;

namespace EditLint.Tests.Scripting;

/// <summary>What scripts may use is written down: whoever changes it sees what rules all over the world lose or win.</summary>
public sealed class ScriptApiTests
{
    private const string Approved = "tests/EditLint.Tests/Scripting/ScriptApi.approved.txt";

    [Fact]
    public void The_API_of_scripts_is_the_approved_one()
    {
        var actual = string.Join("\n\n", ScriptApi.Read().Select(t => string.Join("\n    ", t.Members.Select(ApiSignature.Of).Prepend(ApiSignature.Of(t.Type))))) + "\n";
        var approvedPath = Path.Combine(Repository.Root, Approved);
        var approved = File.Exists(approvedPath) ? File.ReadAllText(approvedPath) : "";
        if (actual == approved)
            return;
        var received = Path.Combine(AppContext.BaseDirectory, "ScriptApi.received.txt");
        File.WriteAllText(received, actual);
        Assert.Fail($"The API of scripts has changed. If that is meant, copy {received} over {Approved}.\n"
            + $"Gone or changed:\n{Lines(approved, actual)}\nNew:\n{Lines(actual, approved)}");
    }

    [Fact]
    public void Every_member_of_it_is_described()
    {
        var documented = XDocument.Load(Path.ChangeExtension(typeof(AnalysisContext).Assembly.Location, ".xml")).Descendants("member").ToDictionary(m => m.Attribute("name")!.Value);
        var missing = from entry in ScriptApi.Read()
                      from member in entry.Members
                      where member is PropertyInfo or MethodInfo or FieldInfo { DeclaringType.IsEnum: false } && !IsDocumented(entry.Type, member)
                      select $"{entry.Type.Name}.{member.Name}";
        missing.ShouldBeEmpty();
        ScriptApi.Read().Where(t => !documented.ContainsKey($"T:{t.Type.FullName}")).Select(t => t.Type.Name).ShouldBeEmpty();

        // A parameter of a record is described at the type.
        bool IsDocumented(Type type, MemberInfo member) =>
            documented.Keys.Any(key => key[2..] == $"{type.FullName}.{member.Name}" || key[2..].StartsWith($"{type.FullName}.{member.Name}(", StringComparison.Ordinal))
            || documented[$"T:{type.FullName}"].Elements("param").Any(p => p.Attribute("name")!.Value == member.Name);
    }

    private static string Lines(string text, string other) => string.Join("\n", text.Split('\n').Except(other.Split('\n')));
}
