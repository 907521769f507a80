using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Weft.Generator.Diagnostics;
using Weft.Generator.Model;
using Weft.Generator.Selection;
using Weft.Generator.Syntax;

namespace Weft.Generator.Weaving.Suspension;

/// <summary>
/// An async function that the compiler leaves to the runtime. That joins a call and its await only where nothing stands
/// between them: with a probe there
/// every await makes a task. So a woven one is compiled to a state machine, as it would be without the feature.
/// </summary>
internal static class RuntimeAsyncFunction
{
    private const string SwitchOff = "[global::" + RuntimeAsync.SwitchNamespace + "." + RuntimeAsync.Switch
        + "(false)]";

    /// <summary>Whether a function cannot be woven: its runtime does not take a probe between a call and its
    /// await.</summary>
    public static bool IsObstacle(WeavableBody body, FileSyntax file, RuntimeAsync project) =>
        Is(body.Declaration, file, project) && !(project.IsOn && project.CanBeWoven);

    /// <summary>
    /// What the project is told, once: of the first member that is not woven, or the first whose code is generated
    /// otherwise; null if there is none.
    /// </summary>
    public static DiagnosticInfo? NoteOn(IEnumerable<MemberDecision> decisions, FileSyntax file, RuntimeAsync project)
    {
        var functions = decisions.Where(decision => Is(decision.Body.Declaration, file, project)).ToList();
        return functions.FirstOrDefault(
            decision => decision.Left?.Kind == DiagnosticDescriptors.RuntimeAsync.Id) is { } left
                ? Note(left, DiagnosticDescriptors.RuntimeAsync)
            : functions.FirstOrDefault(
                decision =>
                    decision.Left is null && PlaceOf(decision.Body.Declaration, project) is not null) is { } woven
                ? Note(woven, DiagnosticDescriptors.StateMachines)
            : null;
    }

    /// <summary>Has a woven function compiled to a state machine.</summary>
    /// <param name="text">Takes the insertions.</param>
    /// <param name="declaration">The function.</param>
    /// <param name="file">The syntax of the file.</param>
    /// <param name="project">What the project asks for.</param>
    public static void Mark(MappedInsertions text, SyntaxNode declaration, FileSyntax file, RuntimeAsync project)
    {
        if (!Is(declaration, file, project) || PlaceOf(declaration, project) is not { } place)
        {
            return;
        }

        // Behind a question mark, brackets would be read as an access to an element.
        var isChoice =
            declaration is LambdaExpressionSyntax { AttributeLists.Count: 0, Parent: ConditionalExpressionSyntax };
        text.Hide(place, isChoice ? "(" + SwitchOff : SwitchOff);
        if (declaration is SimpleLambdaExpressionSyntax lambda)
        {
            text.Hide(lambda.Parameter.SpanStart, "(");
            text.Hide(lambda.Parameter.Span.End, ")");
        }

        if (isChoice)
        {
            text.Hide(declaration.Span.End, ")");
        }
    }

    // Iterators, and what returns nothing, are state machines in any case. Of a lambda it cannot be told.
    private static bool Is(SyntaxNode declaration, FileSyntax file, RuntimeAsync project) =>
        AsyncFunction.Is(declaration) && !file.Iterators.Contains(declaration) && !ReturnsNothing(declaration)
        && (SettingOf(declaration) ?? (project.IsOn ? "true" : null)) is "true";

    private static bool ReturnsNothing(SyntaxNode declaration) => declaration switch
    {
        MethodDeclarationSyntax method => method.ReturnType is PredefinedTypeSyntax,
        LocalFunctionStatementSyntax function => function.ReturnType is PredefinedTypeSyntax,
        _ => false,
    };

    // Top-level statements and anonymous methods can have no attributes, and what has this one already says what it
    // wants.
    private static int? PlaceOf(SyntaxNode declaration, RuntimeAsync project) =>
        !project.CanBeWoven || SettingOf(declaration) is not null ? null : declaration switch
        {
            LambdaExpressionSyntax lambda => lambda.Modifiers[0].SpanStart,
            LocalFunctionStatementSyntax function => function.Modifiers[0].SpanStart,
            MethodDeclarationSyntax method => method.Modifiers[0].SpanStart,
            _ => null,
        };

    private static string? SettingOf(SyntaxNode declaration) =>
        DeclarationAttributes.Of(declaration).SelectMany(list => list.Attributes)
        .FirstOrDefault(
            attribute => IsSwitch(attribute.Name))?.ArgumentList?.Arguments.FirstOrDefault()?.Expression.ToString();

    private static bool IsSwitch(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => IsSwitch(qualified.Right),
        AliasQualifiedNameSyntax qualified => IsSwitch(qualified.Name),
        SimpleNameSyntax simple =>
            simple.Identifier.ValueText is RuntimeAsync.Switch or RuntimeAsync.Switch + "Attribute",
        _ => false,
    };

    private static DiagnosticInfo Note(MemberDecision decision, DiagnosticDescriptor descriptor)
    {
        var declaration = decision.Body.Declaration;
        return new DiagnosticInfo(
            descriptor, descriptor.DefaultSeverity, declaration.SyntaxTree.FilePath,
            MemberName.TokenOf(declaration).Span, MemberName.Of(declaration));
    }
}
