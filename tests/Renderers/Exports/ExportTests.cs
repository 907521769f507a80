namespace Weft.Renderers.Tests.Exports;

/// <summary>What holds for every format: equal captures give equal bytes, and the stream stays open.</summary>
public sealed class ExportTests
{
    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var name in Formats.Names())
            {
                // Its own tests read the large one once; here it would be rendered three times by each.
                foreach (var sample in ExportSamples.All.Keys.Where(static sample => sample != "large"))
                {
                    cases.Add(name, sample);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Equal_captures_give_equal_bytes(string name, string sample)
    {
        var capture = ExportSamples.All[sample];
        var renderer =
            (Renderer)typeof(Renderer).Assembly.GetType($"Weft.Renderers.{name}Renderer")!.GetProperty(
                "Default")!.GetValue(null)!;
        using var saved = new MemoryStream();
        capture.Save(saved);
        saved.Position = 0;

        var bytes = ExportSamples.Bytes(renderer, capture);

        // A capture that was loaded again has no lone surrogates any more, which are escaped elsewhere.
        if (sample != "hostile")
        {
            Assert.Equal(bytes, ExportSamples.Bytes(renderer, Capture.Load(saved)));
        }

        Assert.Equal(bytes, ExportSamples.Bytes(renderer, capture));
    }
}
