using Microsoft.CodeAnalysis.CSharp;

namespace Weft.Generator.Registration;

/// <summary>
/// Writes the part of the registration that runs first. It has to get by without the runtime, which may lie where only
/// a hook of the program finds it: woven members refer to it, so it has to be found before the first of them is
/// compiled, and that may be <c>Main</c>, which installs the hook.
/// </summary>
/// <remarks>
/// Only where the runtime is not found the usual way is it looked for: beside the assembly, then in the folders of the
/// program, then by whatever hooks there are, at last in the assembly itself, for which the build has added it as a
/// resource. A NativeAOT program has it linked in, and none of this.
/// Everything is as in C# 10, without lambdas and without strings, for which there may be no room, and no word is used
/// that a project could give another meaning. Of each attribute there is one at most: a project's own stand-in for it
/// may not allow more.
/// </remarks>
internal static class StartUp
{
    /// <summary>Name of the resource that holds the runtime; the build's targets use it, too.</summary>
    private const string Resource = "Weft.dll";

    /// <summary>The members of the registration class that start it.</summary>
    /// <param name="type">Name of the class.</param>
    /// <param name="body">The statements that need the runtime.</param>
    /// <param name="language">The project's language.</param>
    public static string Members(string type, string body, LanguageVersion language) => $$"""
                [global::System.Runtime.CompilerServices.ModuleInitializerAttribute]
                internal static void Initialize()
                {
                    if (!global::System.Runtime.CompilerServices.RuntimeFeature.IsDynamicCodeSupported)
                    {
                        Start();
                    }
                    else if (!TryStart())
                    {
                        Search();
                    }
                }

                [global::System.Runtime.CompilerServices.MethodImplAttribute(
                    global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
                private static void Start()
                {
        {{body}}        }

                private static bool TryStart()
                {
                    try
                    {
                        Start();
                        return true;
                    }
                    catch (global::System.Exception error) when (
                        error is global::System.IO.IOException || error is global::System.BadImageFormatException
                        || error is global::System.TypeLoadException || error is global::System.MissingMemberException)
                    {
                        return false;
                    }
                }

                [global::System.Runtime.CompilerServices.MethodImplAttribute(
                    global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
                private static void Search()
                {
                    global::System.Runtime.Loader.AssemblyLoadContext
                        .GetLoadContext(typeof({{type}}).Assembly).Resolving +=
                        new global::System.Func<
                            global::System.Runtime.Loader.AssemblyLoadContext,
                            global::System.Reflection.AssemblyName,
                            global::System.Reflection.Assembly>(FindFile);
                    global::System.AppDomain.CurrentDomain.AssemblyResolve +=
                        new global::System.ResolveEventHandler(FindResource);
                    if (!TryStart())
                    {
                        global::System.AppDomain.CurrentDomain.AssemblyLoad +=
                            new global::System.AssemblyLoadEventHandler(StartLate);
                    }
                }

                private static void StartLate(object sender, global::System.AssemblyLoadEventArgs arguments)
                {
                    if (arguments.LoadedAssembly.GetName().Name == {{Text("Weft", language)}} && TryStart())
                    {
                        global::System.AppDomain.CurrentDomain.AssemblyLoad -=
                            new global::System.AssemblyLoadEventHandler(StartLate);
                    }
                }

                [global::System.Diagnostics.CodeAnalysis.UnconditionalSuppressMessageAttribute("SingleFile", "IL3000")]
                private static string OwnFolder()
                {
                    return global::System.IO.Path.GetDirectoryName(typeof({{type}}).Assembly.Location);
                }

                [global::System.Diagnostics.CodeAnalysis.UnconditionalSuppressMessageAttribute("Trimming", "IL2026")]
                private static global::System.Reflection.Assembly FindFile(
                    global::System.Runtime.Loader.AssemblyLoadContext context,
                    global::System.Reflection.AssemblyName name)
                {
                    if (name.Name != {{Text("Weft", language)}} && name.Name != {{Text("Weft.Renderers", language)}})
                    {
                        return null;
                    }

                    try
                    {
                        foreach (string folder in new string[] { OwnFolder(), global::System.AppContext.BaseDirectory })
                        {
                            if (string.IsNullOrEmpty(folder) || !global::System.IO.Directory.Exists(folder))
                            {
                                continue;
                            }

                            foreach (string path in global::System.IO.Directory.EnumerateFiles(
                                folder, name.Name + {{Text(".dll", language)}},
                                new global::System.IO.EnumerationOptions
                                {
                                    RecurseSubdirectories = true,
                                    MaxRecursionDepth = 2,
                                }))
                            {
                                if (global::System.Reflection.AssemblyName.GetAssemblyName(path).Version
                                    >= name.Version)
                                {
                                    return context.LoadFromAssemblyPath(path);
                                }
                            }
                        }
                    }
                    catch (global::System.Exception)
                    {
                    }

                    return null;
                }

                [global::System.Diagnostics.CodeAnalysis.UnconditionalSuppressMessageAttribute("Trimming", "IL2026")]
                private static global::System.Reflection.Assembly FindResource(
                    object sender, global::System.ResolveEventArgs arguments)
                {
                    if (new global::System.Reflection.AssemblyName(arguments.Name).Name != {{Text("Weft", language)}})
                    {
                        return null;
                    }

                    using (global::System.IO.Stream image =
                        typeof({{type}}).Assembly.GetManifestResourceStream({{Text(Resource, language)}}))
                    {
                        return image is null ? null
                            : global::System.Runtime.Loader.AssemblyLoadContext
                                .GetLoadContext(typeof({{type}}).Assembly).LoadFromStream(image);
                    }
                }

                private static string Text(global::System.ReadOnlySpan<byte> bytes)
                {
                    return global::System.Text.Encoding.UTF8.GetString(bytes);
                }
        """;

    private static string Text(string text, LanguageVersion language) => $"Text({DataText.Expression(text, language)})";
}
