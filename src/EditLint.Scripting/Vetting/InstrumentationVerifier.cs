using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace EditLint.Scripting.Vetting;

/// <summary>Checks that every method and every loop of an image counts its steps. Used by one thread.</summary>
internal sealed class InstrumentationVerifier(ImageReader image, ViolationList violations)
{
    private const string Guard = "EditLint.Scripting.Running.ScriptGuard";
    private const string Subject = "a loop or a method that is not counted";

    private readonly int _enter = image.FindMember(Guard, "Enter");
    private readonly int _tick = image.FindMember(Guard, "Tick");

    public void Verify()
    {
        foreach (var handle in image.Metadata.MethodDefinitions)
        {
            if (image.Metadata.GetMethodDefinition(handle).RelativeVirtualAddress != 0)
                Verify(handle, image.CodeOf(handle));
        }
    }

    private void Verify(MethodDefinitionHandle method, MethodCode code)
    {
        if (code.Instructions.IsEmpty || !IsCall(code.Instructions[0], _enter))
            violations.Add(method, 0, Subject, "The method does not count its calls, so it could call itself for ever. Remove the cached scripts.");
        foreach (var (from, to) in code.Branches)
        {
            if (to <= from.Offset && !IsCallAt(code, to, _tick))
                violations.Add(method, from.Offset, Subject, "The loop does not count its steps, so it could run for ever. Remove the cached scripts.");
        }
        // What follows a handler runs on; a handler in front of its block would be a way back.
        foreach (var region in code.Body.ExceptionRegions)
        {
            var end = region.TryOffset + region.TryLength;
            if (region.HandlerOffset < end || (region.Kind == ExceptionRegionKind.Filter && region.FilterOffset < end))
                violations.Add(method, region.TryOffset, Subject, "An exception leads back to where it came from, so it could do so for ever. Remove the cached scripts.");
        }
    }

    private static bool IsCallAt(MethodCode code, int offset, int token)
    {
        var index = code.Instructions.BinarySearch(new Instruction(offset, 0, default, 0), ByOffset);
        return index >= 0 && IsCall(code.Instructions[index], token);
    }

    private static bool IsCall(Instruction instruction, int token) => token != 0 && instruction.Code == ILOpCode.Call && instruction.Operand == token;

    private static readonly Comparer<Instruction> ByOffset = Comparer<Instruction>.Create((x, y) => x.Offset.CompareTo(y.Offset));
}
