using System.Runtime.InteropServices;

namespace Weft.Tests;

public sealed class SystemNameTests
{
    [Theory]
    [InlineData("NAME=\"Fedora\"\nVERSION=\"37\"\nPRETTY_NAME=\"Fedora Linux 37\"\n", "Fedora Linux 37")]
    [InlineData("PRETTY_NAME='Alpine Linux v3.20'\nNAME='Alpine Linux'", "Alpine Linux v3.20")]
    [InlineData("NAME=Arch\nVERSION_ID=1\n", "Arch")]
    [InlineData("NAME=\"Debian\"\nVERSION='12'\nPRETTY_NAME=\n", "Debian 12")]
    [InlineData("VERSION=12\nPRETTY_NAME=\"\"\n", null)]
    [InlineData("# nothing\n", null)]
    [InlineData("", null)]
    public void The_distribution_is_what_its_file_calls_it(string content, string? expected) =>
        Assert.Equal(expected, SystemName.OfDistribution(content));

    [Fact]
    public void Both_ways_to_the_name_lead_to_the_same()
    {
        Assert.Equal(RuntimeInformation.OSDescription, SystemName.Text);
        if (OperatingSystem.IsLinux() && File.Exists("/etc/os-release"))
        {
            Assert.Equal(RuntimeInformation.OSDescription,
                SystemName.OfDistribution(File.ReadAllText("/etc/os-release")) ?? SystemName.OfKernel());
        }
    }

    [Fact]
    public void Without_such_a_file_the_kernel_names_itself()
    {
        if (OperatingSystem.IsLinux())
        {
            Assert.Matches("^Linux [0-9].* .+[^\\s]$", SystemName.OfKernel());
        }
    }
}
