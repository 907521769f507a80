using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Weft.Generator.Tests.Harness;

/// <summary>
/// A compiled program whose methods the JIT leaves as they are: it inlines none, and ends none in a jump to another,
/// so that every frame stands in a stack trace. What it would do without being told depends on sizes, which woven
/// methods have more of, and on how often and how fast a run went by. What the C# compiler optimized stays so.
/// </summary>
internal static class UnoptimizedImage
{
    // Of a row of the table of methods, II.22.26 of ECMA-335: the flags follow the address of the body.
    private const int FlagsInRow = sizeof(int);
    private const ushort AsTheyAre = (ushort)(MethodImplAttributes.NoOptimization | MethodImplAttributes.NoInlining);

    public static byte[] Of(ImmutableArray<byte> image)
    {
        using var file = new PEReader(image);
        var metadata = file.GetMetadataReader();
        var table = file.PEHeaders.MetadataStartOffset + metadata.GetTableMetadataOffset(TableIndex.MethodDef);
        var changed = image.ToArray();
        foreach (var method in metadata.MethodDefinitions.Where(
            handle => metadata.GetMethodDefinition(handle).RelativeVirtualAddress != 0))
        {
            var row = table
                + ((MetadataTokens.GetRowNumber(method) - 1) * metadata.GetTableRowSize(TableIndex.MethodDef));
            var flags = changed.AsSpan(row + FlagsInRow, sizeof(ushort));
            BinaryPrimitives.WriteUInt16LittleEndian(flags,
                (ushort)(BinaryPrimitives.ReadUInt16LittleEndian(flags) | AsTheyAre));
        }

        return changed;
    }
}
