using System.Runtime.CompilerServices;

namespace Weft.Tests;

/// <summary>The figures of docs/async.md.</summary>
[Collection(nameof(WholeProcess))]
public sealed class ActivationSizeTests
{
    [Fact]
    public void A_suspended_activation_takes_56_bytes_and_its_state_machine_16()
    {
        const int Count = 1000;
        var kept = new Activation[Count];
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Count; i++)
        {
            kept[i] = new Activation();
        }

        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Array.ForEach(kept, GC.SuppressFinalize);
        Assert.Equal(56, allocated / Count);
        Assert.Equal(16, Unsafe.SizeOf<SuspendableFrame>());
    }
}
