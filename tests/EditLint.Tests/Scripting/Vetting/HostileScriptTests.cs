using EditLint.Core.Diagnostics;
using EditLint.Core.Rules;

namespace EditLint.Tests.Scripting.Vetting;

/// <summary>Programs that reach beyond the article: each is stopped before it is loaded, and its own words are named.</summary>
public sealed class HostileScriptTests
{
    private const string Registers = "\ncontext.RegisterDocumentAction(d => { });";

    [Theory]
    [MemberData(nameof(Programs))]
    public void A_program_that_reaches_out_is_stopped_at_its_place(string name, string marked, string message)
    {
        name.ShouldNotBeEmpty();
        var (body, spans) = ExampleMarkup.Parse(marked);
        var compiled = VettedScripts.Compile(body + Registers, Registers);
        compiled.Analyzers.ShouldHaveSingleItem().Descriptor.Id.ShouldBe("Test.Rule1");
        compiled.Errors.ShouldAllBe(e => e.Descriptor == ToolDescriptors.InvalidRule && e.Location.Source.Path == "rules/Test/Rule0.csx");
        var found = string.Join("\n", compiled.Errors.Select(e => $"{e.Location.Source[e.Location.Span]}: {e.Message}"));
        foreach (var span in spans)
            compiled.Errors.Where(e => e.Location.Span.Shift(-VettedScripts.Header.Length) == span).ShouldNotBeEmpty(found);
        compiled.Errors.Any(e => spans.Contains(e.Location.Span.Shift(-VettedScripts.Header.Length)) && e.Message.Contains(message)).ShouldBeTrue(found);
    }

    public static TheoryData<string, string, string> Programs => new()
    {
        { "reading a file", "var a = 1;\nvar text = [|System.IO.File.ReadAllText|](\"/etc/passwd\");", "File.ReadAllText is not available to scripts: a rule sees the article and nothing else" },
        { "writing a file", "using System.IO;\n[|File.WriteAllText|](\"x\", \"y\");", "sees the article" },
        { "a stream", "using System.IO;\nusing var s = [|new FileStream|](\"x\", FileMode.Open);", "new FileStream is not available" },
        { "a list of files", "foreach (var f in [|System.IO.Directory.EnumerateFiles|](\"/\")) { }", "Directory.EnumerateFiles" },
        { "files around the article", "context.RegisterDocumentAction(d => d.[|Files|]?.List(\"..\"));", "DocumentAnalysisContext.Files is not available" },
        { "a process", "[|System.Diagnostics.Process|].Start(\"ls\");", "starts no programs" },
        { "the end of the process", "[|Environment.Exit|](3);", "Environment.Exit is not available to scripts: a rule must find the same on every machine" },
        { "failing fast", "[|Environment.FailFast|](\"x\");", "Environment.FailFast" },
        { "variables of the environment", "var x = [|Environment.GetEnvironmentVariable|](\"TOKEN\");", "Environment.GetEnvironmentVariable" },
        { "the number of the thread", "var x = [|Environment.CurrentManagedThreadId|];", "Environment.CurrentManagedThreadId" },
        { "the number of the thread in an iterator", "IEnumerable<int> Numbers() { yield return [|Environment.CurrentManagedThreadId|]; }\nNumbers().First();", "Environment.CurrentManagedThreadId" },
        { "the network", "var c = new System.Net.[|Http|].HttpClient();", "ask other machines" },
        { "a type's assembly", "var a = typeof(string).[|Assembly|];", "Type.Assembly is not available to scripts: a rule works with types by name" },
        { "a type by its name", "var t = [|Type.GetType|](\"System.IO.File\");", "Type.GetType" },
        { "methods of a type", "var m = \"\".GetType().[|GetMethods|]();", "Type.GetMethods" },
        { "a hidden type", "var t = typeof([|System.IO.File|]).Name;", "File is not available" },
        { "an activator", "var o = [|Activator.CreateInstance|](typeof(List<int>));", "Activator.CreateInstance" },
        { "an activator for a type parameter", "T Make<T>() where T : new() => [|new T|]();\nMake<List<int>>();", "Activator" },
        { "the method of a delegate", "Action a = () => { };\nvar m = a.[|Method|];", "Delegate.Method" },
        { "a call by delegate", "Delegate a = () => { };\na.[|DynamicInvoke|]();", "Delegate.DynamicInvoke" },
        { "a delegate to a forbidden method", "Func<string, string> read = [|System.IO.File.ReadAllText|];\nread(\"x\");", "File.ReadAllText" },
        { "a group of methods in a query", "var texts = new[] { \"a\" }.Select([|System.IO.File.ReadAllText|]).ToList();", "File.ReadAllText" },
        { "dynamic", "dynamic d = 1;\nvar x = [|d|].Foo();", "'dynamic' is not available" },
        { "an expression tree", "System.Linq.[|Expressions|].Expression<Func<int>> e = () => 1;", "cannot make code at run time" },
        { "unsafe code", "[|unsafe|] { int x = 1; [|int*|] p = &x; }", "'unsafe' is not available" },
        { "an unsafe method", "[|unsafe|] void F() { }", "'unsafe' is not available" },
        { "a native function", "[[|System.Runtime.InteropServices.DllImport(\"libc\")|]] static [|extern|] int getpid();\ngetpid();", "not available in a script" },
        { "an external method in a class", "class A { public static [|extern|] void F(); }", "'extern' is not available" },
        { "memory of the stack", "Span<int> s = [|stackalloc|] int[1000000];", "'stackalloc' is not available" },
        { "memory of the stack, short", "Span<int> s = [|stackalloc|][] { 1, 2 };", "'stackalloc' is not available" },
        { "a static constructor", "class A { static [|A|]() { } }", "Static constructors" },
        { "a static field", "class A { public static int [|Count|] = 1; }", "from one article to the next" },
        { "a static property", "class A { public static List<int> [|Seen|] { get; } = []; }", "from one article to the next" },
        { "a static field without a word", "class A { public static int [|Seen|] { get => field; set; } }", "from one article to the next" },
        { "a static event", "class A { public static event Action? [|Done|]; }", "from one article to the next" },
        { "a field of a thread", "class A { [[|ThreadStatic|]] public static int [|Count|]; }", "attribute is not available" },
        { "an initialiser of the module", "class A { [[|System.Runtime.CompilerServices.ModuleInitializer|]] internal static void Start() { } }", "attribute is not available" },
        { "a finaliser", "class A { [|~|]A() { } }", "Finalizers" },
        { "a custom awaiter", "class A { public A GetAwaiter() => this; }\nvoid F() { [|await|] new A(); }", "'await' is not available" },
        { "async void", "[|async|] void F() { }\nF();", "'async' is not available" },
        { "an async lambda", "Func<System.Threading.Tasks.Task> f = [|async|] () => { };", "'async' is not available" },
        { "a thread", "[|new System.Threading.Thread|](() => { }).Start();", "run one after the other" },
        { "a task", "[|System.Threading.Tasks.Task.Run|](() => { });", "Task.Run is not available" },
        { "the pool of threads", "[|System.Threading.ThreadPool.QueueUserWorkItem|](_ => { });", "ThreadPool" },
        { "a timer", "var t = [|new System.Threading.Timer|](_ => { });", "Timer" },
        { "a parallel query", "var x = new[] { 1 }.[|AsParallel|]().Sum();", "AsParallel" },
        { "sleep", "[|System.Threading.Thread.Sleep|](100000);", "Thread.Sleep" },
        { "a callback of a token", "context.RegisterDocumentAction(d => d.CancellationToken.[|Register|](() => { }));", "CancellationToken.Register" },
        { "a collection of memory", "[|GC.Collect|]();", "GC.Collect" },
        { "a pinned array", "var a = [|GC.AllocateUninitializedArray<byte>|](8);", "GC.Allocate" },
        { "console", "[|Console.WriteLine|](\"x\");", "context.Log" },
        { "the console's writer", "[|Console.Out|].Write(\"x\");", "Console.Out" },
        { "the clock", "var now = [|DateTime.Now|];", "same findings tomorrow" },
        { "today by parsing", "var d = [|DateTime.Parse|](\"10:00\");", "taken from the clock" },
        { "the time zone", "var d = new DateTime(2020, 1, 1).[|ToLocalTime|]();", "time zones" },
        { "a stopwatch", "var w = [|System.Diagnostics.Stopwatch.StartNew|]();", "Stopwatch" },
        { "chance", "var r = [|new Random|]();", "Leave chance out" },
        { "a new identifier", "var g = [|Guid.NewGuid|]();", "Leave chance out" },
        { "a hostile format provider", "class P : IFormatProvider { public object? GetFormat(Type? t) { [|Environment.Exit|](1); return null; } }\nvar s = string.Format(new P(), \"{0}\", 1);", "Environment.Exit" },
        { "a formattable string with a hostile provider", "class P : IFormatProvider, ICustomFormatter { public object? GetFormat(Type? t) => this; public string Format(string? f, object? a, IFormatProvider? p) => [|System.IO.File.ReadAllText|](f!); }\nFormattableString f = $\"{1:x}\";\nvar s = f.ToString(new P());", "File.ReadAllText" },
        { "an interpolated string handler", "[[|System.Runtime.CompilerServices.InterpolatedStringHandler|]] ref struct H(int a, int b) { public void AppendLiteral(string s) => Environment.Exit(1); }", "attribute is not available" },
        { "the handler of interpolated strings", "var h = new System.Runtime.CompilerServices.[|DefaultInterpolatedStringHandler|](1, 0);", "shares buffers" },
        { "a reference to an assembly", "[|#r \"System.Net.Http\"|]\nvar a = 1;", "'#r' is not available" },
        { "a loaded script", "[|#load \"other.csx\"|]\nvar a = 1;", "'#load' is not available" },
        { "a line that lies", "[|#line 1 \"other.csx\"|]\nEnvironment.Exit(1);", "This directive" },
        { "a line that hides", "[|#line hidden|]\nEnvironment.Exit(1);", "This directive" },
        { "code that is hidden from the parser", "[|#if !NOTHING|]\nEnvironment.Exit(1);\n[|#endif|]", "This directive" },
        { "an escaped name", "[|System.IO.\\u0046ile.ReadAllText|](\"x\");", "File.ReadAllText" },
        { "a verbatim name", "[|@Environment.@Exit|](1);", "Environment.Exit" },
        { "an escaped name of a handler", "var h = new System.Runtime.CompilerServices.[|\\u0044efaultInterpolatedStringHandler|](1, 0);", "shares buffers" },
        { "an extension that takes over", "static class E { public static void Add(this HashSet<int> s, string p) => [|System.IO.File.Delete|](p); }\nHashSet<int> x = new() { \"a\" };", "File.Delete" },
        { "a loop over something else", "class A { public A GetEnumerator() => this; public bool MoveNext() { [|Environment.Exit|](1); return false; } public int Current => 1; }\nforeach (var x in new A()) { }", "Environment.Exit" },
        { "an operator", "class A { public static A operator +(A a, A b) { [|Environment.Exit|](1); return a; } }\nvar x = new A() + new A();", "Environment.Exit" },
        { "a conversion", "class A { public static implicit operator int(A a) { [|Environment.Exit|](1); return 1; } }\nint x = new A();", "Environment.Exit" },
        { "an attribute of the assembly", "[|[assembly: System.Security.UnverifiableCode]|]\nvar a = 1;", "Attributes of the assembly" },
        { "a lock", "[|lock|] (string.Empty) { }", "'lock' is not available" },
        { "a monitor", "[|System.Threading.Monitor.Enter|](\"\");", "Monitor.Enter" },
        { "the current culture", "[|System.Globalization.CultureInfo.CurrentCulture|] = System.Globalization.CultureInfo.InvariantCulture;", "CultureInfo.CurrentCulture is not available" },
        { "an accessor past private", "class A { [[|System.Runtime.CompilerServices.UnsafeAccessor(System.Runtime.CompilerServices.UnsafeAccessorKind.Method)|]] static [|extern|] void F(string s); }", "not available in a script" },
        { "variables that are not cleared", "[[|System.Runtime.CompilerServices.SkipLocalsInit|]] void F() { }", "attribute is not available" },
        { "an inline array", "[[|System.Runtime.CompilerServices.InlineArray(9)|]] struct A { public int X; }", "attribute is not available" },
        { "a layout", "using System.Runtime.InteropServices;\n[[|StructLayout(LayoutKind.Explicit)|]] struct A { [[|FieldOffset(0)|]] public object X; [[|FieldOffset(0)|]] public string Y; }", "attribute is not available" },
        { "a cast that is none", "var s = [|System.Runtime.CompilerServices.Unsafe.As<string>|](new object());", "Unsafe.As is not available" },
        { "memory behind a span", "using System.Runtime.InteropServices;\nref var c = ref [|MemoryMarshal.GetReference|](\"x\".AsSpan());", "MemoryMarshal.GetReference" },
        { "an array behind an immutable one", "using System.Runtime.InteropServices;\ncontext.RegisterDocumentAction(d => [|ImmutableCollectionsMarshal.AsArray|](d.Document.Blocks)![0] = null!);", "ImmutableCollectionsMarshal.AsArray" },
        { "marshalling", "var p = [|System.Runtime.InteropServices.Marshal.AllocHGlobal|](8);", "Marshal.AllocHGlobal" },
        { "a domain", "var d = [|AppDomain.CurrentDomain|];", "AppDomain" },
        { "a switch of the runtime", "[|AppContext.SetSwitch|](\"x\", true);", "AppContext.SetSwitch" },
        { "a class that passes for EditLint", "static class EditLint { public static void Run() => [|Environment.Exit|](1); }\nEditLint.Run();", "Environment.Exit" },
        { "a class that passes for System", "static class System { public static void Run() => [|global::System.IO.File.Delete|](\"x\"); }\nSystem.Run();", "File.Delete" },
        { "using static", "using static System.IO.File;\nvar x = [|ReadAllText|](\"x\");", "File.ReadAllText" },
        { "an alias", "using F = System.IO.File;\nvar x = [|F.ReadAllText|](\"x\");", "File.ReadAllText" },
        { "an alias of a generic type", "using L = System.Collections.Generic.List<[|System.Threading.Thread|]>;\nvar x = new L();", "Thread is not available" },
        { "global", "var x = [|global::System.IO.File.ReadAllText|](\"x\");", "File.ReadAllText" },
        { "a type argument", "var x = new List<[|System.Threading.Thread|]>();", "Thread is not available" },
        { "a constraint", "class A<T> where T : [|System.IO.Stream|] { }", "Stream is not available" },
        { "the default of a type", "var x = default([|System.IO.FileStream|])?.ToString();\nvar y = new [|System.IO.FileStream|][1];", "FileStream is not available" },
        { "a member of an interface", "interface I { void F() => [|Environment.Exit|](1); }\nclass A : I { }\n((I)new A()).F();", "Environment.Exit" },
        { "a ref struct that disposes", "ref struct A { public void Dispose() => [|Environment.Exit|](1); }\nusing var a = new A();", "Environment.Exit" },
        { "a function pointer", "[|unsafe|] { [|delegate*<void>|] p = &F; p(); }\nstatic void F() { }", "Function pointers" },
        { "a class of a stream", "class A : [|System.IO.Stream|] { public override bool CanRead => false; public override bool CanSeek => false; public override bool CanWrite => false; public override long Length => 0; public override long Position { get; set; } public override void Flush() { } public override int Read(byte[] b, int o, int c) => 0; public override long Seek(long o, System.IO.SeekOrigin s) => 0; public override void SetLength(long l) { } public override void Write(byte[] b, int o, int c) { } }", "Stream is not available" },
        { "a class of a dictionary", "class A : [|Dictionary<string, int>|] { public A() : base(1) { } }", "cannot derive a class from Dictionary" },
        { "a protected member", "class A { public object Copy() => [|MemberwiseClone|](); }", "Object.MemberwiseClone" },
        { "the place of an exception", "try { throw new Exception(); } catch (Exception e) { var m = e.[|TargetSite|]; var s = m!.ToString(); }", "Exception.TargetSite" },
        { "members through attributes", "var a = [|Attribute.GetCustomAttributes|](typeof(string).[|Module|]);", "not available" },
        { "a match for all threads", "context.RegisterDocumentAction(d => [|Match.Synchronized|](null!));", "Match.Synchronized" },
        { "a regex of its own", "var r = [|new Regex|](\"(a+)+b\");", "context.CreateRegex" },
        { "a static match", "var m = [|Regex.IsMatch|](\"aaaaaa\", \"(a+)+b\");", "context.CreateRegex" },
        { "a class of a regex", "class R : [|Regex|] { }", "cannot derive a class from Regex" },
        { "a weak reference", "var w = [|new WeakReference|](\"\");", "one article to the next" },
        { "interned text", "var s = [|string.Intern|](\"x\");", "one article to the next" },
        { "a shared pool", "var p = [|System.Buffers.ArrayPool<char>.Shared|];", "ArrayPool" },
        { "the options of the reader", "context.RegisterDocumentAction(d => { var o = d.Document.[|Options|]; });", "Document.Options" },
        { "folding what others found", "context.RegisterDocumentAction(d => d.ReportSource(default, new() { [|Copies|] = [] }));", "DiagnosticDetails.Copies" },
        { "a made document", "var p = [|new Prose|](\"x\", []);", "new Prose" },
        { "references without a type", "var x = 1;\nvar r = [|__makeref|](x);", "'__makeref' is not available" },
        { "arguments without a list", "void F([|__arglist|]) { }", "'__arglist' is not available" },
        { "a volatile field", "class A { [|volatile|] int _x; }", "'volatile' is not available" },
        { "native integers", "[|nint x = 5;|]\nvar y = x + 1;", "Native integers are not available" },
        { "debugging", "[|System.Diagnostics.Debugger.Launch|]();", "Debugger.Launch" },
        { "a context of its own", "new [|AnalysisContext|]().RegisterDocumentAction(d => { });", "CS1729" },
        { "another rule's analyzer", "class A : [|Analyzer|] { public override DiagnosticDescriptor Descriptor => null!; public override void Initialize(AnalysisContext context) { } }", "Analyzer is not available" },
        { "the guard", "EditLint.Scripting.Running.[|ScriptGuard|].Tick();", "ScriptGuard is not available" },
        { "another script's body", "[|Script1|].[|__Rule|].Initialize(context);", "'Script1' is not available" },
        { "another script's type", "var x = new global::[|\\u0053cript1|].Own();", "'Script1' is not available" },
        { "another script's extensions", "using [|Script1|];\nvar a = 1;", "'Script1' is not available" },
        { "the order of chance", "var x = new[] { 1, 2 }.[|Shuffle|]().ToList();", "Leave chance out" },
        { "hash codes", "var x = [|HashCode.Combine|](\"a\", \"b\");", "Use a tuple or a record as the key" },
        { "the numbers of objects", "var x = new HashSet<object>([|ReferenceEqualityComparer.Instance|]);", "told apart by reference as they are" },
        { "a set in the order of hash codes", "var x = [|ImmutableHashSet.Create|](\"a\", \"b\");", "Use ImmutableSortedSet, or a HashSet" },
        { "a dictionary in the order of hash codes", "var x = new[] { \"a\", \"b\" }.[|ToImmutableDictionary|](w => w);", "Use ImmutableSortedDictionary, or a Dictionary" },
        { "a security declaration", "class A { [[|System.Security.Permissions.SecurityPermission(System.Security.Permissions.SecurityAction.Demand)|]] void F() { } }", "attribute is not available" },
        { "a nested script", "[|Microsoft.CodeAnalysis|].CSharp.Scripting.CSharpScript.EvaluateAsync(\"1\");", "CS0234" },
    };

    [Fact]
    public void Naming_what_is_not_available_does_no_harm() =>
        VettedScripts.Run("context.RegisterDocumentAction(d => d.ReportSource(default, new() { Message = nameof(System.IO.File) }));", "x").ShouldHaveSingleItem().Message.ShouldBe("File");

    [Fact]
    public void A_trusted_script_may_use_everything()
    {
        var body = "var x = Environment.GetEnvironmentVariable(\"x\") + System.Net.WebUtility.HtmlDecode(\"y\") + new Uri(\"https://example.org\") + System.Diagnostics.Process.GetCurrentProcess().Id; var y = new System.Net.Http.HttpClient();" + Registers;
        EditLint.Scripting.ScriptLoader.Load([new EditLint.Scripting.Script(new("a.csx", body), new(0, body.Length), new DiagnosticDescriptor("Test.A", "m", Severity.Warning))], new EditLint.Scripting.ScriptSettings { IsTrusted = true })
            .Errors.ShouldBeEmpty();
    }
}
