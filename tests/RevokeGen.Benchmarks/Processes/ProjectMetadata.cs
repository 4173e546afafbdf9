using System.Linq;
using System.Reflection;

namespace RevokeGen.Benchmarks;

/// <summary>What the project file tells the program of its surroundings.</summary>
internal static class ProjectMetadata
{
    /// <summary>A value by its key.</summary>
    public static string Of(string key) =>
        typeof(ProjectMetadata).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
