namespace RevokeGen.Tests.Generator.Hostile;

/// <summary>A project with one spec, all that can be emitted switched on, and the SDK's implicit usings.</summary>
internal static class HostileProject
{
    public const string Path = "/project/hostile.json";

    private const string Source = """
        global using global::System;
        global using global::System.Collections.Generic;
        global using global::System.IO;
        global using global::System.Linq;
        global using global::System.Net.Http;
        global using global::System.Threading;
        global using global::System.Threading.Tasks;

        internal static class Program
        {
            private static void Main()
            {
            }
        }
        """;

    public static GeneratorProject With(string spec) => new GeneratorProject { Source = Source }.Spec(Path, spec, ("Json", "true"), ("Server", "true"));
}
