using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;

namespace Weft.Generator.Tests.Harness;

/// <summary>The places where a debugger can stop in a method.</summary>
/// <param name="Name">The method, without the numbers that only the compiler gives.</param>
/// <param name="Document">The file, as the symbols name it.</param>
/// <param name="Stops">Its visible sequence points, in the order of the code.</param>
internal sealed partial record SequencePoints(string Name, string Document, IReadOnlyList<Stop> Stops)
{
    /// <summary>Those of all methods of a compiled program, one entry for each file that a method lies in.</summary>
    public static IReadOnlyList<SequencePoints> Of(CompiledProgram program)
    {
        using var image = new PEReader(program.Image);
        using var symbols = MetadataReaderProvider.FromPortablePdbImage(program.Symbols);
        var metadata = image.GetMetadataReader();
        var debug = symbols.GetMetadataReader();
        var methods = new List<SequencePoints>();
        foreach (var handle in debug.MethodDebugInformation)
        {
            var method = metadata.GetMethodDefinition(handle.ToDefinitionHandle());
            var type = metadata.GetTypeDefinition(method.GetDeclaringType());
            var name = WithoutNumbers(metadata.GetString(type.Name) + "." + metadata.GetString(method.Name));
            var points = debug.GetMethodDebugInformation(handle).GetSequencePoints().ToList();
            var code = points.Count == 0 ? [] : image.GetMethodBody(method.RelativeVirtualAddress).GetILBytes()!;
            methods.AddRange(Stop.Of(points, code, ReturnsValue(metadata.GetBlobReader(method.Signature)))
                .GroupBy(one => debug.GetString(debug.GetDocument(one.Point.Document).Name), one => one.Stop)
                .Where(stops => !stops.Key.EndsWith("Weft.Registration.g.cs", StringComparison.Ordinal))
                .Select(stops => new SequencePoints(name, stops.Key, stops.ToList())));
        }

        return methods;
    }

    private static bool ReturnsValue(BlobReader signature)
    {
        if (signature.ReadSignatureHeader().IsGeneric)
        {
            signature.ReadCompressedInteger();
        }

        signature.ReadCompressedInteger();
        return signature.ReadSignatureTypeCode() != SignatureTypeCode.Void;
    }

    private static string WithoutNumbers(string name) =>
        ProgramOutput.WithoutFunctionNumbers(FinallyNumber().Replace(FilePathHash().Replace(name, ""), ""));

    // The compiler names a file-local type after the path of the file that it reads, which is the copy's.
    [GeneratedRegex("(?<=<.*>F)[0-9A-F]{64}")]
    private static partial Regex FilePathHash();

    // The compiler numbers the finally blocks of an iterator, of which the first is the profiler's.
    [GeneratedRegex("(?<=<>m__Finally)[0-9]+")]
    private static partial Regex FinallyNumber();
}
