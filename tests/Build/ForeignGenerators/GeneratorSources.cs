namespace Weft.Build.Tests.ForeignGenerators;

/// <summary>Generators that read what can be read, each in an assembly of its own.</summary>
internal static class GeneratorSources
{
    /// <summary>
    /// Makes a synchronous method of each async one with <c>[MakeSync]</c>, by copying its body without the awaits.
    /// </summary>
    public const string Sync = Head + """
        protected override string Make(Compilation compilation, SyntaxTree tree) => string.Concat(Methods(tree, "MakeSync").Select(method =>
            Around(method, $"static int {method.Identifier.ValueText}Sync() " + method.Body!.ToString().Replace("await ", ""))));
        """ + Foot;

    /// <summary>Inlines the expression bodies in types with <c>[Inline]</c>, and calls the other methods.</summary>
    public const string Inliner = Head + """
        protected override string Make(Compilation compilation, SyntaxTree tree) => string.Concat(Types(tree, "Inline")
            .SelectMany(type => type.Members.OfType<MethodDeclarationSyntax>())
            .Select(method => Around(method, $"static object {method.Identifier.ValueText}Inlined => "
                + (method.ExpressionBody is { } arrow ? arrow.Expression.ToString() : method.Identifier.ValueText + "()") + ";")));
        """ + Foot;

    /// <summary>
    /// As <see cref="Inliner"/>, but bound: it inlines what a call in a type with <c>[Inline]</c> means, wherever
    /// that stands.
    /// </summary>
    public const string BoundInliner = Head + """
        protected override string Make(Compilation compilation, SyntaxTree tree) => string.Concat(Types(tree, "Inline")
            .SelectMany(type => type.DescendantNodes().OfType<InvocationExpressionSyntax>())
            .Select(call => compilation.GetSemanticModel(tree).GetSymbolInfo(call).Symbol?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax())
            .OfType<MethodDeclarationSyntax>()
            .Select(method => "// " + method.ExpressionBody + "\nclass Inlined { object Value => " + (method.ExpressionBody?.Expression.ToString() ?? "null") + "; }"));
        """ + Foot;

    /// <summary>Makes a constant of the path of each file that declares a type with <c>[Asset]</c>.</summary>
    public const string Paths = Head + """
        protected override string Make(Compilation compilation, SyntaxTree tree) => string.Concat(Types(tree, "Asset")
            .Select(type => $"partial class {type.Identifier.ValueText} {{ const string File = @\"{tree.FilePath}\"; }}"));
        """ + Foot;

    /// <summary>As <see cref="Paths"/>, with a hash in place of the path.</summary>
    public const string PathHashes = Head + """
        protected override string Make(Compilation compilation, SyntaxTree tree) => string.Concat(Types(tree, "Asset")
            .Select(type => $"partial class {type.Identifier.ValueText} {{ const int File = {tree.FilePath.Aggregate(7, (hash, one) => hash * 31 + one)}; }}"));
        """ + Foot;

    /// <summary>
    /// Makes constants of the lines on which methods with <c>[Where]</c> stand: in the text as it is, and as line
    /// directives have it.
    /// </summary>
    public const string Lines = Head + """
        protected override string Make(Compilation compilation, SyntaxTree tree) => string.Concat(Methods(tree, "Where").Select(method => Around(method,
            $"const int Raw = {method.Identifier.GetLocation().GetLineSpan().StartLinePosition.Line};")));
        """ + Foot;

    /// <summary>As <see cref="Lines"/>, but asks for the places that users see.</summary>
    public const string MappedLines = Head + """
        protected override string Make(Compilation compilation, SyntaxTree tree) => string.Concat(Methods(tree, "Where").Select(method => Around(method,
            $"const int Mapped = {method.Identifier.GetLocation().GetMappedLineSpan().StartLinePosition.Line};")));
        """ + Foot;

    /// <summary>Makes a constant of the hash of each file that declares a type with <c>[Asset]</c>.</summary>
    public const string Checksums = Head + """
        protected override string Make(Compilation compilation, SyntaxTree tree) => string.Concat(Types(tree, "Asset")
            .Select(type => $"partial class {type.Identifier.ValueText} {{ const string Sum = \"{string.Concat(tree.GetText().GetChecksum())}\"; }}"));
        """ + Foot;

    /// <summary>Counts the files of the program.</summary>
    public const string Counter = Head + """
        protected override string Make(Compilation compilation, SyntaxTree tree) =>
            tree == compilation.SyntaxTrees.Last() ? $"class Count {{ const int Files = {compilation.SyntaxTrees.Count()}; }}" : "";
        """ + Foot;

    /// <summary>
    /// Lists members of types with <c>[Inline]</c> and the attributes on them, and copies comments and documentation.
    /// </summary>
    public const string Lister = Head + """
        protected override string Make(Compilation compilation, SyntaxTree tree) => string.Concat(Types(tree, "Inline")
            .SelectMany(type => type.Members.OfType<MethodDeclarationSyntax>())
            .Select(method => compilation.GetSemanticModel(tree).GetDeclaredSymbol(method)!)
            .Select((method, index) => $"{method.DeclaringSyntaxReferences[0].GetSyntax().GetLeadingTrivia()}\nclass L{method.Name}{index} "
                + $"{{ string S = \"{method.ToDisplayString()} {string.Join(" ", method.GetAttributes().Select(one => one.AttributeClass!.Name))}\"; }}"));
        """ + Foot;

    /// <summary>
    /// Makes an interceptor of each call of a method whose name ends with <c>Me</c>, at the place where it stands in
    /// the compiled text.
    /// </summary>
    public const string Interceptor = Head + """
        protected override string Make(Compilation compilation, SyntaxTree tree) => string.Concat(tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Where(call => call.Expression is IdentifierNameSyntax { Identifier.ValueText: "CallMe" })
            .Select((call, index) => $"class I{index} {{ [System.Runtime.CompilerServices.InterceptsLocation(1, \"{tree.FilePath} {call.SpanStart}\")] void M() {{ }} }}"));
        """ + Foot;

    /// <summary>Makes another thing in every run, but always of as many words.</summary>
    public const string Clock = Head + """
        protected override string Make(Compilation compilation, SyntaxTree tree) => string.Concat(Methods(tree, "MakeSync")
            .Select(method => Around(method, $"const string Id = \"{Guid.NewGuid()}\"; static int Copied() " + method.Body)));
        """ + Foot;

    /// <summary>Makes more in every run.</summary>
    public const string Restless = Head + """
        private static int s_runs;
        protected override string Make(Compilation compilation, SyntaxTree tree) => string.Concat(Methods(tree, "MakeSync").Select(method =>
            Around(method, string.Concat(Enumerable.Range(0, ++s_runs).Select(index => $"class R{index};")) + "static int Copied() " + method.Body)));
        """ + Foot;

    /// <summary>Complains of methods with <c>[Pure]</c> that have a <c>try</c>, and makes nothing.</summary>
    public const string Critic = Head + """
        protected override string Make(Compilation compilation, SyntaxTree tree) => Methods(tree, "Pure")
            .Any(method => method.DescendantNodes().Any(node => node is TryStatementSyntax)) ? throw new InvalidOperationException() : "";
        """ + Foot;

    /// <summary>Never ends, and listens to nobody.</summary>
    public const string Endless = Head + """
        protected override string Make(Compilation compilation, SyntaxTree tree) => Methods(tree, "MakeSync").Any() ? Wait() : "";
        private static string Wait() { System.Threading.Thread.Sleep(System.Threading.Timeout.Infinite); return ""; }
        """ + Foot;

    /// <summary>
    /// Copies methods with the attribute that the first additional file names, and notes each run in a file that the
    /// configuration names.
    /// </summary>
    public const string Noting = Head + """
        protected override string Make(Compilation compilation, SyntaxTree tree)
        {
            System.IO.File.AppendAllText(Note!, "run\n");
            return string.Concat(Methods(tree, Level!).Select(method => Around(method, "static int Copied() " + method.Body)));
        }
        """ + Foot;

    /// <summary>Uses an assembly that lies beside it.</summary>
    public const string Depending = Head + """
        protected override string Make(Compilation compilation, SyntaxTree tree) =>
            Methods(tree, "Where").Any() ? Dependency.Words.Of(tree.GetText().ToString()) : "";
        """ + Foot;

    /// <summary>That assembly.</summary>
    public const string Dependency = """
        namespace Dependency;
        public static class Words { public static string Of(string text) => text.Contains("Woven.Probe") ? "class Woven;" : "class Plain;"; }
        """;

    private const string Head = """
        using System;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.Linq;
        using Microsoft.CodeAnalysis;
        using Microsoft.CodeAnalysis.CSharp;
        using Microsoft.CodeAnalysis.CSharp.Syntax;
        using Microsoft.CodeAnalysis.Diagnostics;

        [Generator(LanguageNames.CSharp)]
        public sealed class Maker : Making
        {
        
        """;

    private const string Foot = """

        }

        public abstract class Making : IIncrementalGenerator
        {
            protected string? Level { get; private set; }
            protected string? Note { get; private set; }

            public void Initialize(IncrementalGeneratorInitializationContext context)
            {
                context.RegisterPostInitializationOutput(output => output.AddSource("Marks", string.Concat(
                    new[] { "MakeSync", "Inline", "Asset", "Where", "Pure" }.Select(name => $"internal sealed class {name}Attribute : System.Attribute;"))));
                var inputs = context.CompilationProvider.Combine(context.AnalyzerConfigOptionsProvider).Combine(context.AdditionalTextsProvider.Collect());
                context.RegisterSourceOutput(inputs, (output, all) =>
                {
                    var ((compilation, options), files) = all;
                    options.GlobalOptions.TryGetValue("build_property.note", out var note);
                    (Level, Note) = (files.FirstOrDefault()?.GetText()!.ToString(), note);
                    var index = 0;
                    foreach (var tree in compilation.SyntaxTrees)
                    {
                        var text = Make(compilation, tree);
                        if (text.Length > 0) output.AddSource($"Made{index}", text);
                        index++;
                    }
                });
            }

            protected abstract string Make(Compilation compilation, SyntaxTree tree);

            protected static IEnumerable<MethodDeclarationSyntax> Methods(SyntaxTree tree, string attribute) =>
                tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Where(method => Has(method.AttributeLists, attribute));

            protected static IEnumerable<TypeDeclarationSyntax> Types(SyntaxTree tree, string attribute) =>
                tree.GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>().Where(type => Has(type.AttributeLists, attribute));

            protected static string Around(SyntaxNode member, string text) =>
                $"partial class {member.Ancestors().OfType<TypeDeclarationSyntax>().First().Identifier.ValueText} {{ {text} }}\n";

            private static bool Has(SyntaxList<AttributeListSyntax> lists, string attribute) =>
                lists.SelectMany(list => list.Attributes).Any(one => one.Name.ToString() == attribute);
        }
        """;
}
