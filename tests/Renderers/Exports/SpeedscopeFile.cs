using System.Text.Json;

namespace Weft.Renderers.Tests.Exports;

/// <summary>A speedscope file, read as strictly as speedscope's importer reads it.</summary>
internal sealed class SpeedscopeFile
{
    private readonly Dictionary<string, JsonElement> _profiles = [];

    internal SpeedscopeFile(byte[] bytes)
    {
        var root = JsonDocument.Parse(bytes).RootElement;
        Assert.Equal("https://www.speedscope.app/file-format-schema.json", root.GetProperty("$schema").GetString());
        Assert.Equal(0, root.GetProperty("activeProfileIndex").GetInt32());
        Frames = [
            .. root.GetProperty("shared").GetProperty("frames").EnumerateArray()
                .Select(static frame => frame.GetProperty("name").GetString()!)];
        foreach (var profile in root.GetProperty("profiles").EnumerateArray())
        {
            Check(profile);
            Names.Add(profile.GetProperty("name").GetString()!);
            _profiles[Names[^1]] = profile;
        }
    }

    internal List<string> Frames { get; }

    internal List<string> Names { get; } = [];

    internal string UnitOf(string profile) => _profiles[profile].GetProperty("unit").GetString()!;

    internal long EndOf(string profile) => _profiles[profile].GetProperty("endValue").GetInt64();

    /// <summary>Weights by stack, frames from the outermost inwards.</summary>
    internal Dictionary<string, long> Stacks(string profile)
    {
        var stacks = new Dictionary<string, long>();
        var weights = _profiles[profile].GetProperty("weights").EnumerateArray().ToList();
        foreach (var (i, sample) in _profiles[profile].GetProperty("samples").EnumerateArray().Index())
        {
            var stack = string.Join(';', sample.EnumerateArray().Select(frame => Frames[frame.GetInt32()]));
            stacks[stack] = stacks.GetValueOrDefault(stack) + weights[i].GetInt64();
        }

        return stacks;
    }

    private void Check(JsonElement profile)
    {
        Assert.Contains(profile.GetProperty("unit").GetString(), new[] { "nanoseconds", "bytes", "none" });
        Assert.Equal(0, profile.GetProperty("startValue").GetInt64());
        if (profile.GetProperty("type").GetString() == "sampled")
        {
            CheckSampled(profile);
        }
        else
        {
            CheckEvented(profile);
        }
    }

    private void CheckSampled(JsonElement profile)
    {
        var weights = profile.GetProperty("weights").EnumerateArray().Select(static weight => weight.GetInt64())
            .ToList();
        Assert.Equal(profile.GetProperty("samples").GetArrayLength(), weights.Count);
        Assert.Equal(profile.GetProperty("endValue").GetInt64(), weights.Sum());
        Assert.DoesNotContain(weights, static weight => weight <= 0);
        foreach (var sample in profile.GetProperty("samples").EnumerateArray())
        {
            Assert.True(sample.GetArrayLength() > 0);
            Assert.True(sample.EnumerateArray().All(frame => frame.GetInt32() >= 0 && frame.GetInt32() < Frames.Count));
        }
    }

    private static void CheckEvented(JsonElement profile)
    {
        Assert.Equal("evented", profile.GetProperty("type").GetString());
        var open = new Stack<int>();
        long at = 0;
        foreach (var one in profile.GetProperty("events").EnumerateArray())
        {
            Assert.True(one.GetProperty("at").GetInt64() >= at);
            at = one.GetProperty("at").GetInt64();
            if (one.GetProperty("type").GetString() == "O")
            {
                open.Push(one.GetProperty("frame").GetInt32());
            }
            else
            {
                Assert.Equal(open.Pop(), one.GetProperty("frame").GetInt32());
            }
        }

        Assert.Empty(open);
        Assert.True(profile.GetProperty("endValue").GetInt64() >= at);
    }
}
