using System.Reflection.Metadata;
using Microsoft.CodeAnalysis.Text;

namespace Weft.Generator.Tests.Harness;

/// <summary>A place where a debugger can stop.</summary>
/// <param name="Span">What it shows.</param>
/// <param name="IsJump">Whether the code up to the next one does nothing but go somewhere else.</param>
/// <param name="IsAssignment">Whether it does nothing but put a value that is there already into a variable.</param>
internal readonly record struct Stop(LinePositionSpan Span, bool IsJump, bool IsAssignment)
{
    /// <summary>The visible ones of a method.</summary>
    /// <param name="points">All of them, hidden ones too, in the order of the code.</param>
    /// <param name="code">The method's instructions.</param>
    /// <param name="returnsValue">Whether the method returns anything.</param>
    public static IEnumerable<(SequencePoint Point, Stop Stop)> Of(IReadOnlyList<SequencePoint> points, byte[] code, bool returnsValue)
    {
        for (var index = 0; index < points.Count; index++)
        {
            var point = points[index];
            var end = index + 1 < points.Count ? points[index + 1].Offset : code.Length;
            if (!point.IsHidden)
            {
                var span = new LinePositionSpan(new LinePosition(point.StartLine - 1, point.StartColumn - 1), new LinePosition(point.EndLine - 1, point.EndColumn - 1));
                var own = code.AsSpan(point.Offset, end - point.Offset);
                yield return (point, new Stop(span, AreJumps(own, returnsValue), IsSimpleAssignment(own)));
            }
        }
    }

    private static bool AreJumps(ReadOnlySpan<byte> code, bool returnsValue)
    {
        while (code.Length > 0 && LengthOfJump((ILOpCode)code[0], returnsValue) is > 0 and var length)
        {
            code = code[length..];
        }

        return code.Length == 0;
    }

    // The value that is returned may be on the evaluation stack already: then the whole statement leaves no more than its return.
    private static int LengthOfJump(ILOpCode code, bool returnsValue) => code switch
    {
        ILOpCode.Nop or ILOpCode.Endfinally => 1,
        ILOpCode.Br_s or ILOpCode.Leave_s => 2,
        ILOpCode.Br or ILOpCode.Leave => 5,
        ILOpCode.Ret when !returnsValue => 1,
        _ => 0,
    };

    // A constant, an argument, a variable or a field of the state machine, and where it goes: to a variable, or nowhere if it is used next and the optimizer can do without one.
    private static bool IsSimpleAssignment(ReadOnlySpan<byte> code)
    {
        if (code.Length > 0 && LengthOfLoad((ILOpCode)code[0]) is > 0 and var load)
        {
            var rest = code[load..];
            if (rest.Length >= 5 && (ILOpCode)rest[0] == ILOpCode.Ldfld)
            {
                rest = rest[5..];
            }

            return rest.Length == 0 || LengthOfStore((ILOpCode)rest[0]) == rest.Length;
        }

        return false;
    }

    private static int LengthOfLoad(ILOpCode code) => code switch
    {
        >= ILOpCode.Ldarg_0 and <= ILOpCode.Ldloc_3 or >= ILOpCode.Ldnull and <= ILOpCode.Ldc_i4_8 => 1,
        ILOpCode.Ldarg_s or ILOpCode.Ldloc_s or ILOpCode.Ldc_i4_s => 2,
        ILOpCode.Ldc_i4 or ILOpCode.Ldc_r4 or ILOpCode.Ldstr => 5,
        ILOpCode.Ldc_i8 or ILOpCode.Ldc_r8 => 9,
        _ => 0,
    };

    private static int LengthOfStore(ILOpCode code) => code switch
    {
        >= ILOpCode.Stloc_0 and <= ILOpCode.Stloc_3 => 1,
        ILOpCode.Stloc_s => 2,
        _ => 0,
    };
}
