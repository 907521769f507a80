using System.Reflection.Metadata;
using Microsoft.CodeAnalysis.Text;

namespace Weft.Generator.Tests.Harness;

/// <summary>A place where a debugger can stop.</summary>
/// <param name="Span">What it shows.</param>
/// <param name="IsJump">Whether the code up to the next one does nothing but go somewhere else.</param>
internal readonly record struct Stop(LinePositionSpan Span, bool IsJump)
{
    /// <summary>The visible ones of a method.</summary>
    /// <param name="points">All of them, hidden ones too, in the order of the code.</param>
    /// <param name="code">The method's instructions.</param>
    public static IEnumerable<(SequencePoint Point, Stop Stop)> Of(IReadOnlyList<SequencePoint> points, byte[] code)
    {
        for (var index = 0; index < points.Count; index++)
        {
            var point = points[index];
            var end = index + 1 < points.Count ? points[index + 1].Offset : code.Length;
            if (!point.IsHidden)
            {
                var span = new LinePositionSpan(new LinePosition(point.StartLine - 1, point.StartColumn - 1), new LinePosition(point.EndLine - 1, point.EndColumn - 1));
                yield return (point, new Stop(span, AreJumps(code.AsSpan(point.Offset, end - point.Offset))));
            }
        }
    }

    private static bool AreJumps(ReadOnlySpan<byte> code)
    {
        while (code.Length > 0 && LengthOfJump((ILOpCode)code[0]) is > 0 and var length)
        {
            code = code[length..];
        }

        return code.Length == 0;
    }

    private static int LengthOfJump(ILOpCode code) => code switch
    {
        ILOpCode.Nop or ILOpCode.Endfinally or ILOpCode.Ret => 1,
        ILOpCode.Br_s or ILOpCode.Leave_s => 2,
        ILOpCode.Br or ILOpCode.Leave => 5,
        _ => 0,
    };
}
