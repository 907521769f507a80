namespace Weft.Renderers;

/// <summary>The marks of a console report that explain themselves only to those who know them.</summary>
[Flags]
internal enum ConsoleMarks
{
    None = 0,
    Recursive = 1,
    Hidden = 2,
    OnCpu = 4,
    Folded = 8,
    Probes = 16,
    AtOnce = 32,
}
