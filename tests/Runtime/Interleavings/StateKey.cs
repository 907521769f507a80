using System.Buffers.Binary;
using System.Runtime.Intrinsics;
using System.Security.Cryptography;

namespace Weft.Tests.Interleavings;

/// <summary>A number that tells states apart which can lead to different ends:
/// what no thread can find any more does not count.</summary>
internal static class StateKey
{
    public static UInt128 Of(State state)
    {
        var writer = new Writer(stackalloc byte[4096]);
        Vector128<byte> oldest = Oldest(state);
        foreach (ThreadState thread in state.Threads)
        {
            writer.Add(thread.History.Id);
            writer.Add(thread.Seen, oldest);
            writer.Add(thread.Loaded, oldest);
            writer.Add(thread.Fenced, oldest);
        }

        for (int cell = 0; cell < state.Cells.Length; cell++)
        {
            Message[] stores = state.Cells[cell];
            writer.Add(stores.Length - oldest[cell]);
            for (int i = oldest[cell]; i < stores.Length; i++)
            {
                writer.Add(stores[i].Value);
                writer.Add(stores[i].View, oldest);
            }
        }

        writer.Add(state.Fences, oldest);
        writer.Add(state.Truth.Number);
        writer.Add(state.Truth.Stack);
        writer.Add((int)state.Truth.Stacks);
        writer.Add((int)(state.Truth.Stacks >> 32));
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(writer.Written, hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }

    private static Vector128<byte> Oldest(State state)
    {
        Vector128<byte> oldest = Vector128<byte>.AllBitsSet;
        foreach (ThreadState thread in state.Threads)
        {
            if (thread.History.Step is not null)
            {
                oldest = Vector128.Min(oldest, thread.Seen.Stores);
            }
        }

        return Vector128.Min(oldest, state.Fences.Join(Newest(state)).Stores);
    }

    private static View Newest(State state)
    {
        View newest = default;
        for (int cell = 0; cell < state.Cells.Length; cell++)
        {
            newest = newest.With(cell, state.Cells[cell].Length - 1);
        }

        return newest;
    }

    private ref struct Writer(Span<byte> bytes)
    {
        private readonly Span<byte> _bytes = bytes;
        private int _count;

        public readonly ReadOnlySpan<byte> Written => _bytes[.._count];

        public void Add(int value)
        {
            BinaryPrimitives.WriteInt32LittleEndian(_bytes[_count..], value);
            _count += sizeof(int);
        }

        /// <summary>Views differ only in what they say of stores that can still be found.</summary>
        public void Add(View view, Vector128<byte> oldest)
        {
            (Vector128.Max(view.Stores, oldest) - oldest).CopyTo(_bytes[_count..]);
            _count += View.Size;
        }
    }
}
