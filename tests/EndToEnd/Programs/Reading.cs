namespace Weft.EndToEnd.Tests.Programs;

/// <summary>
/// A source generator that reads bodies, and a program that does not compile if it reads a woven one.
/// </summary>
internal static class Reading
{
    /// <summary>
    /// Makes a synchronous method of each asynchronous one with an attribute, by copying its body without the awaits.
    /// </summary>
    /// <param name="attribute">Simple name of the attribute.</param>
    public static string Generator(string attribute) => $$$"""
        using System.Linq;
        using Microsoft.CodeAnalysis;
        using Microsoft.CodeAnalysis.CSharp.Syntax;

        namespace Reader;

        [Generator(LanguageNames.CSharp)]
        public sealed class SyncGenerator : IIncrementalGenerator
        {
            public void Initialize(IncrementalGeneratorInitializationContext context)
            {
                var methods = context.SyntaxProvider.CreateSyntaxProvider(
                    static (node, _) => node is MethodDeclarationSyntax method && method.AttributeLists.ToString().Contains("{{{attribute}}}"),
                    static (found, _) => (MethodDeclarationSyntax)found.Node);
                context.RegisterSourceOutput(methods, static (output, method) =>
                {
                    var type = method.Ancestors().OfType<TypeDeclarationSyntax>().First().Identifier.ValueText;
                    output.AddSource(method.Identifier.ValueText, $"partial class {type} {{ public static int {method.Identifier.ValueText}Sync() "
                        + method.Body!.ToString().Replace("await ", "").Replace("Async(", "AsyncSync(") + " }");
                });
            }
        }
        """;

    /// <summary>Two such methods, of which a generator is to read one.</summary>
    public const string Methods = """
        [System.AttributeUsage(System.AttributeTargets.Method)]
        internal sealed class FirstAttribute : System.Attribute;

        [System.AttributeUsage(System.AttributeTargets.Method)]
        internal sealed class SecondAttribute : System.Attribute;

        internal static partial class Made
        {
            [First]
            public static async Task<int> OneAsync()
            {
                return await PartAsync() + 1;
            }

            [Second]
            public static async Task<int> TwoAsync()
            {
                return await PartAsync() + 2;
            }

            private static int PartAsyncSync()
            {
                return 40;
            }

            private static async Task<int> PartAsync()
            {
                await Task.Yield();
                return 40;
            }
        }
        """;

    /// <summary>Calls what the generator makes.</summary>
    public const string Program = """
        Console.WriteLine(await Made.OneAsync() + await Made.TwoAsync());
        """;
}
