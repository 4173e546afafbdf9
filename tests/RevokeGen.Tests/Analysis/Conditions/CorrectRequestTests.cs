using System.Threading.Tasks;
using static RevokeGen.Tests.Analysis.Conditions.Requests;

namespace RevokeGen.Tests.Analysis.Conditions;

/// <summary>Requests as they are published and as people write them. What is worth knowing about them is marked, and nothing is a warning.</summary>
public sealed class CorrectRequestTests
{
    [Fact]
    public Task Nothing_is_wrong_with_constant_requests() => ConditionRun.Check(
        Revoke(Table, "Permission.Select, Permission.Insert, Permission.Delete"),
        Revoke(AllTables, "Permission.Select, Permission.Describe"),
        Revoke(Columns, "Permission.Select", "PermissionsWithGrantOption = [Permission.Select]"),
        Revoke(Database, "Permission.CreateTable, Permission.Alter, Permission.Drop", "CatalogId = \"111122223333\""),
        Revoke(Catalog, "Permission.CreateDatabase, Permission.CreateLfTag, Permission.CreateLfTagExpression"),
        Revoke(Location, "Permission.DataLocationAccess", "PermissionsWithGrantOption = [Permission.DataLocationAccess]"),
        Revoke(Tag, "Permission.Associate, Permission.Describe, Permission.GrantWithLfTagExpression"),
        Revoke(Policy("Database"), "Permission.CreateTable, Permission.Describe"),
        Revoke(Saved, "Permission.Describe, Permission.GrantWithLfTagExpression"),
        Revoke(Table, "Permission.Select", "PermissionsWithGrantOption = [Permission.Insert]"));

    [Fact]
    public Task Nothing_is_wrong_with_requests_of_unknown_parts() => ConditionRun.CheckOpen(
        "new RevokePermissionsRequest { Principal = principal, Resource = resource, Permissions = permissions }",
        "new RevokePermissionsRequest { Principal = new() { DataLakePrincipalIdentifier = text }, Resource = new TableResource { DatabaseName = text, Name = text }, Permissions = [permission] }",
        "new RevokePermissionsRequest { Principal = principal, Resource = new LFTagPolicyResource { ResourceType = new ResourceType(text), Expression = [new() { TagKey = text, TagValues = [text, text] }] }, Permissions = [Permission.Select] }",
        "permissions.Select(one => new RevokePermissionsRequest { Principal = principal, Resource = resource, Permissions = [one] }).ToList()",
        "revoke with { Resource = new DatabaseResource { Name = text } }",
        "new List<Resource> { new DatabaseResource { Name = text }, new TableResource { DatabaseName = text, TableWildcard = new() } }");
}
