using System.ComponentModel;

namespace Weft.Woven;

/// <summary>
/// Gives a table of a woven assembly as UTF-8: data of the assembly, which takes no room among its strings, and is
/// looked at when a report is made. Implemented by generated text only; not meant to be written by hand.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate ReadOnlySpan<byte> WovenTable();
