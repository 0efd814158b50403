using CsCheck;
using EditLint.Scripting;
using EditLint.Scripting.Running;
using EditLint.Scripting.Vetting;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Instruction = Mono.Cecil.Cil.Instruction;

namespace EditLint.Tests.Scripting.Vetting;

/// <summary>Images that no script was compiled to: the gate stands alone, without the compiler's rules and those of the syntax.</summary>
public sealed class ForgedImageTests
{
    private const string Plain = "public class A { public static int F(int x) { return x + 1; } public static void G<T>(System.Collections.Generic.List<T> l) { l.Clear(); } }";
    private const string Joins = "public class A { public static string F(string a) { return string.Join(\"\", a, a, a, a); } }";
    private const string Loops = "public class A\n{\n  public static int F(int x)\n  {\n    while (x > 0)\n      x--;\n    return x;\n  }\n}";

    [Fact]
    public void What_safe_C_sharp_is_compiled_to_passes() =>
        ScriptImageVerifier.Verify(ScriptInstrumentation.Instrument(VettedScripts.Emit(Plain + Joins.Replace("A", "B", StringComparison.Ordinal)))).ShouldBeEmpty();

    [Theory]
    [InlineData("[System.Runtime.InteropServices.DllImport(\"libc\")] static extern int getpid();", "a native method")]
    [InlineData("[System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.InternalCall)] static extern int F();", "a native method")]
    [InlineData("[System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.Synchronized)] void F() { }", "a method of an unusual kind")]
    [InlineData("unsafe static int F(int* p) { return *p; }", "a pointer")]
    [InlineData("unsafe static int F(string s) { fixed (char* p = s) return *p; }", "a pinned variable")]
    [InlineData("unsafe static void F(delegate*<void> p) { p(); }", "the instruction Calli")]
    [InlineData("unsafe struct S { fixed int X[4]; }", "System.Runtime.CompilerServices.FixedBufferAttribute")]
    [InlineData("unsafe static int F() { return sizeof(S); } struct S { int X; }", "the instruction Sizeof")]
    [InlineData("static int F() { System.Span<int> s = stackalloc int[4]; return s[0]; }", "the instruction Localloc")]
    [InlineData("static void F(__arglist) { var i = new System.ArgIterator(__arglist); }", "the instruction Arglist")]
    [InlineData("static int F(object o) { var r = __makeref(o); return __refvalue(r, object).GetHashCode(); }", "the instruction Mkrefany")]
    [InlineData("static readonly int X = 4;", "the static field X")]
    [InlineData("static int X { get; set; }", "the static field X")]
    [InlineData("[System.ThreadStatic] static int X;", "System.ThreadStaticAttribute")]
    [InlineData("static A() { F(); } static void F() { }", "a static constructor")]
    [InlineData("~A() { }", "a finalizer")]
    [InlineData("protected virtual void Finalize() { }", "a finalizer")]
    [InlineData("[System.Runtime.CompilerServices.ModuleInitializer] internal static void F() { }", "a member of the module")]
    [InlineData("[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)] struct S { [System.Runtime.InteropServices.FieldOffset(0)] object X; [System.Runtime.InteropServices.FieldOffset(0)] string Y; }", "fields that overlap")]
    [InlineData("[System.Runtime.CompilerServices.InlineArray(3)] struct S { object X; }", "System.Runtime.CompilerServices.InlineArrayAttribute")]
    [InlineData("[System.Runtime.CompilerServices.UnsafeAccessor(System.Runtime.CompilerServices.UnsafeAccessorKind.Method)] static extern void F(string s);", "System.Runtime.CompilerServices.UnsafeAccessorAttribute")]
    [InlineData("[System.Runtime.CompilerServices.SkipLocalsInit] static unsafe int F() { int x; int* p = &x; return *p; }", "variables that are not cleared")]
    [InlineData("volatile int _x; int F() { return _x; }", "System.Runtime.CompilerServices.IsVolatile")]
    [InlineData("static async void F() { await System.Threading.Tasks.Task.Yield(); }", "System.Runtime.CompilerServices.AsyncVoidMethodBuilder")]
    [InlineData("static void F(object o) { lock (o) { } }", "System.Threading.Monitor::Enter")]
    [InlineData("static object F() { return System.Reflection.MethodBase.GetCurrentMethod(); }", "System.Reflection.MethodBase::GetCurrentMethod")]
    [InlineData("static System.ReadOnlySpan<byte> F() { return \"x\"u8; }", "System.ReadOnlySpan`1::.ctor")]
    [InlineData("[System.Security.Permissions.SecurityPermission(System.Security.Permissions.SecurityAction.Demand)] void F() { }", "a security declaration")]
    [InlineData("class B : System.IO.StringReader { public B() : base(\"\") { } }", "System.IO.StringReader")]
    [InlineData("class B<T> where T : System.IO.Stream { }", "System.IO.Stream")]
    [InlineData("class B : System.IAsyncDisposable { public System.Threading.Tasks.ValueTask DisposeAsync() { return default; } }", "System.IAsyncDisposable")]
    [InlineData("void F() { try { } catch (System.IO.IOException) { } finally { G(); } } void G() { try { G(); } catch (System.IO.IOException) { } }", "System.IO.IOException")]
    public void What_the_syntax_would_have_refused_is_refused_by_the_gate_as_well(string members, string subject) =>
        VettedScripts.Subjects(VettedScripts.Emit($"public class A {{ {members} }}", isUnsafe: true)).ShouldContain(s => s.StartsWith(subject, StringComparison.Ordinal));

    [Fact]
    public void An_attribute_of_the_script_cannot_pass_for_one_that_the_runtime_knows_by_name() =>
        VettedScripts.Subjects(VettedScripts.Emit("namespace System.Runtime.CompilerServices { class UnsafeAccessorAttribute : System.Attribute { } class A { [UnsafeAccessor] static void F() { } } }"))
            .ShouldContain("System.Runtime.CompilerServices.UnsafeAccessorAttribute");

    [Fact]
    public void A_refused_member_is_named_with_its_line()
    {
        var violation = ScriptImageVerifier.Verify(VettedScripts.Emit("class A {\n  void F() {\n    var x = 1;\n    System.IO.File.Delete(\"x\" + x);\n  }\n}")).ShouldHaveSingleItem();
        violation.Document.ShouldBe("forged.cs");
        violation.Line.ShouldBe(4);
        violation.Subject.ShouldBe("System.IO.File::Delete");
    }

    public static TheoryData<string> RefusedInstructions =>
        [.. new[] { OpCodes.Localloc, OpCodes.Arglist, OpCodes.Cpblk, OpCodes.Initblk, OpCodes.Break, OpCodes.Conv_I, OpCodes.Conv_U, OpCodes.Conv_Ovf_I, OpCodes.Conv_Ovf_U_Un, OpCodes.Ldind_I, OpCodes.Stind_I, OpCodes.Ldelem_I, OpCodes.Stelem_I, OpCodes.Refanytype, OpCodes.Volatile, OpCodes.Tail, OpCodes.Ckfinite }.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(RefusedInstructions))]
    public void An_instruction_that_safe_code_has_not_is_refused(string name)
    {
        var code = (OpCode)typeof(OpCodes).GetFields().Select(f => f.GetValue(null)!).Single(c => ((OpCode)c).Name == name);
        VettedScripts.Subjects(Forge(Plain, module => Code(module, "F").InsertBefore(Code(module, "F").Body.Instructions[0], Instruction.Create(code))))
            .ShouldHaveSingleItem().ShouldBe($"the instruction {code.Code}", StringCompareShould.IgnoreCase);
    }

    [Fact]
    public void A_jump_to_another_method_is_refused() =>
        VettedScripts.Subjects(Forge(Plain, module => Code(module, "F").InsertBefore(Code(module, "F").Body.Instructions[0], Instruction.Create(OpCodes.Jmp, Method(module, "F"))))).ShouldContain("the instruction Jmp");

    [Fact]
    public void A_jump_into_an_instruction_is_refused()
    {
        var image = VettedScripts.Emit("public class A { public static int F(bool b) { if (b) return 0x12345678; return 1; } }");
        var bytes = image.Assembly.ToArray();
        var at = bytes.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x2C, 0x06, 0x20, 0x78, 0x56, 0x34, 0x12]);
        at.ShouldBeGreaterThan(0);
        bytes[at + 1] = 2;
        VettedScripts.Subjects(image with { Assembly = [.. bytes] }).ShouldHaveSingleItem().ShouldBe("a jump into an instruction");
    }

    [Fact]
    public void A_member_of_the_base_class_is_not_reached_through_a_class_of_the_script() =>
        VettedScripts.Subjects(Forge("public class A { public static object F(B<int> b) { return b; } } public class B<T> { }", module =>
        {
            var il = Code(module, "F");
            var hidden = new MethodReference("MemberwiseClone", module.TypeSystem.Object, Method(module, "F").Parameters[0].ParameterType) { HasThis = true };
            il.InsertAfter(il.Body.Instructions[0], Instruction.Create(OpCodes.Call, hidden));
        })).ShouldHaveSingleItem().ShouldBe("B`1::MemberwiseClone");

    [Fact]
    public void An_address_is_only_taken_for_a_delegate() =>
        VettedScripts.Subjects(Forge(Plain, module =>
        {
            var il = Code(module, "F");
            il.InsertBefore(il.Body.Instructions[0], Instruction.Create(OpCodes.Ldftn, Method(module, "F")));
            il.InsertBefore(il.Body.Instructions[1], Instruction.Create(OpCodes.Pop));
        })).ShouldHaveSingleItem().ShouldBe("a function pointer");

    [Fact]
    public void A_delegate_is_not_made_from_a_number() =>
        VettedScripts.Subjects(Forge("public class A { public static void F() { System.Action a = F; a(); } }", module =>
        {
            var il = Code(module, "F");
            il.Replace(il.Body.Instructions.Single(i => i.OpCode == OpCodes.Ldftn), Instruction.Create(OpCodes.Ldc_I4, 12345));
        })).ShouldContain("a function pointer");

    [Fact]
    public void A_field_of_the_framework_is_not_changed() =>
        VettedScripts.Subjects(Forge("public class A { public static string F() { return string.Empty; } }", module =>
        {
            var il = Code(module, "F");
            var field = (FieldReference)il.Body.Instructions[0].Operand;
            il.InsertBefore(il.Body.Instructions[0], Instruction.Create(OpCodes.Ldstr, "x"));
            il.InsertAfter(il.Body.Instructions[0], Instruction.Create(OpCodes.Stsfld, field));
        })).ShouldHaveSingleItem().ShouldBe("a change to a field of another program");

    [Fact]
    public void A_short_span_is_not_longer_than_its_memory() =>
        VettedScripts.Subjects(Forge(Joins, module => Code(module, "F").Body.Instructions.Last(i => i.OpCode == OpCodes.Ldc_I4_4).OpCode = OpCodes.Ldc_I4_5))
            .ShouldHaveSingleItem().ShouldBe("a span over memory of another length");

    [Fact]
    public void An_item_of_a_short_span_lies_in_its_memory() =>
        VettedScripts.Subjects(Forge(Joins, module => Code(module, "F").Body.Instructions.First(i => i.OpCode == OpCodes.Ldc_I4_3).OpCode = OpCodes.Ldc_I4_4))
            .ShouldHaveSingleItem().ShouldBe("a span over memory of another length");

    [Fact]
    public void A_short_span_is_not_taken_by_another_reference() =>
        VettedScripts.Subjects(Forge(Joins, module =>
        {
            var call = Code(module, "F").Body.Instructions.Single(i => i.Operand is GenericInstanceMethod { Name: "InlineArrayAsReadOnlySpan" });
            call.Operand = Reference((GenericInstanceMethod)call.Operand);
        })).ShouldContain("a span over memory of another length");

    [Fact]
    public void A_short_span_is_not_taken_through_a_delegate() =>
        VettedScripts.Subjects(Forge(Joins, module =>
        {
            var code = Code(module, "F");
            var call = code.Body.Instructions.Single(i => i.Operand is GenericInstanceMethod { Name: "InlineArrayAsReadOnlySpan" });
            code.InsertBefore(call, Instruction.Create(OpCodes.Ldftn, (MethodReference)call.Operand));
        })).ShouldContain("a span over memory of another length");

    [Fact]
    public void What_only_the_compiler_may_have_is_refused_when_its_code_is_changed() =>
        VettedScripts.Subjects(Forge(Joins, module =>
        {
            var il = module.Types.Single(t => t.Name == GeneratedCode.DetailsType).Methods.Single(m => m.Name == "InlineArrayAsReadOnlySpan").Body.GetILProcessor();
            il.InsertBefore(il.Body.Instructions.Last(i => i.OpCode == OpCodes.Call), Instruction.Create(OpCodes.Nop));
        })).ShouldContain("System.Runtime.CompilerServices.Unsafe::As");

    [Fact]
    public void Another_assembly_is_refused() =>
        VettedScripts.Subjects(Forge(Plain, module => module.AssemblyReferences.Add(new AssemblyNameReference("Stranger", new Version(1, 0))))).ShouldHaveSingleItem().ShouldBe("the assembly Stranger");

    [Fact]
    public void Another_module_is_refused() =>
        VettedScripts.Subjects(Forge(Plain, module => module.ModuleReferences.Add(new ModuleReference("stranger.dll")))).ShouldContain("another module");

    [Fact]
    public void A_resource_is_refused() =>
        VettedScripts.Subjects(Forge(Plain, module => module.Resources.Add(new EmbeddedResource("x", ManifestResourceAttributes.Public, [1])))).ShouldContain("a resource");

    [Fact]
    public void Code_for_the_machine_is_refused()
    {
        var image = VettedScripts.Emit(Plain);
        using var file = new System.Reflection.PortableExecutable.PEReader(image.Assembly);
        var bytes = image.Assembly.ToArray();
        // The flags of the header, which say that there is nothing but instructions of .NET.
        bytes[file.PEHeaders.CorHeaderStartOffset + 16] = 0;
        VettedScripts.Subjects(image with { Assembly = [.. bytes] }).ShouldHaveSingleItem().ShouldBe("code for the machine");
    }

    [Fact]
    public void A_signature_that_is_nested_too_deeply_is_refused() =>
        VettedScripts.Subjects(Forge(Plain, module =>
        {
            TypeReference type = module.TypeSystem.Int32;
            for (var i = 0; i < 3000; i++)
                type = new ArrayType(type);
            Method(module, "F").Body.Variables.Add(new VariableDefinition(type));
        })).ShouldHaveSingleItem().ShouldBe("a damaged image");

    [Fact]
    public void A_file_that_ends_early_is_refused() =>
        Gen.Int[0, VettedScripts.Emit(Plain).Assembly.Length - 1].Sample(length =>
        {
            var image = VettedScripts.Emit(Plain);
            return !ScriptImageVerifier.Verify(image with { Assembly = image.Assembly[..(length / 2)] }).IsEmpty;
        }, iter: 20);

    [Fact]
    public void A_damaged_file_is_judged_and_never_an_exception()
    {
        var sound = ScriptInstrumentation.Instrument(VettedScripts.Emit(Plain + Joins.Replace("A", "B", StringComparison.Ordinal) + Loops.Replace("A", "C", StringComparison.Ordinal)));
        Gen.Select(Gen.Int[0, sound.Assembly.Length - 1], Gen.Byte).Array[1, 4].Sample(changes =>
        {
            var bytes = sound.Assembly.ToArray();
            foreach (var (at, value) in changes)
                bytes[at] = value;
            var damaged = sound with { Assembly = [.. bytes] };
            ScriptImageVerifier.Verify(damaged).ShouldAllBe(v => v.Message.Length > 0);
            ScriptImageVerifier.VerifyInstrumentation(damaged).ShouldAllBe(v => v.Message.Length > 0);
        }, iter: 2000);
    }

    [Fact]
    public void An_image_without_debug_information_is_refused() =>
        VettedScripts.Subjects(VettedScripts.Emit(Plain) with { Symbols = [] }).ShouldHaveSingleItem().ShouldBe("a damaged image");

    [Fact]
    public void A_loop_that_does_not_count_is_named_with_its_line()
    {
        var found = ScriptImageVerifier.VerifyInstrumentation(VettedScripts.Emit(Loops)).Where(v => v.Message.StartsWith("The loop", StringComparison.Ordinal)).ShouldHaveSingleItem();
        found.Line.ShouldBe(5);
        found.Document.ShouldBe("forged.cs");
    }

    [Fact]
    public void What_counts_every_method_and_loop_passes() =>
        ScriptImageVerifier.VerifyInstrumentation(ScriptInstrumentation.Instrument(VettedScripts.Emit(Loops))).ShouldBeEmpty();

    [Theory]
    [InlineData("Enter", "The method")]
    [InlineData("Tick", "The loop")]
    public void A_check_that_was_taken_out_is_missed(string check, string message) =>
        ScriptImageVerifier.VerifyInstrumentation(Forge(ScriptInstrumentation.Instrument(VettedScripts.Emit(Loops)), module =>
        {
            foreach (var instruction in Code(module, "F").Body.Instructions.Where(i => i.Operand is MethodReference m && m.Name == check))
                (instruction.OpCode, instruction.Operand) = (OpCodes.Nop, null);
        })).ShouldHaveSingleItem().Message.ShouldStartWith(message);

    [Fact]
    public void A_guard_of_another_assembly_counts_nothing() =>
        ScriptImageVerifier.VerifyInstrumentation(VettedScripts.Emit("namespace EditLint.Scripting.Running { static class ScriptGuard { public static void Enter() { Enter(); } } }")).ShouldNotBeEmpty();

    private static ScriptImage Forge(string source, Action<ModuleDefinition> change) => Forge(VettedScripts.Emit(source), change);

    private static ScriptImage Forge(ScriptImage image, Action<ModuleDefinition> change)
    {
        using var assembly = AssemblyDefinition.ReadAssembly(new MemoryStream(image.Assembly.ToArray()));
        change(assembly.MainModule);
        using var written = new MemoryStream();
        assembly.Write(written);
        return image with { Assembly = [.. written.ToArray()] };
    }

    // The same method, by a reference in place of its definition.
    private static GenericInstanceMethod Reference(GenericInstanceMethod instance)
    {
        var definition = instance.ElementMethod;
        var reference = new MethodReference(definition.Name, definition.ReturnType, definition.DeclaringType);
        foreach (var parameter in definition.GenericParameters)
            reference.GenericParameters.Add(new GenericParameter(parameter.Name, reference));
        foreach (var parameter in definition.Parameters)
            reference.Parameters.Add(new ParameterDefinition(parameter.ParameterType));
        var copy = new GenericInstanceMethod(reference);
        foreach (var argument in instance.GenericArguments)
            copy.GenericArguments.Add(argument);
        return copy;
    }

    private static MethodDefinition Method(ModuleDefinition module, string name) => module.Types.SelectMany(t => t.Methods).First(m => m.Name == name);

    private static ILProcessor Code(ModuleDefinition module, string name) => Method(module, name).Body.GetILProcessor();
}
