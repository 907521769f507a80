using System.CommandLine;
using Weft.Cli.Builds;

namespace Weft.Cli.Commands;

/// <summary>The project and how it is woven, for commands that build.</summary>
internal sealed class BuildOptions
{
    private readonly Argument<string?> _project = new("project")
    {
        Description = "A project, a folder, a solution, or a program of one C# file. Default: the current folder.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string> _configuration = new("--configuration", "-c")
    {
        Description = "Configuration of the build.",
        DefaultValueFactory = static _ => "Release",
    };

    private readonly Option<string?> _framework = new("--framework", "-f")
    {
        Description = "Target framework, where the project has several.",
    };

    private readonly Option<string?> _scope = new("--scope")
    {
        Description = "The members to weave: All but trivial ones, or Attributed, those with [Profile]. Default: All.",
    };

    private readonly Option<string[]> _include = new("--include")
    {
        Description = "Weave only what matches a pattern of names, for instance Shop.Orders or **.ToString.",
    };

    private readonly Option<string[]> _exclude = new("--exclude")
    {
        Description = "Leave out what matches a pattern of names.",
    };

    private readonly Option<bool> _noRestore = new("--no-restore") { Description = "Restore no packages." };

    /// <summary>Adds all of them to a command.</summary>
    internal void AddTo(Command command)
    {
        _scope.AcceptOnlyFromAmong("All", "Attributed");
        command.Arguments.Add(_project);
        foreach (var option in new Option[] { _configuration, _framework, _scope, _include, _exclude, _noRestore })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What they ask for.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="isMeant">Whether a project of a solution comes into question.</param>
    /// <param name="kind">What is asked for, in the plural.</param>
    internal BuildRequest Request(ParseResult parsed, Predicate<string> isMeant, string kind) => new()
    {
        Project = ProjectChoice.Of(parsed.GetValue(_project), isMeant, kind),
        Configuration = parsed.GetValue(_configuration)!,
        Framework = parsed.GetValue(_framework),
        Scope = parsed.GetValue(_scope),
        Include = parsed.GetValue(_include) ?? [],
        Exclude = parsed.GetValue(_exclude) ?? [],
        NoRestore = parsed.GetValue(_noRestore),
    };
}
