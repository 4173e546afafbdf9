using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using BenchmarkDotNet.Attributes;
using RevokeGen.Runtime;

namespace RevokeGen.Benchmarks;

/// <summary>The checks of valid requests, and of one with two mistakes.</summary>
[MemoryDiagnoser]
public class ValidationBenchmarks
{
#pragma warning disable RVK2002, RVK2003 // What the compiler refuses is what is measured.
    private static readonly LakeFormation.RevokePermissionsRequest Wrong = Requests.Permissions with { CatalogId = "1111", Permissions = [] };
#pragma warning restore RVK2002, RVK2003

    private static readonly AnnotatedRequest Annotated = new()
    {
        CatalogId = "111122223333",
        DataLakePrincipalIdentifier = "arn:aws:iam::111122223333:role/analyst",
        DatabaseName = "sales",
        TableName = "orders",
        Permissions = ["SELECT", "INSERT"],
        PermissionsWithGrantOption = ["SELECT"],
    };

    private readonly List<ValidationResult> _results = [];

    /// <summary>All rules of Lake Formation's request.</summary>
    [Benchmark]
    public int RevokePermissions() => Requests.Permissions.Validate().Count;

    /// <summary>All rules of Redshift's request.</summary>
    [Benchmark]
    public int RevokeEndpointAccess() => Requests.EndpointAccess.Validate().Count;

    /// <summary>Two mistakes, each told with its member's path.</summary>
    [Benchmark]
    public int RevokePermissionsWrong() => Wrong.Validate().Count;

    /// <summary>The framework's annotations, the rules of single members alone.</summary>
    [Benchmark]
    public bool DataAnnotations()
    {
        _results.Clear();
        return System.ComponentModel.DataAnnotations.Validator.TryValidateObject(Annotated, new ValidationContext(Annotated), _results, validateAllProperties: true);
    }
}
