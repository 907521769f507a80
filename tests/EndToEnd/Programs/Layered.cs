namespace Weft.EndToEnd.Tests.Programs;

/// <summary>A project whose build knows files by their paths, in every way that a build has.</summary>
internal static class Layered
{
    /// <summary>Says of each file its name and its item metadata, and of each a severity by its place.</summary>
    public const string Generator = """
        using System.Linq;
        using Microsoft.CodeAnalysis;

        namespace Maker;

        [Generator(LanguageNames.CSharp)]
        public sealed class LayerGenerator : IIncrementalGenerator
        {
            public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
                context.CompilationProvider.Combine(context.AnalyzerConfigOptionsProvider),
                static (output, input) => output.AddSource("Layers.g.cs", "internal static class Layers { public const string Text = \""
                    + string.Join(";", input.Left.SyntaxTrees
                        .Select(tree => input.Right.GetOptions(tree).TryGetValue("build_metadata.Compile.Layer", out var layer) ? layer : "")
                        .Where(layer => layer.Length > 0))
                    + "\"; }"));
        }
        """;

    public const string Properties = """
        <GenerateDocumentationFile>true</GenerateDocumentationFile>
        <EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>
        <AnalysisMode>All</AnalysisMode>
        <ErrorLog>$(MSBuildProjectDirectory)/log.sarif,version=2.1</ErrorLog>
        <SourceLink>$(MSBuildProjectDirectory)/link.json</SourceLink>
        <PathMap>$(MSBuildProjectDirectory)/Sub/Deep/=/deep/</PathMap>
        <WeftScope>All</WeftScope>
        <WeftTrivialSize>0</WeftTrivialSize>
        """;

    public const string Items = """
        <Compile Include="../Shared/Linked.cs" Link="Linked.cs" Layer="shared" />
        <Compile Update="Sub/Inner.cs" Layer="inner" />
        <CompilerVisibleItemMetadata Include="Compile" MetadataName="Layer" />
        <EmbeddedFiles Include="Sub/Deep/Local.cs" />
        """;

    /// <summary>Takes files away, and adds one, at the last moment.</summary>
    public const string Targets = """
        <Project>
          <Target Name="Prune" BeforeTargets="CoreCompile">
            <ItemGroup>
              <Compile Remove="Legacy/**/*.cs" />
              <Compile Include="Late.cs.txt" />
            </ItemGroup>
          </Target>
        </Project>
        """;

    /// <summary>Severities by path; the folder stands for the project's.</summary>
    public const string GlobalConfiguration = """
        is_global = true
        dotnet_diagnostic.CA1303.severity = none
        [FOLDER/Sub/Inner.cs]
        dotnet_diagnostic.CS0168.severity = none
        dotnet_diagnostic.CA1822.severity = error
        """;

    public const string OuterConfiguration = """
        root = true
        [*.cs]
        dotnet_diagnostic.CA1822.severity = suggestion
        [App/Sub/*.cs]
        dotnet_diagnostic.CA1822.severity = warning
        dotnet_diagnostic.CA1051.severity = none
        [**/obj/**]
        generated_code = true
        """;

    public const string InnerConfiguration = "[*.cs]\ndotnet_diagnostic.IDE0040.severity = warning\n";

    public static IReadOnlyList<(string Path, string Text)> Sources { get; } =
    [
        ("Program.cs", """
            Console.WriteLine(Layers.Text);
            Console.WriteLine(new Inner().Where());
            Console.WriteLine(new Linked());
            Console.WriteLine(Templated.Where());
            Console.WriteLine(Late.Where() + Local.Name());
            """),
        ("Sub/Inner.cs", """
            /// <include file="../../docs/Notes.xml" path="notes/note[@name='inner']/*" />
            public class Inner
            {
                /// <summary>A field.</summary>
                public int Field;

                public string Where()
                {
                    int unused;
                    return Path();
                }

                private string Path([System.Runtime.CompilerServices.CallerFilePath] string path = "") => path;
            }

            public interface INothing { }
            """),
        ("Sub/Deep/Local.cs", """
            /// <include file='docs/More.xml' path='*' />
            internal static class Local
            {
                public static string Name() { int unused = 1; return typeof(Hidden).Name; }
            }

            file class Hidden { int _one = 1; public int One() { return _one++; } }
            """),
        ("Templates/Templated.cs", """
            #pragma checksum "../Texts/T.txt" "{8829d00f-11b8-4213-878b-770e8597ac16}" "0102030405060708091011121314151617181920212223242526272829303132"
            #line default
            public static class Templated
            {
            #line 7 "../Texts/T.txt"
                /// <summary>Made from a text.</summary>
                public static string Where([System.Runtime.CompilerServices.CallerFilePath] string path = "") { return Own() + path; }
            #line default
                private static string Own()
                {
                    int unused;
            #line hidden
                    return "own ";
            #line default
                }
            }
            """),
        ("Late.cs.txt", "public class Late { public static string Where() { int unused; return \"late \"; } }\n"),
        ("Legacy/Inner.cs", "public class Inner { }\n"),
        ("../Shared/Linked.cs",
            "/// <summary>Shared.</summary>\npublic class Linked { public int Field; public int One() { int unused; "
            + "return 1; } }\n"),
        ("../docs/Notes.xml",
            "<notes><note name=\"inner\"><summary>From a <see cref=\"Linked\" /> file.</summary></note></notes>"),
        ("docs/More.xml", "<summary>From the folder of the project.</summary>"),
        ("link.json", """{"documents":{"/*":"https://example.org/*"}}"""),
        ("Sub/Deep/.editorconfig", InnerConfiguration),
        ("../.editorconfig", OuterConfiguration),
        ("Directory.Build.targets", Targets),
    ];
}
