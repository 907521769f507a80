using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Weft.Build;

/// <summary>The request's compiler settings as Roslyn's options: the weaver has
/// to see the very syntax trees that csc will see.</summary>
internal static class CompilerOptions
{
    /// <summary>Language version, symbols and feature switches.</summary>
    /// <exception cref="InvalidDataException">The compiler at hand does not know the language version.</exception>
    public static CSharpParseOptions Parsing(WeaveRequest request)
    {
        // TryParse takes null, but not an empty text, for the compiler's default.
        var text = request.LanguageVersion.Length == 0 ? null : request.LanguageVersion;
        if (!LanguageVersionFacts.TryParse(text, out var version))
        {
            throw new InvalidDataException($"the SDK's compiler does not know the language version '{text}'");
        }

        return CSharpParseOptions.Default
            .WithLanguageVersion(version)
            .WithDocumentationMode(DocumentationMode.None)
            .WithPreprocessorSymbols(request.Symbols)
            .WithFeatures(request.Features.Select(Feature));
    }

    /// <summary>The options that decide how names are bound and which diagnostics are
    /// shown; nothing is ever emitted from here.</summary>
    public static CSharpCompilationOptions Compiling(WeaveRequest request) => new(
        Kind(request.OutputType),
        checkOverflow: request.CheckOverflow,
        allowUnsafe: request.AllowUnsafe,
        cryptoKeyFile: request.KeyFile.Length == 0 ? null : request.KeyFile,
        strongNameProvider: new DesktopStrongNameProvider(),
        nullableContextOptions: Enum.TryParse<NullableContextOptions>(request.Nullable, ignoreCase: true,
            out var nullable) ? nullable : NullableContextOptions.Disable,
        specificDiagnosticOptions: request.SuppressedWarnings
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(static id => KeyValuePair.Create(id, ReportDiagnostic.Suppress)));

    private static OutputKind Kind(string outputType) => outputType.ToUpperInvariant() switch
    {
        "EXE" => OutputKind.ConsoleApplication,
        "WINEXE" => OutputKind.WindowsApplication,
        "APPCONTAINEREXE" => OutputKind.WindowsRuntimeApplication,
        "WINMDOBJ" => OutputKind.WindowsRuntimeMetadata,
        "MODULE" => OutputKind.NetModule,
        _ => OutputKind.DynamicallyLinkedLibrary,
    };

    private static KeyValuePair<string, string> Feature(string text)
    {
        var separator = text.IndexOf('=', StringComparison.Ordinal);
        return separator < 0
            ? KeyValuePair.Create(text, "true") : KeyValuePair.Create(text[..separator], text[(separator + 1)..]);
    }
}
