using System;
using System.IO;
using Microsoft.CodeAnalysis;

namespace RevokeGen.Inputs;

/// <summary>The library with <c>IHttpClientFactory</c>.</summary>
internal static class HttpFactory
{
    public const string Library = "Microsoft.Extensions.Http";

    // The first whose container has keys, and whose options are checked when a host starts.
    private const int LeastVersion = 8;

    /// <summary>Whether a reference is the library in a version that emitted registrations compile with; not if it cannot be read, of which the compiler itself speaks.</summary>
    public static bool IsIn(MetadataReference reference)
    {
        try
        {
            return reference.IsNamed(Library)
                && reference is PortableExecutableReference file && file.GetMetadata() is AssemblyMetadata assembly
                && assembly.GetModules()[0].GetMetadataReader().GetAssemblyDefinition().Version.Major >= LeastVersion;
        }
        catch (Exception exception) when (exception is BadImageFormatException or IOException)
        {
            return false;
        }
    }
}
