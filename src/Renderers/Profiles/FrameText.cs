using Weft.Renderers.Profiles;

namespace Weft.Renderers;

/// <summary>How exports call the frames of a profile. All texts are safe to show (<see cref="VisibleText"/>).</summary>
internal static class FrameText
{
    /// <summary>Short names by frame: the type without its namespace and the member, as reports have them.</summary>
    internal static string[] ShortNames(Profile profile)
        => All(profile, static (isMethod, type, name) => MemberText.Short(isMethod, type, name));

    /// <summary>Names with the namespace, by frame.</summary>
    internal static string[] FullNames(Profile profile)
        => All(profile, static (isMethod, type, name) => MemberText.Full(isMethod, type, name));

    /// <summary>A text of the profile.</summary>
    internal static string Of(Profile profile, StringHandle text) => VisibleText.Of(profile.Strings[text]);

    private static string[] All(Profile profile, Func<bool, string, string, string> text)
    {
        var names = new string[profile.Frames.Count];
        for (var i = 0; i < names.Length; i++)
        {
            var frame = profile.Frames[new FrameHandle(i)];
            var isMethod = frame.Kind == ProfileFrameKind.Method;
            names[i] = VisibleText.Of(text(isMethod, profile.Strings[frame.Type], profile.Strings[frame.Name]));
        }

        return names;
    }
}
