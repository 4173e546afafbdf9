using System;
using System.IO;

namespace RevokeGen.Tests.Generator;

/// <summary>The specs that the repository ships.</summary>
internal static class Specs
{
    public static readonly string[] LakeFormation = ["lakeformation.json", "lakeformation.rules.json"];

    public static readonly string[] Redshift = ["redshift.json", "redshift.rules.json"];

    public static readonly string[] All = [.. LakeFormation, .. Redshift, "revokegen.rules.json"];

    public static string Read(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "specs", name));
}
