using System.Text;
using CsCheck;
using Weft.Renderers.Profiles;

namespace Weft.Renderers.Tests.Exports;

/// <summary>CSV files, read by the rules of RFC 4180.</summary>
public sealed class CsvTests
{
    [Fact]
    public void A_line_has_where_it_was_measured_and_what()
    {
        var rows = Read(ExportSamples.Counted);

        Assert.Equal(
            "thread|method|assembly|group|file|line|levels|path|time_nanoseconds|samples_count|cpu_nanoseconds|calls_count|allocated_bytes|paused_nanoseconds|wait_nanoseconds",
            string.Join('|', rows[0]));
        Assert.Contains(
            "Main|Shop.Tax.Rate|Shop||src/Tax.cs|12|3|Shop.Program.Main > Shop.Checkout.Total > "
            + "Shop.Tax.Rate|50000000|50|25000000|70|1000000000000|2|0",
            rows.Select(static row => string.Join('|', row)));
        Assert.Contains("[waiting]", rows.Select(static row => row[0]));
    }

    [Fact]
    public void Any_capture_has_its_sums()
    {
        RandomCaptures.Any.Sample(static capture =>
        {
            var (rows, profile) = (Read(capture), Profile.From(capture));
            for (var i = 0; i < profile.Columns.Length; i++)
            {
                Assert.Equal(
                    ExportSamples.Sum(profile, profile.AllThreads, profile.Columns[i].Name),
                    rows.Skip(1).Sum(row => long.Parse(row[8 + i], System.Globalization.NumberStyles.None, null)));
            }
        });
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    public void No_name_is_a_formula(string name)
    {
        var capture = new CaptureBuilder().Thread(name, "5 A.B").Build();
        capture =
            capture with
            {
                Methods = [
                capture.Methods[0] with { Kind = FrameKind.Region, Type = "", Name = name, File = name,
                    Group = name }]
            };

        Assert.All(Read(capture)[1].Where(cell => cell.EndsWith(name, StringComparison.Ordinal)),
            cell => Assert.Equal("'" + name, cell));
    }

    [Fact]
    public void Hostile_names_keep_the_columns() =>
        Assert.Single(Read(HostileCapture.Create()).Select(static row => row.Count).Distinct());

    private static List<List<string>> Read(Capture capture)
    {
        var text = Encoding.UTF8.GetString(ExportSamples.Bytes(CsvRenderer.Default, capture));
        var (rows, cell, quoted) = (new List<List<string>> { new() }, new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            if (quoted && text[i] == '"' && i + 1 < text.Length && text[i + 1] == '"')
            {
                cell.Append(text[i++]);
            }
            else if (text[i] == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && text[i] is ',' or '\r')
            {
                rows[^1].Add(cell.ToString());
                cell.Clear();
                if (text[i] == '\r')
                {
                    Assert.Equal('\n', text[++i]);
                    rows.Add([]);
                }
            }
            else
            {
                cell.Append(text[i]);
            }
        }

        Assert.False(quoted);
        rows.RemoveAt(rows.Count - 1);
        return rows;
    }
}
