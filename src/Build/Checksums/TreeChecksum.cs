using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Weft.Build.Checksums;

/// <summary>
/// The checksum that the compiler writes into the PDB for a syntax tree. It computes it from the tree's text when it is
/// first asked, and keeps it; to put it there ahead is the only way to a document that has the name and the checksum of
/// another file without holding that file's text as well.
/// </summary>
public static class TreeChecksum
{
    /// <summary>The analyzer option of a woven copy: the algorithm, a blank, and the original's checksum.</summary>
    public const string Option = "weft_checksum_of_original";

    private static readonly FieldInfo? s_checksum = Field("_lazyChecksum", typeof(ImmutableArray<byte>));
    private static readonly FieldInfo? s_algorithm = Field("_lazyHashAlgorithm", typeof(SourceHashAlgorithm));

    /// <summary>Whether the compiler at hand keeps checksums where this one knows to put them.</summary>
    public static bool CanBeSet => s_checksum is not null && s_algorithm is not null;

    /// <summary>Gives a tree the checksum of another file.</summary>
    /// <param name="tree">The tree of a woven copy.</param>
    /// <param name="value">The text of <see cref="Write"/>. Anything else leaves the tree as it is.</param>
    public static void Set(SyntaxTree tree, string value)
    {
        var blank = value.IndexOf(' ');
        var digits = value.Substring(blank + 1);
        if (CanBeSet && blank >= 0 && digits.Length % 2 == 0 && digits.All(IsHexadecimal)
            && Enum.TryParse(value.Substring(0, blank), out SourceHashAlgorithm algorithm))
        {
            s_algorithm!.SetValue(tree, algorithm);
            var bytes = Enumerable.Range(0, digits.Length / 2)
                .Select(place => Convert.ToByte(digits.Substring(place * 2, 2), 16));
            s_checksum!.SetValue(tree, ImmutableArray.CreateRange(bytes));
        }
    }

    /// <summary>A checksum as the value of <see cref="Option"/>.</summary>
    /// <param name="algorithm">How it was computed.</param>
    /// <param name="checksum">Its bytes.</param>
    public static string Write(SourceHashAlgorithm algorithm, ImmutableArray<byte> checksum) =>
        algorithm + " " + string.Concat(checksum.Select(one => one.ToString("x2", CultureInfo.InvariantCulture)));

    private static bool IsHexadecimal(char digit) => digit is (>= '0' and <= '9') or (>= 'a' and <= 'f');

    private static FieldInfo? Field(string name, Type type)
    {
        var field = typeof(SyntaxTree).GetField(name, BindingFlags.Instance | BindingFlags.NonPublic);
        return field?.FieldType == type ? field : null;
    }
}
