using Microsoft.CodeAnalysis;

namespace Weft.Generator.Model;

/// <summary>Whether the compiler leaves it to the runtime to suspend async methods
/// (<c>Features=runtime-async=on</c>).</summary>
/// <param name="IsOn">Whether the project asks for it.</param>
/// <param name="CanBeWoven">Whether its runtime takes methods in which a probe stands between a call and its await:
/// from .NET 11 on.</param>
/// <param name="HasSwitch">Whether the project can name the attribute that switches it off for a method; otherwise the
/// registration declares it.</param>
internal sealed record RuntimeAsync(bool IsOn, bool CanBeWoven, bool HasSwitch)
{
    /// <summary>The attribute, without its suffix. The compiler knows it by name, whoever declares it.</summary>
    public const string Switch = "RuntimeAsyncMethodGeneration";

    /// <summary>Its namespace.</summary>
    public const string SwitchNamespace = "System.Runtime.CompilerServices";

    private const int FirstVersion = 11;

    private static readonly RuntimeAsync s_off = new(IsOn: false, CanBeWoven: false, HasSwitch: false);

    /// <summary>Reads it from a compilation, of which a reference is opened only if it is on.</summary>
    public static RuntimeAsync Of(Compilation compilation)
    {
        var isOn = compilation.SyntaxTrees.FirstOrDefault() is { } tree
            && tree.Options.Features.TryGetValue("runtime-async", out var value) && value == "on";
        if (!isOn)
        {
            return s_off;
        }

        var core = compilation.GetSpecialType(SpecialType.System_Object).ContainingAssembly;
        return new RuntimeAsync(
            isOn,
            core is not null && core.Identity.Version.Major >= FirstVersion,
            compilation.GetTypesByMetadataName($"{SwitchNamespace}.{Switch}Attribute")
            .Any(type => compilation.IsSymbolAccessibleWithin(type, compilation.Assembly)));
    }
}
