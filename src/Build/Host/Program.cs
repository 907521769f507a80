using System.Runtime.CompilerServices;
using System.Text;

namespace Weft.Build;

/// <summary>
/// Entry point of the process that weaves one project ahead of csc: <c>Weft.Build.dll @weave.rsp</c>. A build
/// never fails on account of Weft: when it ends with another exit code than 0, the targets compile the originals.
/// </summary>
internal static class Program
{
    // Nothing is woven, and the reason is said.
    private const int Explained = 3;

    private static int Main(string[] arguments)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        if (arguments is not [['@', .. var responseFile]])
        {
            Console.Error.WriteLine("usage: Weft.Build @RESPONSEFILE (started by Weft.targets)");
            return 2;
        }

        try
        {
            var request = WeaveRequest.Read(responseFile);
            RoslynResolver.Use(request.RoslynDirectory);
            Weave(request);
            return 0;
        }
#pragma warning disable CA1031 // Whatever it is, the user's build goes on without probes.
        catch (Exception error)
#pragma warning restore CA1031
        {
            Console.WriteLine(BuildDiagnostics.WeaverFailed(error));
            return Explained;
        }
    }

    // Apart from Main, and never inlined: the JIT loads Roslyn when it compiles
    // this method, which must not be before RoslynResolver is in place.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Weave(WeaveRequest request)
    {
        var output = new WeaveOutput(request.WeftDirectory);
        output.Invalidate();
        WeaveReport.Withdraw(request.ReportPath);

        var result = Silenced.Run(() => WeavePass.Run(request));
        output.Write(request.Sources, result);
        foreach (var line in result.Report?.Write(request.ReportPath) is { } problem
            ? result.Messages.Add(problem) : result.Messages)
        {
            Console.WriteLine(line);
        }
    }
}
