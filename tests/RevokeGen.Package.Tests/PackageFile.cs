using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace RevokeGen.Package.Tests;

/// <summary>A packed file, of a package or of its symbols.</summary>
internal sealed class PackageFile(string path) : IDisposable
{
    private readonly ZipArchive _archive = ZipFile.OpenRead(path);

    /// <summary>The paths of all files but the packing's own.</summary>
    public IReadOnlyList<string> Names =>
    [
        .. _archive.Entries.Select(static entry => entry.FullName)
            .Where(static name => name is not "[Content_Types].xml" and not "_rels/.rels" && !name.StartsWith("package/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The description of the package.</summary>
    public XElement Metadata
    {
        get
        {
            using var nuspec = new MemoryStream(Read(Names.Single(static name => name.EndsWith(".nuspec", StringComparison.Ordinal))));
            return XDocument.Load(nuspec).Root!.Elements().Single(static element => element.Name.LocalName == "metadata");
        }
    }

    /// <summary>The bytes of a file.</summary>
    public byte[] Read(string name)
    {
        using var content = _archive.GetEntry(name)!.Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>Whether an assembly has machine code in it (ReadyToRun).</summary>
    public static bool HasMachineCode(byte[] assembly)
    {
        using var reader = new PEReader(new MemoryStream(assembly));
        return reader.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
    }

    public void Dispose() => _archive.Dispose();
}
