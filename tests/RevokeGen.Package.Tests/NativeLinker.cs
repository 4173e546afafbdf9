using System;
using System.IO;
using System.Linq;

namespace RevokeGen.Package.Tests;

/// <summary>The C compiler that Native AOT links with, which does not come with the SDK.</summary>
internal static class NativeLinker
{
    public const string Missing = "Native AOT links with a C compiler: clang or gcc in the path, or on Windows that of Visual Studio. None was found.";

    /// <summary>Whether there is one.</summary>
    public static bool IsThere => OperatingSystem.IsWindows()
        // By this one the SDK looks for the compiler.
        ? File.Exists(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFilesX86), "Microsoft Visual Studio", "Installer", "vswhere.exe"))
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(static folder => File.Exists(Path.Combine(folder, "clang")) || File.Exists(Path.Combine(folder, "gcc")));
}
