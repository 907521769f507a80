using System.Reflection.Metadata;

namespace Weft.EndToEnd.Tests.Packages;

/// <summary>What a PDB says of the files that were compiled.</summary>
internal static class DebugDocuments
{
    /// <summary>Name, algorithm, checksum and embedded source of each document,
    /// in the order of the PDB, and the source link.</summary>
    public static IReadOnlyList<string> In(string pdb)
    {
        using var provider = MetadataReaderProvider.FromPortablePdbImage([.. File.ReadAllBytes(pdb)]);
        var reader = provider.GetMetadataReader();
        return
        [
            .. reader.Documents.Select(handle => (handle, reader.GetDocument(handle))).Select(document => string.Join(
                ' ',
                reader.GetString(document.Item2.Name),
                reader.GetGuid(document.Item2.HashAlgorithm),
                Convert.ToHexString(reader.GetBlobBytes(document.Item2.Hash)),
                Information(reader, document.handle))),
            Information(reader, EntityHandle.ModuleDefinition),
        ];
    }

    // Of the module, what the compiler was called with differs: the references, and its symbols.
    private static string Information(MetadataReader reader, EntityHandle parent) => string.Join(
        ' ',
        reader.GetCustomDebugInformation(parent).Select(reader.GetCustomDebugInformation)
            .Where(one => parent.Kind == HandleKind.Document || reader.GetGuid(one.Kind) == s_sourceLink)
            .Select(one => reader.GetGuid(one.Kind) + ":" + Convert.ToHexString(reader.GetBlobBytes(one.Value))));

    private static readonly Guid s_sourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");
}
