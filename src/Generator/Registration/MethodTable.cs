using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Weft.Generator.Model;

namespace Weft.Generator.Registration;

/// <summary>
/// The names behind the ids, as one text that the runtime reads when a report is made. Line by line:
/// <list type="bullet">
/// <item><c>C</c> and a commit, in the first line if it is known: the source commit of the assembly;</item>
/// <item><c>S</c> and a number, next, unless it is 0: how many members are left for being trivial;</item>
/// <item><c>F</c> and a path: the members that follow lie in this file,
/// relative to the project's folder, with forward slashes;</item>
/// <item><c>T</c> and a full name: the members that follow belong to this type;</item>
/// <item><c>G</c> and a name: the members that follow, in other files, too, are in
/// this group; without a name: in none, as those ahead of any such line;</item>
/// <item><c>I</c> and <c>1</c>: the members that follow, in other files, too, are
/// idle; without a digit: they are not, as those ahead of any such line;</item>
/// <item>a line number, a tab and a name: the member with the next id, counted from 0.</item>
/// </list>
/// Every line ends with a line feed. A file line is always followed by a type
/// line. Names hold neither tabs nor line feeds.
/// </summary>
internal static class MethodTable
{
    public static string Of(ImmutableArray<WovenBlock> blocks, AssemblyFacts facts)
    {
        var table = new StringBuilder();
        table.Append(facts.Commit is null ? "" : $"C{facts.Commit}\n");
        table.Append(facts.Trivial == 0 ? "" : $"S{facts.Trivial.ToString(CultureInfo.InvariantCulture)}\n");
        var isIdle = false;
        var group = "";
        foreach (var block in blocks)
        {
            var type = default(string);
            table.Append('F').Append(block.ProjectPath).Append('\n');
            foreach (var member in block.Members)
            {
                if (member.Type != type)
                {
                    type = member.Type;
                    table.Append('T').Append(type).Append('\n');
                }

                if (member.Group != group)
                {
                    group = member.Group;
                    table.Append('G').Append(group).Append('\n');
                }

                if (member.IsIdle != isIdle)
                {
                    isIdle = member.IsIdle;
                    table.Append(isIdle ? "I1\n" : "I\n");
                }

                table.Append(member.Line.ToString(CultureInfo.InvariantCulture)).Append('\t').Append(member.Name)
                    .Append('\n');
            }
        }

        return table.ToString();
    }
}
