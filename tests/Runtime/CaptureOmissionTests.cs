namespace Weft.Tests;

/// <summary>A capture for others to see.</summary>
public sealed class CaptureOmissionTests
{
    [Theory]
    [InlineData(CaptureDetails.None, "--key secret", "host", "/home/me/Shop/Order.cs")]
    [InlineData(CaptureDetails.Arguments, "", "host", "/home/me/Shop/Order.cs")]
    [InlineData(CaptureDetails.Machine, "--key secret", "", "/home/me/Shop/Order.cs")]
    [InlineData(CaptureDetails.Paths, "--key secret", "host", "Order.cs")]
    [InlineData(CaptureDetails.All, "", "", "Order.cs")]
    public void It_says_no_more_than_it_is_to(CaptureDetails omitted, string arguments, string machine, string file)
    {
        Capture capture = Sample("/home/me/Shop/Order.cs").Without(omitted);
        Assert.Equal((arguments, machine, file),
            (capture.Header.Arguments, capture.Header.Machine, capture.Methods[0].File));

        using var saved = new MemoryStream();
        capture.Save(saved);
        string text = System.Text.Encoding.UTF8.GetString(saved.ToArray());
        Assert.Equal(arguments.Length > 0, text.Contains("secret", StringComparison.Ordinal));
        Assert.Equal(machine.Length > 0, text.Contains("\"host\"", StringComparison.Ordinal));
        Assert.Equal(file.StartsWith('/'), text.Contains("/home", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Orders/Order.cs", "Orders/Order.cs")]
    [InlineData("../Shared/Order.cs", "Order.cs")]
    [InlineData("C:\\Users\\me\\Order.cs", "Order.cs")]
    [InlineData("C:/Users/me/Order.cs", "Order.cs")]
    [InlineData("\\\\server\\share\\Order.cs", "Order.cs")]
    [InlineData("~/Order.cs", "Order.cs")]
    [InlineData("", "")]
    public void Only_what_leads_out_of_the_project_is_cut(string file, string kept) =>
        Assert.Equal(kept, Sample(file).Without(CaptureDetails.Paths).Methods[0].File);

    [Fact]
    public void What_lies_outside_keeps_nothing_of_its_folders_after_it_was_loaded()
    {
        using var saved = new MemoryStream();
        Sample("/home/me/Order.cs").Save(saved);
        saved.Position = 0;
        Assert.Equal("Order.cs", Capture.Load(saved).Without(CaptureDetails.Paths).Methods[0].File);
    }

    private static Capture Sample(string file) => new()
    {
        Header = new CaptureHeader
        {
            Program = "Shop",
            Arguments = "--key secret",
            ProcessId = 1,
            Machine = "host",
            OperatingSystem = "Linux",
            Runtime = ".NET",
            ProcessorCount = 1,
            StartedAt = DateTimeOffset.UnixEpoch,
            Duration = 1,
            CpuTime = 1,
            Interval = 1,
            Recorder = "calltree",
        },
        Methods = [new ProfiledMethod(FrameKind.Method, "Total", "Shop.Order", file, 1, "Shop")],
        Threads = [],
    };
}
