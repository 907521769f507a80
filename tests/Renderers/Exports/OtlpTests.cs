using CsCheck;
using Weft.Renderers.Profiles;

namespace Weft.Renderers.Tests.Exports;

/// <summary>
/// OpenTelemetry profiles, decoded by hand: tables begin with an empty element, every index points at something, and
/// sums are right.
/// </summary>
public sealed class OtlpTests
{
    [Fact]
    public void Each_measure_is_a_profile()
    {
        var file = new Otlp(ExportSamples.Counted);

        Assert.Equal(
            [
                "wall/nanoseconds 440000000", "samples/count 390", "cpu/nanoseconds 175000000", "calls/count 78",
                "alloc_space/bytes 1000000004096", "gc_pause/nanoseconds 5", "off_cpu/nanoseconds 700000000",
            ],
            file.Profiles.Select(static one => $"{one.Key} {one.Value.Sum(static sample => sample.Value)}"));
        Assert.Contains(("Program.Main;Checkout.Total;Tax.Rate thread.id=1 thread.name=Main", 50_000_000L),
            file.Profiles["wall/nanoseconds"]);
        Assert.Contains(("Program.Main;Store.LoadAsync ", 700_000_000L), file.Profiles["off_cpu/nanoseconds"]);
        Assert.Equal("service.name=Shop", file.Service);
    }

    [Fact]
    public void Any_capture_has_its_sums()
    {
        RandomCaptures.Any.Sample(static capture =>
        {
            var profile = Profile.From(capture);
            Assert.Equal(
                profile.Columns.Select(column => ExportSamples.Sum(profile, profile.AllThreads, column.Name)),
                new Otlp(capture).Profiles.Values.Select(static one => one.Sum(static sample => sample.Value)));
        });
    }

    [Theory]
    [InlineData("hostile")]
    [InlineData("large")]
    [InlineData("empty")]
    public void So_do_captures_that_are_hard(string sample) =>
        Assert.NotEmpty(new Otlp(ExportSamples.All[sample]).Profiles);

    private sealed class Otlp
    {
        internal Otlp(Capture capture)
        {
            var root = new ProtobufMessage(ExportSamples.Bytes(OtlpRenderer.Default, capture));
            var dictionary = Assert.Single(root.Messages(2));
            var strings = dictionary.Texts(5).ToList();
            Assert.Equal("", strings[0]);
            var tables = Enumerable.Range(1, 7).Where(static field => field != 5).ToDictionary(static field => field,
                field => dictionary.Messages(field).ToList());
            Assert.All(tables.Values, static table => Assert.True(table.Count > 0 && table[0].Number(1) == 0));
            var attributes =
                tables[6].ConvertAll(
                    one => $"{strings[(int)one.Number(1)]}={one.Messages(2).Select(static value => value.Text(1)).FirstOrDefault()}");
            var locations =
                tables[2].ConvertAll(
                    one => one.Messages(3).Select(line => strings[(int)tables[3][(int)line.Number(1)].Number(1)])
                        .FirstOrDefault());
            Assert.All(tables[2].Skip(1).Take(100),
                one => Assert.Equal("profile.frame.type=dotnet", attributes[(int)Assert.Single(one.Packed(4))]));
            var stacks =
                tables[7].ConvertAll(
                    one => string.Join(';',
                        one.Packed(1).AsEnumerable().Reverse().Select(index => locations[(int)index])));
            var resource = Assert.Single(root.Messages(1));
            var service = resource.Messages(1).Single().Messages(1).Single();
            Service = $"{service.Text(1)}={service.Messages(2).Single().Text(1)}";
            foreach (var profile in resource.Messages(2).Single().Messages(2))
            {
                var type = profile.Messages(1).Single();
                Assert.Equal("wall", strings[(int)profile.Messages(5).Single().Number(1)]);
                Assert.Equal(capture.Header.Interval, profile.Number(6));
                Profiles.Add($"{strings[(int)type.Number(1)]}/{strings[(int)type.Number(2)]}",
                    [.. profile.Messages(2).Select(sample =>
                    (stacks[(int)sample.Number(1)] + " "
                        + string.Join(' ', sample.Packed(2).Select(index => attributes[(int)index])),
                        Assert.Single(sample.Packed(4))))]);
            }
        }

        internal string Service { get; }

        internal Dictionary<string, List<(string Stack, long Value)>> Profiles { get; } = [];
    }
}
