using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Weft.Generator.Tests.Harness;

/// <summary>Stands in for the runtime: the names that woven text uses, and a log of every probe in the order in which they ran.</summary>
internal static class RuntimeStub
{
    private const string Source = """
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.Diagnostics;
        namespace Weft
        {
            [Conditional("WEFT"), AttributeUsage(AttributeTargets.All)] public sealed class ProfileAttribute : Attribute { }
            [Conditional("WEFT"), AttributeUsage(AttributeTargets.All)] public sealed class NoProfileAttribute : Attribute { }
            public interface IExitReport { }
            public static class AutoStart
            {
                public static string? Program;
                public static void Begin(string program, Func<IExitReport> report) { Program = program; report(); }
            }
            public static class WovenAssembly
            {
                public static string? Name; public static int Ids; public static string? Table;
                public static int Register(string name, int ids, Func<string> table) { Name = name; Ids = ids; Table = table(); return 1000; }
            }
            public sealed class Probe
            {
                [ThreadStatic] private static Probe? t_current;
                public static readonly List<int> Entered = new();
                public static int StillOpen, Unbalanced;
                private int _depth;
                public static OpenFrame Open(int assembly, int member) { var stack = Current; return new OpenFrame(stack, stack.Enter(assembly, member)); }
                public static Probe Current => t_current ??= new Probe();
                public int Enter(int assembly, int member) { lock (Entered) { Entered.Add(assembly - 1000 + member); } StillOpen++; return _depth++; }
                public void Leave(int depth) { StillOpen--; if (--_depth != depth) { Unbalanced++; } }
            }
            public readonly struct OpenFrame(Probe stack, int depth) : IDisposable { public void Dispose() => stack.Leave(depth); }
        }
        namespace Weft.Renderers
        {
            public abstract class Renderer { }
            public sealed class ConsoleRenderer : Renderer { public static ConsoleRenderer Default { get; } = new(); }
            public sealed class HtmlRenderer : Renderer { public static HtmlRenderer Default { get; } = new(); }
            public sealed class JsonRenderer : Renderer { public static JsonRenderer Default { get; } = new(); }
            public sealed class ExitReport : IExitReport { public ExitReport(params Renderer[] renderers) { } }
        }
        """;

    public static ImmutableArray<byte> Image { get; } = Compile();

    public static MetadataReference Reference { get; } = MetadataReference.CreateFromImage(Image);

    private static ImmutableArray<byte> Compile()
    {
        using var image = new MemoryStream();
        var result = CSharpCompilation.Create(
            "Weft",
            [CSharpSyntaxTree.ParseText(Source)],
            Net100.References.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return [.. image.ToArray()];
    }
}
