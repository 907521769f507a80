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
    /// <param name="returnsValue">Whether the method returns anything.</param>
    public static IEnumerable<(SequencePoint Point, Stop Stop)> Of(IReadOnlyList<SequencePoint> points, byte[] code,
        bool returnsValue)
    {
        for (var index = 0; index < points.Count; index++)
        {
            var point = points[index];
            var end = index + 1 < points.Count ? points[index + 1].Offset : code.Length;
            if (!point.IsHidden)
            {
                var span = new LinePositionSpan(new LinePosition(point.StartLine - 1, point.StartColumn - 1),
                    new LinePosition(point.EndLine - 1, point.EndColumn - 1));
                var own = code.AsSpan(point.Offset, end - point.Offset);
                yield return (point, new Stop(span, AreJumps(own, returnsValue)));
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

    // The value that is returned may be on the evaluation stack already: then
    // the whole statement leaves no more than its return.
    private static int LengthOfJump(ILOpCode code, bool returnsValue) => code switch
    {
        ILOpCode.Nop or ILOpCode.Endfinally => 1,
        ILOpCode.Br_s or ILOpCode.Leave_s => 2,
        ILOpCode.Br or ILOpCode.Leave => 5,
        ILOpCode.Ret when !returnsValue => 1,
        _ => 0,
    };
}
