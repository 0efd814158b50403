using System.Collections.Immutable;
using System.Diagnostics;
using System.Reflection.Metadata;
using EditLint.Scripting.Running;
using Microsoft.CodeAnalysis;

namespace EditLint.Tests.Scripting.Running;

public sealed class ScriptInstrumentationTests
{
    private static readonly ScriptBudget Plenty = new(100_000_000);

    [Theory]
    [InlineData("var s = 0; for (var i = 0; i < 9; i++) for (var j = i; j < 9; j++) { if (j == 5) continue; if (i == 7) break; s += i * j; } return s;")]
    [InlineData("var s = \"\"; var i = 0; again: s += i; switch (i++) { case 0: goto again; case 1: case 2: goto case 5; case 5: s += 'x'; if (i < 4) goto again; break; default: s += 'd'; break; } return s;")]
    [InlineData("var s = \"\"; for (var i = 0; i < 6; i++) { try { if (i == 1) continue; if (i == 4) break; s += i; } finally { s += 'f'; } } return s;")]
    [InlineData("var s = \"\"; var i = 0; again: try { s += i; if (i++ < 3) goto again; } finally { s += 'f'; } return s;")]
    [InlineData("var s = \"\"; for (var i = 0; i < 6; i++) { try { if (i % 2 == 0) throw new Exception(\"e\" + i); s += i; } catch (ArgumentException) { s += 'a'; } catch (Exception e) when (e.Message != \"e4\") { s += e.Message; } catch { s += 'c'; } } return s;")]
    [InlineData("var s = \"\"; try { try { while (true) { s += 'l'; if (s.Length > 3) throw new InvalidOperationException(s); } } catch (InvalidOperationException) { s += 'c'; throw; } finally { s += 'f'; } } catch (Exception e) { s += e.Message; } return s;")]
    [InlineData("var s = \"\"; try { foreach (var x in F()) { s += x; if (x == 3) break; } } finally { s += 'o'; } return s; IEnumerable<int> F() { try { for (var i = 0; ; i++) yield return i; } finally { s += 'f'; } }")]
    [InlineData("var s = \"\"; foreach (var x in F()) s += x; return s; IEnumerable<string> F() { foreach (var a in new[] { 1, 2 }) { try { yield return a + \"\"; foreach (var b in new List<int> { 7, 8 }) yield return b + \"b\"; } finally { s += 'f'; } } }")]
    [InlineData("var s = \"\"; try { try { throw new Exception(\"1\"); } finally { s += 'f'; try { throw new Exception(\"2\"); } catch (Exception e) { s += e.Message; } } } catch (Exception e) { s += e.Message; } return s;")]
    [InlineData("var s = \"\"; bool F(string x) { s += x; return x == \"b\"; } try { try { throw new Exception(); } catch when (F(\"a\")) { s += 1; } finally { s += 'f'; } } catch (Exception e) when (F(\"b\") && e != null) { s += 2; } return s;")]
    [InlineData("var s = \"\"; do { try { do { s += 'i'; } while (s.Length % 3 != 0); } catch { s += 'c'; } } while (s.Length < 9); return s;")]
    [InlineData("var s = 0; try { do { s++; } while (s < 5); } finally { do { s += 10; } while (s < 50); } return s;")]
    [InlineData("var s = 0; try { throw new Exception(); } catch { do { s++; } while (s < 5); } return s;")]
    [InlineData("static int F(int x) { while (x > 10) { x -= 3; } return x; } return F(100);")]
    [InlineData("static int F<T>(Action a) where T : Exception { try { a(); return 0; } catch (T e) { return e.Message.Length; } } return F<FormatException>(() => int.Parse(\"x\")) > 0 && F<Exception>(() => { }) == 0;")]
    [InlineData("var list = Enumerable.Range(0, 50).Select(i => i * 37 % 11).ToList(); list.Sort((a, b) => a - b); return string.Join(\",\", from x in list group x by x % 3 into g orderby g.Key select $\"{g.Key}:{g.Sum()}\");")]
    [InlineData("return (new R(1, \"a\") { Next = new R(2, \"b\") }).ToString() + (new R(1, \"a\") == new R(1, \"a\")) + (new R(1, \"a\") with { X = 5 }); } record R(int X, string Y) { public R Next { get; init; }")]
    [InlineData("return new int[] { 1, 2, 3 } switch { [1, .., var x] when x > 5 => \"a\", [_, 2, 3] => \"b\", _ => \"c\" };")]
    [InlineData("Span<int> s = stackalloc int[9]; for (var i = 0; i < s.Length; i++) s[i] = i; var t = 0; foreach (ref var x in s) { x *= 2; t += x; } return t;")]
    [InlineData("unsafe { var a = new int[] { 1, 2, 3 }; var t = 0; fixed (int* p = a) { for (var i = 0; i < 3; i++) t += p[i]; } return t; }")]
    [InlineData("var b = new StringBuilder(); using (var e = new List<int> { 1, 2, 3 }.GetEnumerator()) while (e.MoveNext()) b.Append(e.Current).AppendLine(); lock (b) { b.Append('l'); } return b.ToString();")]
    [InlineData("try { checked { var x = int.MaxValue; x++; } return 0; } catch (OverflowException) { return 1; }")]
    [InlineData("return D.F(3) + D.G; } class C { public virtual int V(int x) => x * 2; } class D : C { public static readonly int G = new D().V(1); public override int V(int x) => base.V(x) + 1; public static int F(int x) => new D().V(x);")]
    [InlineData("return F(4).Result; } static async Task<int> F(int x) { var s = 0; for (var i = 0; i < x; i++) { try { await Task.Yield(); s += i; } finally { s += 10; } } return s;")]
    [InlineData("var p = new P { X = 2 }; p.Changed += x => p.Log += x; p.Set(5); p.Set(6); return p.Log + p[2]; } class P { public int X; public string Log = \"\"; public event Action<int> Changed; public void Set(int x) { for (; X < x; X++) Changed?.Invoke(X); } public int this[int i] => X * i;")]
    [InlineData("var t = (1, \"a\"); var (a, b) = t; ref var r = ref t.Item1; while (r < 10) r += a; return t + b;")]
    public void A_program_does_what_it_did(string body)
    {
        foreach (var level in new[] { OptimizationLevel.Release, OptimizationLevel.Debug })
        {
            var program = CompiledProgram.Create($"public static object Run() {{ {body} }}", level);
            var guarded = program.Instrumented().Run(Plenty);
            guarded.Thrown.ShouldBeNull();
            guarded.Overrun.ShouldBeNull();
            guarded.Steps.ShouldBePositive();
            guarded.Result!.ToString().ShouldBe(program.Run()!.ToString());
        }
    }

    // Each round of the big switch is longer than a short branch reaches, and the jump table goes back and forth.
    [Fact]
    public void A_big_method_does_what_it_did()
    {
        var cases = string.Concat(Enumerable.Range(0, 200).Select(i => $"case {i}: try {{ s = s * 31 + {i}; if (s % 7 == {i % 7}) goto case {(i * 7 + 1) % 200}; }} catch (Exception e) when (e.Message == \"{i}\") {{ s++; }} finally {{ n++; }} break;\n"));
        var program = CompiledProgram.Create($"public static object Run() {{ uint s = 1; var n = 0; for (var i = 0; i < 1000 && n < 50000; i++) {{ switch (i % 200) {{ {cases} }} }} return s + \"/\" + n; }}");
        program.Instrumented().Run(Plenty).Result.ShouldBe(program.Run());
    }

    [Fact]
    public void The_same_image_gives_the_same_bytes()
    {
        var program = CompiledProgram.Create("public static object Run() { for (var i = 0; ; i++) { try { if (i > 3) return new { i }; } catch { } } }");
        var (first, second) = (program.Instrumented().Image, program.Instrumented().Image);
        second.Assembly.ShouldBe(first.Assembly);
        second.Symbols.ShouldBe(first.Symbols);
    }

    [Fact]
    public void The_same_run_takes_the_same_steps()
    {
        var program = CompiledProgram.Create("public static object Run() => Enumerable.Range(0, 100).Where(x => x % 3 == 0).Select(x => new string('a', x)).GroupBy(x => x.Length % 2).Count();").Instrumented();
        program.Run(Plenty).Steps.ShouldBe(program.Run(new ScriptBudget(200)).Steps);
    }

    [Fact]
    public void A_stack_trace_has_the_lines_of_the_script()
    {
        var thrown = CompiledProgram.Create("""
            public static object Run()
            {
                for (var i = 0; i < 3; i++)
                {
                    try
                    {
                        if (i == 2)
                            throw new Exception();
                    }
                    finally
                    {
                        i++;
                        i--;
                    }
                }
                return 0;
            }
            """).Instrumented().Run(Plenty).Thrown;
        LinesOf(thrown!).ShouldBe([8]);
    }

    [Theory]
    [InlineData("public static object Run()\n{\n    var x = 1;\n    while (true)\n        x++;\n}", new[] { 4, 5 })]
    [InlineData("public static object Run()\n{\n    var x = 1;\n    return F(x);\n}\nstatic int F(int x)\n{\n    return F(x + 1) + 1;\n}", new[] { 7, 8 })]
    public void An_overrun_is_at_the_line_of_the_loop_or_the_call(string members, int[] lines)
    {
        var thrown = CompiledProgram.Create(members, OptimizationLevel.Debug).Instrumented().Run(new ScriptBudget(100_000)).Thrown;
        thrown.ShouldBeOfType<ScriptOverrunException>();
        lines.ShouldContain(LinesOf(thrown)[0]);
    }

    [Fact]
    public void Every_line_of_the_symbols_is_kept()
    {
        var program = CompiledProgram.Create("public static object Run()\n{\n    var x = 1;\n    while (x < 5)\n    {\n        try\n        {\n            x++;\n        }\n        catch (Exception e) when (e.Message == \"\")\n        {\n            x--;\n        }\n        finally\n        {\n            x++;\n        }\n    }\n    return x;\n}", OptimizationLevel.Debug);
        SequencePointsOf(program.Instrumented().Image.Symbols).ShouldBe(SequencePointsOf(program.Image.Symbols));
    }

    private static int[] LinesOf(Exception exception) =>
        [.. new StackTrace(exception, fNeedFileInfo: true).GetFrames().Where(f => f.GetFileName() == CompiledProgram.Path).Select(f => f.GetFileLineNumber())];

    private static (int, int, int, int)[] SequencePointsOf(ImmutableArray<byte> symbols)
    {
        using var provider = MetadataReaderProvider.FromPortablePdbImage(symbols);
        var reader = provider.GetMetadataReader();
        return [.. reader.MethodDebugInformation.SelectMany(m => reader.GetMethodDebugInformation(m).GetSequencePoints()).Select(p => (p.StartLine, p.StartColumn, p.EndLine, p.EndColumn))];
    }
}
