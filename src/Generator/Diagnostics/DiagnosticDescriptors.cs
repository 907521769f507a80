using Microsoft.CodeAnalysis;

namespace Weft.Generator.Diagnostics;

/// <summary>The diagnostics of the weaver. Ids up to WEFT0099 are the weaver's, from
/// WEFT0100 on the build's; each has a page under docs/diagnostics.</summary>
internal static class DiagnosticDescriptors
{
    public static readonly DiagnosticDescriptor LanguageTooOld = Create(
        "WEFT0001",
        "The project's C# is older than the woven text",
        "C# {0} is too old to be woven: nothing is profiled. Set LangVersion to 10 or later.");

    public static readonly DiagnosticDescriptor NoBody = Create(
        "WEFT0002",
        "A marked member has no body",
        "'{0}' has no body to weave probes into. Mark a member that has one, or remove [Profile].");

    public static readonly DiagnosticDescriptor NothingToWeave = Create(
        "WEFT0003",
        "A marked type has no member that can be woven",
        "'{0}' has no member with a body that can be woven. Remove [Profile], or mark the type that does the work.");

    public static readonly DiagnosticDescriptor Lambda = Create(
        "WEFT0006",
        "A lambda without a block is not woven",
        "'{0}' has no block to weave probes into. Write its body in braces, or make it a local function.");

    public static readonly DiagnosticDescriptor InsideInterpolation = Create(
        "WEFT0007",
        "A function inside an interpolated string is not woven",
        "'{0}' stands inside an interpolated string, where no line directive may stand. Move it in front of the "
        + "string.");

    public static readonly DiagnosticDescriptor SpanDirectives = Create(
        "WEFT0008",
        "A file with span directives is not woven",
        "'{0}' holds '#line (l,c)-(l,c)' directives, which cannot be carried over. Profile the members that it calls.");

    public static readonly DiagnosticDescriptor UnmappablePath = Create(
        "WEFT0009",
        "A file whose path cannot be mapped is not woven",
        "The path of '{0}' holds a quote or a line break, which no line directive can name. Rename the file.");

    public static readonly DiagnosticDescriptor NameCollision = Create(
        "WEFT0010",
        "Two files would have the same woven copy",
        "'{0}' would have the same woven copy as another file and is left as it is. Rename one of the two so that "
        + "they differ in more than case.");

    public static readonly DiagnosticDescriptor HiddenName = Create(
        "WEFT0020",
        "A name that woven text needs is taken",
        "'{0}' does not mean what the profiler calls so, because of a type or an alias of the project or of a library "
        + "that it refers to: nothing is profiled. Rename the type, put it in another namespace, or give the library "
        + "an alias, but not Weft.");

    public static readonly DiagnosticDescriptor InText = Create(
        "WEFT0012",
        "Code in an argument whose text is captured is not woven",
        "'{0}' awaits, or stands, in an argument of a call that may see the argument's text. Put it into a variable, "
        + "and pass that.");

    public static readonly DiagnosticDescriptor DynamicAwait = Create(
        "WEFT0013",
        "An await of something dynamic is not woven",
        "'{0}' awaits something dynamic, or of a type that is not known. Cast it to a task, or to the type of the "
        + "result.");

    public static readonly DiagnosticDescriptor UnknownDisposal = Create(
        "WEFT0014",
        "An 'await using' declaration is not woven",
        "'{0}' declares an 'await using' variable that is not sure to be disposed of through IAsyncDisposable. Use "
        + "the statement with braces.");

    public static readonly DiagnosticDescriptor UnknownReturnType = Create(
        "WEFT0015",
        "An async expression body of unknown type is not woven",
        "'{0}' is an async function with an expression body, and its return type does not tell whether it returns a "
        + "value. Write the body in braces.");

    public static readonly DiagnosticDescriptor RefStructAwait = Create(
        "WEFT0016",
        "An await of a ref struct is not woven",
        "'{0}' awaits a ref struct, or something that gives one, which no probe can take before .NET 9 and C# 13. "
        + "Await it in a method that is not marked.");

    public static readonly DiagnosticDescriptor UnknownPlace = Create(
        "WEFT0018",
        "An await of something unknown that it may change is not woven",
        "'{0}' awaits, or enumerates, something of a type that is not known, and that may be a struct which is "
        + "changed by it. Put what is awaited into a variable of a type that you name.");

    public static readonly DiagnosticDescriptor LongLine = Create(
        "WEFT0019",
        "A member far out on a long line is not woven",
        "'{0}' reaches beyond the columns of its line that a line directive can name. Put it on a line of its own.");

    public static readonly DiagnosticDescriptor Promise = Create(
        "WEFT0023",
        "An expression body that promises what is not null is not woven",
        "'{0}' returns nothing, has an expression body, and promises what is not null behind it. Write the body in "
        + "braces.");

    public static readonly DiagnosticDescriptor ReadByGenerator = Create(
        "WEFT0024",
        "A member that a source generator reads is not woven",
        "'{0}' is not woven, because the source generator '{1}' makes code of its text, and would make other code of "
        + "woven text. Mark what it calls.");

    public static readonly DiagnosticDescriptor Contradiction = Create(
        "WEFT0025",
        "A declaration is marked with both attributes",
        "'{0}' has both [Profile] and [NoProfile], and is not woven. Remove one of them.");

    public static readonly DiagnosticDescriptor LostInlining = Create(
        "WEFT0026",
        "A marked member asks to be inlined",
        "'{0}' asks for AggressiveInlining, but woven code is not inlined before .NET 10: its calls will cost more "
        + "than they do un-woven. Mark its callers instead.",
        DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor UnreadableGroup = Create(
        "WEFT0027",
        "The name of a group cannot be read",
        "'{0}' names its group by something that the weaver cannot read: it is woven as if it named none. Write it as "
        + "a literal, or as a constant of the project's own source.");

    public static readonly DiagnosticDescriptor UnusableRenderer = Create(
        "WEFT0030",
        "A renderer of the project's own cannot be used",
        "The item WeftRenderer names '{0}', and the program is built without it: there is no such type with a static "
        + "property Default that is a Renderer. "
            + "Write the type's name with its namespace.");

    public static readonly DiagnosticDescriptor RuntimeAsync = Create(
        "WEFT0021",
        "Async members are left to a runtime that takes no probes in them",
        "'{0}' is compiled for runtime async, in which .NET takes no probes before version 11: neither it nor any "
        + "other such async member is woven. Leave runtime-async=on out of Features, or target net11.0.");

    public static readonly DiagnosticDescriptor StateMachines = Create(
        "WEFT0022",
        "Woven async members are compiled to state machines",
        "'{0}', like every other async member that is woven, is compiled to a state machine and not for runtime "
        + "async, in which a probe would make a task of each await. The others are compiled as before.",
        DiagnosticSeverity.Info);

    /// <summary>Leaves of what is said of the project by way of its first
    /// member that concerns all of them only the first.</summary>
    public static IEnumerable<DiagnosticInfo> OfProjectOnce(IEnumerable<DiagnosticInfo> problems)
    {
        var said = new HashSet<DiagnosticDescriptor>();
        return problems.Where(
            problem =>
                (problem.Descriptor != RuntimeAsync && problem.Descriptor != StateMachines)
                    || said.Add(problem.Descriptor));
    }

    private static DiagnosticDescriptor Create(
        string id, string title, string message, DiagnosticSeverity severity = DiagnosticSeverity.Warning) => new(
        id,
        title,
        message,
        category: "Weft",
        severity,
        isEnabledByDefault: true,
        helpLinkUri: $"https://github.com/weft-profiler/weft/blob/main/docs/diagnostics/{id}.md");
}
