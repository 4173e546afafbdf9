using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;

namespace Revoke.Tests.Specs;

/// <summary>A folder for the specs of one test.</summary>
internal sealed class SpecFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("revoke spec ");

    public string Path => _folder.FullName;

    /// <summary>A spec of the repository.</summary>
    public static string Repository(string name) => System.IO.Path.Combine(
        typeof(SpecFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static attribute => attribute.Key == "RepositoryRoot").Value!, "specs", name);

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = System.IO.Path.Combine(Path, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
