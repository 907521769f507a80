namespace Weft.EndToEnd.Tests.Programs;

/// <summary>A source generator, and a program that does not compile without what it makes.</summary>
internal static class Making
{
    public const string Generator = """
        using Microsoft.CodeAnalysis;

        namespace Maker;

        [Generator(LanguageNames.CSharp)]
        public sealed class TextGenerator : IIncrementalGenerator
        {
            public void Initialize(IncrementalGeneratorInitializationContext context) =>
                context.RegisterPostInitializationOutput(static output => output.AddSource("Made.g.cs", Text("made")));

            private static string Text(string value)
            {
                return $"internal static class Made {{ public const string Text = \"{value}\"; }}";
            }
        }
        """;

    public const string Program = """
        Write(Made.Text);

        static void Write(string text)
        {
            Console.WriteLine(text);
        }
        """;
}
