using Mono.Cecil;
using Mono.Cecil.Cil;

namespace EditLint.Scripting.Running;

/// <summary>Puts the guard's calls into one method after the other of a module.</summary>
/// <remarks>
/// A call takes the place of the instruction that it has to precede, and a copy of that instruction follows it. So every branch, region
/// and line that was bound to the instruction is bound to the call, and none has to be looked for.
/// </remarks>
internal sealed class MethodInstrumentation
{
    private readonly MethodReference _enter;
    private readonly MethodReference _tick;
    private readonly MethodReference _observe;
    private readonly MethodReference _mayCatch;
    private readonly MethodReference _mayFinish;

    public MethodInstrumentation(ModuleDefinition module)
    {
        var name = typeof(ScriptGuard).Assembly.GetName();
        var scope = module.AssemblyReferences.FirstOrDefault(r => r.Name == name.Name);
        if (scope is null)
            module.AssemblyReferences.Add(scope = new AssemblyNameReference(name.Name, name.Version));
        var guard = new TypeReference(typeof(ScriptGuard).Namespace, nameof(ScriptGuard), module, scope);
        _enter = new MethodReference(nameof(ScriptGuard.Enter), module.TypeSystem.Void, guard);
        _tick = new MethodReference(nameof(ScriptGuard.Tick), module.TypeSystem.Void, guard);
        _observe = new MethodReference(nameof(ScriptGuard.Observe), module.TypeSystem.Void, guard) { Parameters = { new ParameterDefinition(module.TypeSystem.Object) } };
        _mayCatch = new MethodReference(nameof(ScriptGuard.MayCatch), module.TypeSystem.Boolean, guard);
        _mayFinish = new MethodReference(nameof(ScriptGuard.MayFinish), module.TypeSystem.Boolean, guard);
    }

    /// <summary>Puts the calls into a method that has a body.</summary>
    public void Instrument(MethodDefinition method)
    {
        var body = method.Body;
        GuardLoops(body);
        foreach (var handler in body.ExceptionHandlers)
        {
            if (handler.HandlerType is ExceptionHandlerType.Catch)
                GuardCatch(body, handler);
            else if (handler.HandlerType is ExceptionHandlerType.Filter)
                GuardFilter(body, handler);
            else
                GuardFinally(body, handler);
        }
        GuardEntry(method);
    }

    private void GuardLoops(MethodBody body)
    {
        var headers = new HashSet<Instruction>();
        foreach (var instruction in body.Instructions)
        {
            foreach (var target in TargetsOf(instruction))
            {
                if (target.Offset <= instruction.Offset)
                    headers.Add(target);
            }
        }
        // What is put in moves the targets of short branches out of their reach.
        for (var i = body.Instructions.Count - 1; i >= 0; i--)
        {
            var instruction = body.Instructions[i];
            instruction.OpCode = ShortBranch.Lengthen(instruction.OpCode);
            if (headers.Contains(instruction))
                Precede(body, i, _tick);
        }
    }

    private static ReadOnlySpan<Instruction> TargetsOf(Instruction instruction) => instruction.Operand switch
    {
        Instruction target => new[] { target },
        Instruction[] targets => targets,
        _ => [],
    };

    // catch (T) becomes a filter: Observe(it), it is T && MayCatch().
    private void GuardCatch(MethodBody body, ExceptionHandler handler)
    {
        var type = handler.CatchType;
        var start = handler.HandlerStart;
        var index = body.Instructions.IndexOf(start);
        var copy = Copy(start);
        start.OpCode = OpCodes.Dup;
        start.Operand = null;
        var cast = Instruction.Create(OpCodes.Castclass, type);
        foreach (var added in new[]
        {
            Instruction.Create(OpCodes.Call, _observe),
            Instruction.Create(OpCodes.Isinst, type),
            Instruction.Create(OpCodes.Ldnull),
            Instruction.Create(OpCodes.Cgt_Un),
            Instruction.Create(OpCodes.Call, _mayCatch),
            Instruction.Create(OpCodes.And),
            Instruction.Create(OpCodes.Endfilter),
            cast,
            copy,
        })
            body.Instructions.Insert(++index, added);
        handler.HandlerType = ExceptionHandlerType.Filter;
        handler.CatchType = null;
        handler.FilterStart = start;
        handler.HandlerStart = cast;
    }

    // The filter's own answer becomes: Observe(it), answer && MayCatch(). The exception is on the stack where the filter starts, and the answer where it ends.
    private void GuardFilter(MethodBody body, ExceptionHandler handler)
    {
        var index = body.Instructions.IndexOf(handler.HandlerStart) - 1;
        Precede(body, index, _mayCatch);
        body.Instructions.Insert(index + 1, Instruction.Create(OpCodes.And));

        var start = handler.FilterStart;
        index = body.Instructions.IndexOf(start);
        body.Instructions.Insert(index + 1, Instruction.Create(OpCodes.Call, _observe));
        body.Instructions.Insert(index + 2, Copy(start));
        start.OpCode = OpCodes.Dup;
        start.Operand = null;
    }

    // finally { F } becomes finally { if (MayFinish()) F }. Besides, the runtime crashes when a finally block throws that has no way to its end.
    private void GuardFinally(MethodBody body, ExceptionHandler handler)
    {
        var start = handler.HandlerStart;
        var index = body.Instructions.IndexOf(start);
        var call = Instruction.Create(OpCodes.Call, _mayFinish);
        body.Instructions.Insert(index, call);
        body.Instructions.Insert(index + 1, Instruction.Create(OpCodes.Brtrue, start));
        body.Instructions.Insert(index + 2, Instruction.Create(OpCodes.Endfinally));
        foreach (var other in body.ExceptionHandlers)
        {
            if (other.TryEnd == start)
                other.TryEnd = call;
            if (other.HandlerEnd == start)
                other.HandlerEnd = call;
        }
        handler.HandlerStart = call;
    }

    private void GuardEntry(MethodDefinition method)
    {
        var first = method.Body.Instructions[0];
        var call = Instruction.Create(OpCodes.Call, _enter);
        method.Body.Instructions.Insert(0, call);

        // Not in the first instruction's place: a branch may go back to that.
        var lines = method.DebugInformation.SequencePoints;
        if (lines.Count == 0 || lines[0].Offset != first.Offset)
            return;
        var line = lines[0];
        lines[0] = new SequencePoint(call, line.Document)
        {
            StartLine = line.StartLine,
            StartColumn = line.StartColumn,
            EndLine = line.EndLine,
            EndColumn = line.EndColumn,
        };
    }

    private static void Precede(MethodBody body, int index, MethodReference call)
    {
        var instruction = body.Instructions[index];
        body.Instructions.Insert(index + 1, Copy(instruction));
        instruction.OpCode = OpCodes.Call;
        instruction.Operand = call;
    }

    private static Instruction Copy(Instruction instruction)
    {
        var copy = Instruction.Create(OpCodes.Nop);
        copy.OpCode = instruction.OpCode;
        copy.Operand = instruction.Operand;
        return copy;
    }
}
