using System.Text;

namespace Weft.Cli.Processes;

/// <summary>Arguments as one text, by the rules by which .NET takes such a text apart again.</summary>
internal static class CommandLineText
{
    /// <summary>Adds arguments to a text that is one already.</summary>
    internal static string Append(string text, IEnumerable<string> arguments)
        => string.Join(' ', new[] { text }.Where(static one => one.Length > 0).Concat(arguments.Select(Quoted)));

    private static string Quoted(string argument)
    {
        if (argument.Length > 0 && argument.All(static one => !char.IsWhiteSpace(one) && one != '"'))
        {
            return argument;
        }

        var quoted = new StringBuilder("\"");
        var backslashes = 0;
        foreach (var one in argument)
        {
            // Backslashes are doubled only where a quotation mark follows.
            if (one == '"')
            {
                quoted.Append('\\', backslashes + 1);
            }

            backslashes = one == '\\' ? backslashes + 1 : 0;
            quoted.Append(one);
        }

        return quoted.Append('\\', backslashes).Append('"').ToString();
    }
}
