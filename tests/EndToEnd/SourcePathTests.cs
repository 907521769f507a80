using System.Text.Json;
using System.Text.RegularExpressions;
using Weft.EndToEnd.Tests.Packages;
using Weft.EndToEnd.Tests.Programs;

namespace Weft.EndToEnd.Tests;

/// <summary>What a build knows of a file by its path it knows of the file's woven copy.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class SourcePathTests(PackedWeft weft)
{
    [Fact]
    public void Diagnostics_documentation_and_documents_are_those_of_the_project_as_it_is_written()
    {
        var folder = weft.NextFolder("paths");
        var maker = GeneratorProject.In(null, Path.Combine(folder, "Maker"), ("Maker.cs", Layered.Generator));
        var app = new UserProject(
            weft, Path.Combine(folder, "App"), Layered.Properties, Layered.Items + GeneratorProject.Reference(maker),
            [.. Layered.Sources]);
        app.Write(".globalconfig", Layered.GlobalConfiguration.Replace("FOLDER", app.Folder, StringComparison.Ordinal));

        var plain = Outcome(app, "-p:EnableWeft=false");

        // By a compiler that starts anew; all other tests use one that stays.
        var woven = Outcome(app, "-p:EnableWeft=true", "-p:UseSharedCompilation=false");

        Assert.Equal(plain.Output, woven.Output);
        Assert.Equal(plain.Documentation, woven.Documentation);
        Assert.Equal(plain.Documents, woven.Documents);
        Assert.Equal(plain.Diagnostics, woven.Diagnostics);

        // The project is one in which all of that says something.
        Assert.StartsWith("inner;shared\n", plain.Output, StringComparison.Ordinal);
        Assert.Contains("From a", plain.Documentation, StringComparison.Ordinal);
        Assert.Contains("From the folder", plain.Documentation, StringComparison.Ordinal);
        Assert.Contains(plain.Documents,
            static document => document.StartsWith("/deep/Local.cs ", StringComparison.Ordinal));
        Assert.Contains(plain.Diagnostics,
            static diagnostic => diagnostic.Contains("IDE0040", StringComparison.Ordinal));
        foreach (var name in (string[])["Sub/Inner.cs", "Sub/Deep/Local.cs", "Templates/Templated.cs", "Late.cs.txt",
            "__/Shared/Linked.cs"])
        {
            Assert.True(File.Exists(app.Locate("obj/Release/net10.0/weft/" + name)), name);
        }
    }

    private static (string Output, string Documentation, IReadOnlyList<string> Documents, string[] Diagnostics) Outcome(
        UserProject app, params string[] properties)
    {
        app.Build([.. properties, "-p:WeftAutoStart=false"]).Succeeded();
        using var log = JsonDocument.Parse(File.ReadAllText(app.Locate("log.sarif")));
        var results = log.RootElement.GetProperty("runs")[0].GetProperty("results");
        return (
            app.Run().Succeeded().Output,
            File.ReadAllText(app.Locate("obj/Release/net10.0/App.xml")),
            DebugDocuments.In(Path.ChangeExtension(app.IntermediateAssembly, ".pdb")),
            [.. results.EnumerateArray().Select(static result => WithoutOrder(result.GetRawText()))
                .Order(StringComparer.Ordinal)]);
    }

    // The compiler works on several methods at a time, and writes down what is finished first.
    private static string WithoutOrder(string result) => Regex.Replace(result, @"""ruleIndex"": \d+", "");
}
