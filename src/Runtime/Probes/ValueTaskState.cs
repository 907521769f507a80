using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Weft;

/// <summary>
/// Tells whether a <see cref="ValueTask"/> has to be awaited, without querying the source behind it. A query runs the
/// program's code, which may allow only one query: the await's own. If the value holds a result or a task, the answer
/// is known, because a task may be queried; with any other source it is not known.
/// </summary>
/// <remarks>
/// The framework has no query that stops at the value itself. A struct with the same fields has the same layout in
/// memory, and needs neither reflection nor start-up work. If a first check shows another layout, every value counts
/// as one that may wait: that costs time and changes nothing.
/// </remarks>
internal static class ValueTaskState
{
    private static readonly bool s_isReadable = IsReadable();

    /// <summary>Whether an await may have to wait: true for every source.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool MayWait(ValueTask task) =>
        !s_isReadable || MayWait(Unsafe.As<ValueTask, Fields>(ref task).Behind);

    /// <inheritdoc cref="MayWait(ValueTask)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool MayWait<T>(ValueTask<T> task) =>
        !s_isReadable
        || Unsafe.SizeOf<Fields<T>>() != Unsafe.SizeOf<ValueTask<T>>()
        || MayWait(Unsafe.As<ValueTask<T>, Fields<T>>(ref task).Behind);

    /// <inheritdoc cref="MayWait(ValueTask)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool MayWait(ConfiguredValueTaskAwaitable task) =>
        MayWait(Unsafe.As<ConfiguredValueTaskAwaitable, ValueTask>(ref task));

    /// <inheritdoc cref="MayWait(ValueTask)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool MayWait<T>(ConfiguredValueTaskAwaitable<T> task) =>
        MayWait(Unsafe.As<ConfiguredValueTaskAwaitable<T>, ValueTask<T>>(ref task));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool MayWait(object? behind) => behind is not null && behind is not Task { IsCompleted: true };

    private static bool IsReadable()
    {
        var task = new Task<int>(static () => 0);
        var text = new Task<string>(static () => "");
        return Unsafe.SizeOf<Fields>() == Unsafe.SizeOf<ValueTask>()
            && Unsafe.SizeOf<ConfiguredValueTaskAwaitable>() == Unsafe.SizeOf<ValueTask>()
            && Unsafe.SizeOf<ConfiguredValueTaskAwaitable<int>>() == Unsafe.SizeOf<ValueTask<int>>()
            && IsBehind(task, new ValueTask(task)) && IsBehind(null, default(ValueTask))
            && IsBehind(task, new ValueTask<int>(task)) && IsBehind(null, new ValueTask<int>(-1))
            && IsBehind(text, new ValueTask<string>(text)) && IsBehind(null, new ValueTask<string>(""))
            && IsBehind(task, Unconfigured(new ValueTask(task).ConfigureAwait(false)))
            && IsBehind(task, Unconfigured(new ValueTask<int>(task).ConfigureAwait(false)));
    }

    private static bool IsBehind(object? expected, ValueTask task) =>
        Unsafe.As<ValueTask, Fields>(ref task).Behind == expected;

    private static bool IsBehind<T>(object? expected, ValueTask<T> task) =>
        Unsafe.SizeOf<Fields<T>>() == Unsafe.SizeOf<ValueTask<T>>()
            && Unsafe.As<ValueTask<T>, Fields<T>>(ref task).Behind == expected;

    private static ValueTask Unconfigured(ConfiguredValueTaskAwaitable task) =>
        Unsafe.As<ConfiguredValueTaskAwaitable, ValueTask>(ref task);

    private static ValueTask<T> Unconfigured<T>(ConfiguredValueTaskAwaitable<T> task) =>
        Unsafe.As<ConfiguredValueTaskAwaitable<T>, ValueTask<T>>(ref task);

    // Some fields are never assigned or read; they are there for the layout.
#pragma warning disable CS0649, CS0169, IDE0044, IDE0051
    [StructLayout(LayoutKind.Auto)]
    private struct Fields
    {
        public object? Behind;
        private short _token;
        private bool _continueOnCapturedContext;
    }

    [StructLayout(LayoutKind.Auto)]
    private struct Fields<T>
    {
        public object? Behind;
        private T? _result;
        private short _token;
        private bool _continueOnCapturedContext;
    }
#pragma warning restore CS0649, CS0169, IDE0044, IDE0051
}
