namespace Weft.EndToEnd.Tests.Programs;

/// <summary>A part of a program whose probes run from the very first moment on.</summary>
internal static class Initialized
{
    /// <summary>What a report says of such a program and such a library.</summary>
    public static readonly string[] Frames =
        ["ProgramStart.Initialize", "ProgramWork.Spin", "LibraryStart.Initialize", "LibraryWork.Spin"];

    /// <summary>Works in a module initializer, and when it is called.</summary>
    /// <param name="name">What the names of its types begin with.</param>
    public static string Source(string name) => $$"""
        using System.Runtime.CompilerServices;
        using Weft;

        public static class {{name}}Start
        {
            [Profile, ModuleInitializer]
            public static void Initialize() => {{name}}Work.Spin(40);
        }

        public static class {{name}}Work
        {
            [Profile]
            public static void Spin(int milliseconds)
            {
                for (var end = Environment.TickCount64 + milliseconds; Environment.TickCount64 < end;)
                {
                    Thread.SpinWait(10);
                }
            }
        }
        """;

    /// <summary>A library that has such a part.</summary>
    public static Packages.UserProject Library(Packages.PackedWeft weft, string folder) => new(
        weft, folder, "<EnableWeft>true</EnableWeft><OutputType>Library</OutputType><NoWarn>$(NoWarn);CA2255</NoWarn>",
        sources: ("Library.cs", Source("Library")));
}
