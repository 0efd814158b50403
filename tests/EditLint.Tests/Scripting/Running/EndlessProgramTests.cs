using EditLint.Scripting.Running;
using Microsoft.CodeAnalysis;

namespace EditLint.Tests.Scripting.Running;

/// <summary>Programs that never end by themselves, and try to swallow what ends them.</summary>
public sealed class EndlessProgramTests
{
    [Theory]
    [InlineData("while", "while (true) ;")]
    [InlineData("for", "for (;;) ;")]
    [InlineData("do", "var x = 0; do x++; while (x >= 0 || x < 0); return x;")]
    [InlineData("goto", "again: goto again;")]
    [InlineData("goto in a switch", "var x = 0; switch (x) { case 0: goto case 1; case 1: goto case 0; } return 0;")]
    [InlineData("continue", "var x = 0; while (x >= 0) { x = 1 - x; if (x == 0) continue; } return 0;")]
    [InlineData("caught inside", "while (true) { try { while (true) ; } catch { } }")]
    [InlineData("caught around", "while (true) { try { throw new Exception(); } catch { } }")]
    [InlineData("caught around a call", "static void F() { } while (true) { try { F(); } catch { } }")]
    [InlineData("caught twice", "static void F() { } while (true) { try { try { F(); } catch (ArgumentException) { F(); } } catch { } }")]
    [InlineData("caught with a finally", "static void F() { } while (true) { try { F(); } catch { F(); } finally { F(); } }")]
    [InlineData("caught in a loop in a loop", "static void F() { } while (true) { try { while (true) { try { F(); } catch { } } } catch { } }")]
    [InlineData("caught at the end", "var x = 0; do { try { x++; } catch { } } while (x != int.MinValue || x == int.MinValue); return x;")]
    [InlineData("continue in try", "static bool F() => true; while (true) { try { if (F()) continue; } catch { continue; } }")]
    [InlineData("goto in catch", "static void F() { } again: try { F(); throw new Exception(); } catch { goto again; }")]
    [InlineData("goto inside try", "static void F() { } try { again: F(); goto again; } catch { } while (true) ;")]
    [InlineData("true filter", "static bool F() => true; while (true) { try { F(); } catch when (F()) { } }")]
    [InlineData("finally", "try { } finally { while (true) ; } return 0;")]
    [InlineData("throw and loop in finally", "while (true) { try { throw new Exception(); } finally { while (true) ; } }")]
    [InlineData("try in finally", "static void F() { } while (true) { try { F(); } finally { try { while (true) ; } finally { while (true) ; } } }")]
    [InlineData("finally loops in a loop", "while (true) { try { while (true) ; } finally { while (true) ; } }")]
    [InlineData("exceptions in finally", "while (true) { try { try { throw new Exception(); } finally { throw new Exception(); } } catch { } }")]
    [InlineData("rethrown", "while (true) { try { try { throw new Exception(); } catch { throw; } } catch { } }")]
    [InlineData("foreach", "static IEnumerable<int> F() { while (true) yield return 1; } foreach (var x in F()) ; return 0;")]
    [InlineData("foreach with finally", "static IEnumerable<int> F() { while (true) { try { yield return 1; } finally { } } } while (true) { try { foreach (var x in F()) ; } catch { } }")]
    [InlineData("sequence and count", "static IEnumerable<int> F() { while (true) yield return 1; } return F().LongCount();")]
    [InlineData("query with a lambda", "return Enumerable.Repeat(0, int.MaxValue).Count(x => false);")]
    [InlineData("query over a query", "return Enumerable.Range(0, int.MaxValue).SelectMany(x => Enumerable.Range(0, int.MaxValue).Where(y => y < 0)).Any();")]
    [InlineData("query syntax", "return (from a in Enumerable.Range(0, int.MaxValue) from b in Enumerable.Range(0, int.MaxValue) where a * b < 0 && a == b select a).Count();")]
    [InlineData("own enumerator", "foreach (var x in new Endless()) ; return 0; } class Endless { public Endless GetEnumerator() => this; public int Current => 1; public bool MoveNext() => true;")]
    [InlineData("sort", "while (true) { try { new List<int> { 2, 1, 3 }.Sort((a, b) => { while (true) ; }); } catch { } }")]
    [InlineData("dictionary", "var d = new Dictionary<Key, int>(); while (true) { try { d[new Key()] = 1; } catch { } } } struct Key { public override int GetHashCode() { while (true) ; }")]
    [InlineData("replace with an evaluator", "while (true) { try { System.Text.RegularExpressions.Regex.Replace(\"aaaa\", \"a\", m => { while (true) ; }); } catch { } }")]
    public void An_endless_loop_ends(string name, string body)
    {
        foreach (var level in new[] { OptimizationLevel.Release, OptimizationLevel.Debug })
        {
            var (_, thrown, overrun, steps) = CompiledProgram.Create($"public static object Run() {{ {body} }}", level).Instrumented().Run(new ScriptBudget(200_000));
            thrown.ShouldNotBeNull(name);
            thrown.GetBaseException().ShouldBeOfType<ScriptOverrunException>(name).Reason.ShouldBe(ScriptOverrunReason.Steps);
            overrun.ShouldBe(ScriptOverrunReason.Steps);
            steps.ShouldBe(200_000);
        }
    }

    [Theory]
    [InlineData("method", "public static object Run() => F(1); static int F(int x) => 1 + F(x + 1);")]
    [InlineData("two methods", "public static object Run() => F(1); static int F(int x) => 1 + G(x); static int G(int x) => 2 + F(x);")]
    [InlineData("local function", "public static object Run() { int F(int x) => 1 + F(x + 1); return F(1); }")]
    [InlineData("lambda", "public static object Run() { Func<int, int> f = null; f = x => 1 + f(x + 1); return f(1); }")]
    [InlineData("property", "public static object Run() => P; static int P => P + 1;")]
    [InlineData("indexer", "public static object Run() => new C()[1]; class C { public int this[int x] => this[x + 1] + 1; }")]
    [InlineData("operator", "public static object Run() => new C() + new C(); class C { public static C operator +(C a, C b) => b + a; }")]
    [InlineData("conversion", "public static object Run() => (string)new C(); class C { public static implicit operator string(C c) { string s = c; return s + s; } }")]
    [InlineData("ToString", "public static object Run() => $\"{new C()}\"; class C { public override string ToString() => $\"{this}!\"; }")]
    [InlineData("record's ToString", "public static object Run() { var a = new R(); a.Next = a; return a.ToString(); } record R { public R Next; }")]
    [InlineData("record's GetHashCode", "public static object Run() { var a = new R(); a.Next = a; return a.GetHashCode(); } record R { public R Next; }")]
    [InlineData("record's Equals", "public static object Run() { var a = new R(); var b = new R(); a.Next = b; b.Next = a; return a.Equals(b); } record R { public R Next; }")]
    [InlineData("implicit constructor", "public static object Run() => new C(); class C { C c = new C(); }")]
    [InlineData("implicit constructors", "public static object Run() => new C(); class C { D d = new D(); } class D { C c = new C(); }")]
    [InlineData("derived constructor", "public static object Run() => new C(); class B { B b = new C(); } class C : B { }")]
    [InlineData("struct constructor", "public static object Run() => new S(1); struct S { object o; public S(int x) { o = new S(x + 1); } }")]
    [InlineData("static field", "public static object Run() => C.F(); class C { static int x = F(); public static int F() => F() + 1; }")]
    [InlineData("interface", "public static object Run() => ((I)new C()).F(1); interface I { int F(int x) => F(x + 1) + 1; } class C : I { }")]
    [InlineData("virtual", "public static object Run() => new C().F(1); abstract class B { public int F(int x) => G(x) + 1; public abstract int G(int x); } class C : B { public override int G(int x) => F(x) + 1; }")]
    [InlineData("generic method", "public static object Run() => F<int>(1); static int F<T>(T x) => 1 + F(x);")]
    [InlineData("iterator", "public static object Run() => F(0).Count(); static IEnumerable<int> F(int x) { foreach (var y in F(x + 1)) yield return y; }")]
    [InlineData("comparer", "public static object Run() { new List<C> { new(), new() }.Sort(); return 0; } class C : IComparable<C> { public int CompareTo(C other) { new List<C> { this, other }.Sort(); return 0; } }")]
    [InlineData("binary search", "static List<int> list = [1]; public static object Run() => F(); static int F() => list.BinarySearch(1, Comparer<int>.Create((a, b) => F()));")]
    [InlineData("equality in a set", "public static object Run() { new HashSet<C> { new() }.Contains(new()); return 0; } class C { public override int GetHashCode() => new HashSet<C> { this }.Count; }")]
    [InlineData("finally", "public static object Run() => F(1); static int F(int x) { try { return x; } finally { F(x + 1); } }")]
    [InlineData("finally after a throw", "public static object Run() => F(1); static int F(int x) { try { throw new Exception(); } finally { F(x + 1); } }")]
    [InlineData("catch", "public static object Run() => F(1); static int F(int x) { try { throw new Exception(); } catch { return F(x + 1); } }")]
    [InlineData("big frames", "public static object Run() => F(default); struct B { public decimal A1, A2, A3, A4, A5, A6, A7, A8, A9; } struct C { public B A1, A2, A3, A4, A5, A6, A7, A8, A9; } static int F(C c) { c.A1.A1++; var r = F(c); return r + (int)c.A1.A1; }")]
    [InlineData("query", "public static object Run() => F(1); static int F(int x) => Enumerable.Range(x, 2).Sum(y => F(y));")]
    [InlineData("aggregate", "public static object Run() => F(1); static int F(int x) => Enumerable.Range(x, 3).Aggregate((a, b) => F(a) + b);")]
    public void An_endless_recursion_ends(string name, string members)
    {
        var (_, thrown, overrun, _) = CompiledProgram.Create(members).Instrumented().Run(new ScriptBudget(20_000_000));
        thrown.ShouldNotBeNull(name);
        thrown.GetBaseException().ShouldBeOfType<ScriptOverrunException>(name);
        overrun.ShouldNotBeNull(name);
    }

    // What such a program returns or throws is its own; that it has ended and is known to have overrun is enough.
    [Theory]
    [InlineData("loop in a filter", "public static object Run() { while (true) { try { throw new Exception(); } catch when (F()) { } catch { } } } static bool F() { while (true) ; }")]
    [InlineData("disposed by the framework", "public static object Run() => F(0).Count(); static IEnumerable<int> F(int x) { try { foreach (var y in F(x + 1).Select(y => y)) yield return y; } finally { F(x); } }")]
    [InlineData("loop in finally at every depth", "public static object Run() => F(0); static int F(int x) { try { return F(x + 1) + 1; } finally { while (true) ; } }")]
    [InlineData("caught", "public static object Run() => F(1); static int F(int x) { try { return F(x + 1); } catch { return F(x + 2); } }")]
    [InlineData("caught twice", "public static object Run() => F(1); static int F(int x) { try { F(x + 1); } catch { } try { F(x + 1); } catch { } return F(x + 1); }")]
    [InlineData("filter", "public static object Run() { F(); return 0; } static bool F() { try { throw new Exception(); } catch when (F()) { } return true; }")]
    [InlineData("recursion and loop", "public static object Run() { while (true) { try { Run(); } catch { } } }")]
    [InlineData("exceptions with exceptions", "public static object Run() => F(null); static int F(Exception e) { try { throw new Exception(\"\", e); } catch (Exception f) { return F(f); } }")]
    [InlineData("tree", "public static object Run() => F(1); static int F(int x) => F(x + 1) + F(x + 2);")]
    [InlineData("type initialiser", "public static object Run() => C.X; class C { public static int X = F(1); static int F(int x) => F(x + 1) + 1; }")]
    public void What_swallows_exceptions_ends(string name, string members)
    {
        var (_, _, overrun, _) = CompiledProgram.Create(members).Instrumented().Run(new ScriptBudget(1_000_000));
        overrun.ShouldNotBeNull(name);
    }
}
