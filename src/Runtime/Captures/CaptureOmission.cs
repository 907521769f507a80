using System.Collections.Immutable;
using System.Runtime.InteropServices;

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
            Header = Without(capture.Header, details),
            Parts = Without(capture.Parts, details),
            Methods = (details & CaptureDetails.Paths) != 0 ? WithoutFolders(capture.Methods) : capture.Methods,
        };
    }

    private static CaptureHeader Without(CaptureHeader header, CaptureDetails details) => header with
    {
        Arguments = (details & CaptureDetails.Arguments) != 0 ? "" : header.Arguments,
        Machine = (details & CaptureDetails.Machine) != 0 ? "" : header.Machine,
    };

    private static ImmutableArray<CapturePart> Without(ImmutableArray<CapturePart> parts, CaptureDetails details)
    {
        var result = new CapturePart[parts.Length];
        for (int i = 0; i < result.Length; i++)
        {
            result[i] = parts[i] with { Header = Without(parts[i].Header, details) };
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(result);
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
