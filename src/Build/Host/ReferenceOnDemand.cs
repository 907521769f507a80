using Microsoft.CodeAnalysis;

namespace Weft.Build;

/// <summary>
/// A reference whose file is opened when something is bound against it. Most weaves bind
/// nothing, and opening a framework's 170 files would cost them more than all the rest.
/// </summary>
internal sealed class ReferenceOnDemand(string path, MetadataReferenceProperties properties, Lazy<Metadata> metadata)
    : PortableExecutableReference(properties, path)
{
    private readonly string _path = path;

    /// <summary>A reference to an assembly with the names that it is seen by.</summary>
    public static ReferenceOnDemand To(ReferencedAssembly assembly) =>
        new(assembly.Path, new MetadataReferenceProperties(MetadataImageKind.Assembly, assembly.Aliases),
            new Lazy<Metadata>(() => Open(assembly.Path)));

    protected override Metadata GetMetadataImpl() => metadata.Value;

    protected override DocumentationProvider CreateDocumentationProvider() => DocumentationProvider.Default;

    protected override PortableExecutableReference WithPropertiesImpl(MetadataReferenceProperties properties) =>
        new ReferenceOnDemand(_path, properties, metadata);

    // Without prefetching: a reference assembly is mapped into memory, and only the pages that are looked at are read.
    private static AssemblyMetadata Open(string path) => AssemblyMetadata.CreateFromStream(File.OpenRead(path));
}
