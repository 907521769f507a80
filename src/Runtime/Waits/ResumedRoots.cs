using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Weft;

/// <summary>
/// Recognises a woven async method that is called, with no woven frame around it, by an un-woven async method which
/// resumes after an await of its own. A woven method may await that one, so the waits of both may be the same time.
/// </summary>
/// <remarks>
/// Asked at the first suspension of such a frame. Only the stack of the thread tells, some 50 us: each method is
/// looked at for so often and then believed. Under NativeAOT, where the stack has no types, nothing is recognised.
/// </remarks>
internal static class ResumedRoots
{
    /// <summary>The name of the caller in reports, which recognise it by this name.</summary>
    public const string Name = "[resumed by un-woven code]";

    private const int MostLooks = 4;

    private static readonly object s_gate = new();

    // By id how often a method was looked at, or that it is believed. Replaced,
    // never changed: who reads it waits for nobody.
    private static Dictionary<int, int> s_looks = [];

    private static PathNumber s_path = PathNumber.None;

    /// <summary>The path below which a root stands: that of the caller, or none.</summary>
    /// <param name="id">Id of the woven method that is the outermost frame of the calling thread.</param>
    public static PathNumber ParentOf(FrameId id) =>
        RuntimeFeature.IsDynamicCodeSupported && IsResumed(id) ? Path() : PathNumber.None;

    private static PathNumber Path() =>
        s_path.IsNone ? s_path = CallPaths.Intern(PathNumber.None, RegionNames.Add(Name)) : s_path;

    private static bool IsResumed(FrameId id)
    {
        Volatile.Read(ref s_looks).TryGetValue(id.Value, out int looks);
        if (looks < 0 || looks >= MostLooks || !Monitor.TryEnter(s_gate))
        {
            return looks < 0;
        }

        try
        {
            bool isResumed = IsCalledByResumed(new StackTrace(fNeedFileInfo: false));
            Volatile.Write(ref s_looks, new Dictionary<int, int>(s_looks) { [id.Value] = isResumed ? -1 : looks + 1 });
            return isResumed;
        }
        catch (Exception)
        {
            // Inside a probe, which never throws.
            return false;
        }
        finally
        {
            Monitor.Exit(s_gate);
        }
    }

    /// <summary>
    /// The woven methods on the stack were started by their callers and are not suspended yet. Outwards of them, the
    /// first state machine without a starting caller has resumed after an await. If only started ones and plain calls
    /// lie between, it is the caller. State machines of the framework do not count: a server resumes after an await
    /// whenever it calls a handler, and no woven method awaits the server.
    /// </summary>
    private static bool IsCalledByResumed(StackTrace trace)
    {
        int machines = 0;
        for (int i = 0; i < trace.FrameCount; i++)
        {
            if (MethodOf(trace, i) is not { DeclaringType: { } type } method)
            {
                return false;
            }

            if (IsMachine(method, type))
            {
                machines++;
                if (MethodOf(trace, i + 1)?.DeclaringType is not { } outer || !IsStart(outer))
                {
                    return machines > 1 && !IsFramework(type);
                }
            }
            else if (machines > 0 && !IsStart(type) && IsFramework(type))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsMachine(MethodBase method, Type type) =>
        method.Name == nameof(IAsyncStateMachine.MoveNext) && typeof(IAsyncStateMachine).IsAssignableFrom(type);

    private static bool IsStart(Type type) =>
        type.Namespace == "System.Runtime.CompilerServices"
            && type.Name.Contains("MethodBuilder", StringComparison.Ordinal)
            && !type.Name.Contains("Box", StringComparison.Ordinal);

    private static bool IsFramework(Type type) =>
        type.Assembly.GetName().Name is { } name
        && (name.StartsWith("System.", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.", StringComparison.Ordinal));

    [UnconditionalSuppressMessage("Trimming", "IL2026",
        Justification = "A method that was trimmed away is on no stack; what is not known is not recognised.")]
    private static MethodBase? MethodOf(StackTrace trace, int index) => trace.GetFrame(index)?.GetMethod();
}
