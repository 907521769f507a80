using System.Collections.Immutable;

namespace Weft;

/// <summary>Removes from a capture the details that are not to be handed on.</summary>
internal static class CaptureOmission
{
    internal static Capture Apply(Capture capture, CaptureDetails details)
    {
        if (details == CaptureDetails.None)
        {
            return capture;
        }

        return capture with
        {
            Header = capture.Header with
            {
                Arguments = (details & CaptureDetails.Arguments) != 0 ? "" : capture.Header.Arguments,
                Machine = (details & CaptureDetails.Machine) != 0 ? "" : capture.Header.Machine,
            },
            Methods = (details & CaptureDetails.Paths) != 0 ? WithoutFolders(capture.Methods) : capture.Methods,
        };
    }

    private static ImmutableArray<ProfiledMethod> WithoutFolders(ImmutableArray<ProfiledMethod> methods)
    {
        var builder = ImmutableArray.CreateBuilder<ProfiledMethod>(methods.Length);
        foreach (ProfiledMethod method in methods)
        {
            builder.Add(IsOutside(method.File) ? method with { File = NameOf(method.File) } : method);
        }

        return builder.MoveToImmutable();
    }

    // LastIndexOfAny would add 6 KB to a NativeAOT binary.
    private static string NameOf(string file)
    {
        int start = file.Length;
        while (start > 0 && file[start - 1] is not ('/' or '\\'))
        {
            start--;
        }

        return file[start..];
    }

    /// <summary>
    /// Decides by the text alone, and by the rules of every system: a capture is often read on another system than the
    /// one that wrote it.
    /// </summary>
    private static bool IsOutside(string file) =>
        file.StartsWith('/') || file.StartsWith('\\') || file.StartsWith('~') || (file.Length > 1 && file[1] == ':')
        || file.Contains("..", StringComparison.Ordinal);
}
