namespace Weft.Generator;

/// <summary>Names of the steps of the weaving pipeline, as a generator driver that tracks steps reports them.</summary>
public static class WeavingSteps
{
    /// <summary>What the build tells about the project.</summary>
    public const string Options = nameof(Options);

    /// <summary>The syntax trees, one by one.</summary>
    public const string Trees = nameof(Trees);

    /// <summary>What attribute names mean in this project.</summary>
    public const string Vocabulary = nameof(Vocabulary);

    /// <summary>The marks that reach beyond their file.</summary>
    public const string Marks = nameof(Marks);

    /// <summary>The woven copies, one by one.</summary>
    public const string Weavings = nameof(Weavings);

    /// <summary>The woven copies of files that could not be woven by syntax alone.</summary>
    public const string BoundWeavings = nameof(BoundWeavings);

    /// <summary>The woven copies of all files together, and which of them would get in each other's way.</summary>
    public const string Project = nameof(Project);

    /// <summary>The registration source.</summary>
    public const string Registration = nameof(Registration);

    /// <summary>The list of all members, if one is wanted.</summary>
    public const string Report = nameof(Report);
}
