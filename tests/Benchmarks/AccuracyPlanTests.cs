using System.Text.Json;

namespace Weft.Benchmarks.Tests;

public sealed class AccuracyPlanTests
{
    /// <summary>Plans travel to the processes of the programs as JSON.</summary>
    [Fact]
    public void A_plan_arrives_as_it_was_sent()
    {
        foreach (AccuracyPlan plan in new[] { AccuracyPlan.Full, AccuracyPlan.Quick, AccuracyPlan.Full.ForControl() })
        {
            Assert.Equal(plan, JsonSerializer.Deserialize<AccuracyPlan>(JsonSerializer.Serialize(plan)));
        }
    }
}
