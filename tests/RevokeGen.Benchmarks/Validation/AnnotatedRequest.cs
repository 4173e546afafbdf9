using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;

namespace RevokeGen.Benchmarks;

/// <summary>Lake Formation's request, as far as the framework's annotations can say its rules: they do not follow nested objects and know no conditions.</summary>
internal sealed class AnnotatedRequest
{
    [StringLength(12, MinimumLength = 12)]
    [RegularExpression("^[0-9]{12}$")]
    public string? CatalogId { get; init; }

    [Required]
    [StringLength(255, MinimumLength = 1)]
    public string? DataLakePrincipalIdentifier { get; init; }

    [Required]
    [StringLength(255, MinimumLength = 1)]
    public string? DatabaseName { get; init; }

    [StringLength(255, MinimumLength = 1)]
    public string? TableName { get; init; }

    [Required]
    [MinLength(1)]
    public List<string>? Permissions { get; init; }

    public List<string>? PermissionsWithGrantOption { get; init; }
}
