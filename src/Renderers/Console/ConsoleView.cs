namespace Weft.Renderers;

/// <summary>The kind of rows in a console report.</summary>
public enum ConsoleView
{
    /// <summary>Call paths, callers above callees: where did the time go?</summary>
    Tree,

    /// <summary>Methods, each once, by their self time: which method is slow by itself?</summary>
    Flat,

    /// <summary>Methods by their own time, and below each its callers with
    /// their part of it: on whose behalf is it slow?</summary>
    Callers,

    /// <summary>Call paths in the order of time, for every thread: when did it happen? Needs
    /// a capture with a <see cref="Capture.Timeline"/>; without one it is the tree.</summary>
    Timeline,
}
