using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Weft;

/// <summary>
/// Tells whether a <see cref="ValueTask"/> has to be waited for without asking what is behind it. To ask a source is to
/// run the program's code, which may allow one question only: the await's own. So a value holds a result, or a task,
/// which may be asked; of anything else it is not known.
/// </summary>
/// <remarks>
/// The framework has no question that stops at the value itself. A struct that declares the same fields lies in memory
/// as it does, for which neither reflection nor start-up is needed. Where a first look shows that it does not, all of
/// them are taken to wait: that costs time and changes nothing.
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

    // Fields that nobody assigns, or reads, are there for their place.
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
