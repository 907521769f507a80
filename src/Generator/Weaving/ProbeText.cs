using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Weft.Generator.Weaving;

/// <summary>The two probes as C# text. Every name is written out from <c>global::</c>, so that nothing in the
/// file can change its meaning; of words that are none everywhere, such as <c>var</c>, none is used.</summary>
/// <param name="Local">A name that does not occur in the file.</param>
/// <param name="Module">The class that holds the assembly's base id.</param>
/// <param name="Constant">The constant that holds the file's first id.</param>
internal sealed record ProbeText(string Local, string Module, string Constant)
{
    private const string Frame = "global::Weft.Woven.SuspendableFrame";

    public static ProbeText For(SyntaxTree tree, string module, string constant)
    {
        var text = tree.GetText().ToString() + string.Concat(DisguisedIn(tree));
        var name = "__weft";
        for (var suffix = 1; text.Contains(name); suffix++)
        {
            name = "__weft" + suffix;
        }

        return new ProbeText(name, module, constant);
    }

    /// <summary>
    /// The probes of a function in woven ones. C# lets it declare the names of those
    /// again; analyzers have rules against it, which a project may have made errors.
    /// </summary>
    /// <param name="nesting">The number of woven functions around it.</param>
    public ProbeText Nested(int nesting) => nesting == 0 ? this : this with { Local = $"{Local}Inner{nesting}" };

    /// <summary>Opens the frame. It is the first thing that a woven member does.</summary>
    /// <remarks>
    /// The number known at run time and the one known when compiling are two arguments, which the
    /// runtime adds: a sum in woven text would be checked for overflow in a project that is compiled
    /// <c>checked</c>. One variable is kept, the depth: others cost every woven call stack.
    /// </remarks>
    public string Enter(int index) => $"int {Local} = global::Weft.Woven.Probe.Enter({Arguments(index)});";

    /// <summary>Opens the block whose end closes the frame.</summary>
    public string Try => "try {";

    /// <summary>
    /// Opens the frame for the rest of the block that is already there. No
    /// block is added, so whatever the user's code declares keeps its scope.
    /// </summary>
    public string Open(int index) =>
        $"using global::Weft.Woven.OpenFrame {Local} = global::Weft.Woven.Probe.Open({Arguments(index)});";

    /// <summary>Opens the frame of an async function.</summary>
    public string EnterAsync(int index) =>
        $"{Frame} {Local} = {Frame}.Enter({Module}.Base, {Module}.{Constant} + {index});";

    /// <summary>Opens the frame of an iterator that has no awaits: the runtime
    /// has to know which frames can wait for others.</summary>
    public string EnterIterator(int index) =>
        $"{Frame} {Local} = {Frame}.EnterIterator({Module}.Base, {Module}.{Constant} + {index});";

    /// <summary>Closes the block and the frame of a function that can be suspended, if it is open then.</summary>
    public string LeaveSuspendable => $"}} finally {{ {Local}.Dispose(); }}";

    /// <summary>Closes the block and, by whatever way it is left, the frame.</summary>
    public string Leave => $"}} finally {{ global::Weft.Woven.Probe.Leave({Local}); }}";

    // C# lets a name be written with escapes, and with characters that are not part of it. Few files hold either.
    private static IEnumerable<string> DisguisedIn(SyntaxTree tree)
    {
        var text = tree.GetText().ToString();
        return text.Contains("\\u") || text.Contains("\\U")
            || text.Any(character => char.GetUnicodeCategory(character) == UnicodeCategory.Format)
            ? tree.GetRoot().DescendantTokens()
                .Where(token => token.Text != token.ValueText && token.IsKind(SyntaxKind.IdentifierToken))
                .Select(token => token.ValueText + " ")
            : [];
    }

    private string Arguments(int index) =>
        $"global::Weft.Woven.Probe.Attached, {Module}.Base, {Module}.{Constant} + {index}";
}
