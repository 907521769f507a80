namespace Weft;

/// <summary>
/// Reads the table of methods that the weaver writes into an assembly as one text: <c>C</c> and a commit come first if
/// it is known, <c>F</c> and a path start a file, <c>T</c> and a name a type, <c>G</c> and a name, or nothing, a group,
/// <c>I</c> and <c>1</c>, or nothing, whether they are idle, <c>S</c> and a number says how many members were skipped
/// as trivial, and every other line is a method, its line number, a tab and its name, in the order of ids.
/// </summary>
internal static class MethodTable
{
    private const char Commit = 'C';
    private const char Skipped = 'S';

    /// <summary>The commit that the assembly was built from; null if it is not known.</summary>
    public static string? CommitIn(string table) => table.StartsWith(Commit) ? table[1..table.IndexOf('\n')] : null;

    /// <summary>How many members of the assembly were skipped as trivial.</summary>
    public static int SkippedIn(string table)
    {
        int start = table.StartsWith(Commit) ? table.IndexOf('\n') + 1 : 0;
        return start < table.Length && table[start] == Skipped
            ? int.Parse(table.AsSpan(start + 1, table.IndexOf('\n', start) - start - 1), provider: null)
            : 0;
    }

    /// <summary>Decodes a table; called once per assembly, when its first name is needed.</summary>
    public static ProfiledMethod[] Read(string table, string assembly)
    {
        var methods = new List<ProfiledMethod>();
        string file = "";
        string type = "";
        string group = "";
        bool isIdle = false;
        foreach (string line in table.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            switch (line[0])
            {
                case Commit or Skipped:
                    break;
                case 'I':
                    isIdle = line.Length > 1;
                    break;
                case 'F':
                    file = line[1..];
                    break;
                case 'T':
                    type = line[1..];
                    break;
                case 'G':
                    group = line[1..];
                    break;
                default:
                    int tab = line.IndexOf('\t');
                    string name = line[(tab + 1)..];
                    methods.Add(
                        new ProfiledMethod(FrameKind.Method, name, type, file,
                            int.Parse(line.AsSpan(0, tab), provider: null), assembly)
                        {
                            Group = group,
                            IsIdle = isIdle,
                        });
                    break;
            }
        }

        return [.. methods];
    }
}
