// What is published as a working request, one row of the permission matrix after the other, and the right way to do what is often done wrong.
// A line with a rule's id at its end is one where the analyzer has advice.
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using OffBoarding.LakeFormation;
using OffBoarding.Redshift;

namespace OffBoarding.Published;

public static class Requests
{
    private const string Role = "arn:aws:iam::111122223333:role/analyst";

    public static IEnumerable<RevokePermissionsRequest> Matrix()
    {
        yield return new()
        {
            Principal = new() { DataLakePrincipalIdentifier = Role },
            Resource = new CatalogResource(),
            Permissions = [Permission.CreateDatabase],
        };
        yield return new()
        {
            Principal = new() { DataLakePrincipalIdentifier = Role },
            Resource = new CatalogResource(),
            Permissions = [Permission.CreateLfTag, Permission.CreateLfTagExpression, Permission.CreateCatalog],
        };
        yield return new()
        {
            Principal = new() { DataLakePrincipalIdentifier = Role },
            Resource = new CatalogResource { Id = "111122223333:s3tablescatalog/bucket" },
            Permissions = [Permission.Describe, Permission.Drop, Permission.Alter, Permission.CreateDatabase, Permission.SuperUser],
        };
        yield return new()
        {
            Principal = new() { DataLakePrincipalIdentifier = Role },
            Resource = new DatabaseResource { Name = "sales" },
            Permissions = [Permission.CreateTable, Permission.Alter, Permission.Drop, Permission.Describe],
        };
        yield return new()
        {
            Principal = new() { DataLakePrincipalIdentifier = Role },
            Resource = new DatabaseResource { CatalogId = "111122223333:s3tablescatalog/bucket", Name = "sales" },
            Permissions = [Permission.Describe],
        };
        yield return new()
        {
            Principal = new() { DataLakePrincipalIdentifier = Role },
            Resource = new TableResource { DatabaseName = "sales", Name = "orders" },
            Permissions = [Permission.Select, Permission.Insert, Permission.Delete, Permission.Alter, Permission.Drop, Permission.Describe],
        };
        yield return new()
        {
            Principal = new() { DataLakePrincipalIdentifier = Role },
            Resource = new TableResource { CatalogId = "444455556666", DatabaseName = "sales", Name = "orders" },
            Permissions = [Permission.Select],
        };
        yield return new()
        {
            Principal = new() { DataLakePrincipalIdentifier = Role },
            Resource = new TableResource { DatabaseName = "sales", TableWildcard = new() },
            Permissions = [Permission.Select, Permission.Describe],
        };
        yield return new()
        {
            Principal = new() { DataLakePrincipalIdentifier = Role },
            Resource = new TableWithColumnsResource { DatabaseName = "sales", Name = "orders", ColumnNames = ["id", "price"] },
            Permissions = [Permission.Select],
        };
        yield return new()
        {
            Principal = new() { DataLakePrincipalIdentifier = Role },
            Resource = new TableWithColumnsResource { DatabaseName = "sales", Name = "orders", ColumnWildcard = new() { ExcludedColumnNames = ["card"] } },
            Permissions = [Permission.Select],
        };
        yield return new()
        {
            Principal = new() { DataLakePrincipalIdentifier = Role },
            Resource = new TableWithColumnsResource { DatabaseName = "sales", Name = "orders", ColumnWildcard = new() },
            Permissions = [Permission.Select],
        };
        yield return new()
        {
            Principal = new() { DataLakePrincipalIdentifier = Role },
            Resource = new DataLocationResource { ResourceArn = "arn:aws:s3:::lake/sales" },
            Permissions = [Permission.DataLocationAccess],
        };
        yield return new()
        {
            Principal = new() { DataLakePrincipalIdentifier = Role },
            Resource = new DataCellsFilterResource { TableCatalogId = "111122223333", DatabaseName = "sales", TableName = "orders", Name = "eu" },
            Permissions = [Permission.Select, Permission.Describe],
        };
        yield return new()
        {
            Principal = new() { DataLakePrincipalIdentifier = Role },
            Resource = new LFTagKeyResource { TagKey = "team", TagValues = ["a"] },
            Permissions = [Permission.Alter, Permission.Drop],
        };
        yield return new()
        {
            Principal = new() { DataLakePrincipalIdentifier = Role },
            Resource = new LFTagKeyResource { TagKey = "team", TagValues = ["*"] },
            Permissions = [Permission.Associate, Permission.Describe, Permission.GrantWithLfTagExpression],
        };
        yield return new()
        {
            Principal = new() { DataLakePrincipalIdentifier = Role },
            Resource = new LFTagPolicyResource { ResourceType = ResourceType.Database, Expression = [new() { TagKey = "team", TagValues = ["a", "b"] }] },
            Permissions = [Permission.CreateTable, Permission.Describe],
        };
        yield return new()
        {
            Principal = new() { DataLakePrincipalIdentifier = Role },
            Resource = new LFTagPolicyResource { ResourceType = ResourceType.Table, Expression = [new() { TagKey = "team", TagValues = ["a"] }, new() { TagKey = "stage", TagValues = ["live"] }] },
            Permissions = [Permission.Select],
        };
        yield return new()
        {
            Principal = new() { DataLakePrincipalIdentifier = Role },
            Resource = new LFTagPolicyResource { ResourceType = ResourceType.Table, ExpressionName = "teams" },
            Permissions = [Permission.Select, Permission.Insert],
        };
        yield return new()
        {
            Principal = new() { DataLakePrincipalIdentifier = Role },
            Resource = new LFTagExpressionResource { Name = "teams" },
            Permissions = [Permission.Describe, Permission.Alter, Permission.Drop, Permission.GrantWithLfTagExpression],
        };
    }

    public static IEnumerable<RevokePermissionsRequest> Principals()
    {
        foreach (var principal in (string[])[Role, "arn:aws:iam::111122223333:role/service-role/team/etl", "arn:aws:iam::111122223333:user/ann", "111122223333"])
        {
            yield return new()
            {
                Principal = new() { DataLakePrincipalIdentifier = principal },
                Resource = new DatabaseResource { Name = "sales" },
                Permissions = [Permission.Describe],
            };
        }

        yield return new()
        {
            Principal = new() { DataLakePrincipalIdentifier = "arn:aws:organizations::111122223333:organization/o-abcdefghij" },
            Resource = new DatabaseResource { Name = "sales" },
            Permissions = [Permission.Describe],
        };
        yield return new()
        {
            Principal = new() { DataLakePrincipalIdentifier = "arn:aws:organizations::111122223333:ou/o-abcdefghij/ou-ab12-cd345678" },
            Resource = new DatabaseResource { Name = "sales" },
            Permissions = [Permission.Describe],
        };
        yield return new()
        {
            Principal = new() { DataLakePrincipalIdentifier = "arn:aws:quicksight:us-east-1:111122223333:group/default/readers" },
            Resource = new DatabaseResource { Name = "sales" },
            Permissions = [Permission.Describe],
        };
        yield return new()
        {
            Principal = new() { DataLakePrincipalIdentifier = "arn:aws:identitystore:::group/d4e8f4a8-1011-70b6-e3f2-1a2b3c4d5e6f" },
            Resource = new DatabaseResource { Name = "sales" },
            Permissions = [Permission.Describe],
        };
        yield return new()
        {
            Principal = new() { DataLakePrincipalIdentifier = "111122223333:IAMPrincipals" },
            Resource = new TableResource { DatabaseName = "sales", Name = "orders" },
            Permissions = [Permission.Select],
            Condition = new() { Expression = "context.iam.principalTags['team'] == 'a'" },
        };
    }

    public static async Task<bool> CleanUpAsync(ILakeFormationClient client, string table)
    {
        try
        {
            await client.RevokePermissionsAsync(Of(new TableResource { DatabaseName = "sales", Name = table }, [Permission.Select]));
            return true;
        }
        catch (LakeFormationException exception) when (exception.Case is LakeFormationErrorCase.NothingToRevoke)
        {
            return false;
        }
    }

    public static RevokePermissionsRequest OfListing(string database, string name) =>
        Of(name == "ALL_TABLES" ? new TableResource { DatabaseName = database, TableWildcard = new() } : new TableResource { DatabaseName = database, Name = name }, [Permission.Select]);

    public static RevokePermissionsRequest OneByOne(Permission permission) => Of(new TableResource { DatabaseName = "sales", Name = "orders" }, [permission]) with
    {
        PermissionsWithGrantOption = [permission],
    };

    public static RevokePermissionsRequest Fallback(string database) => new()
    {
        Principal = new() { DataLakePrincipalIdentifier = "IAM_ALLOWED_PRINCIPALS" }, // RVK2012
        Resource = new DatabaseResource { Name = database },
        Permissions = [Permission.All], // RVK2012
    };

    public static IEnumerable<RevokeEndpointAccessRequest> Endpoints(bool force)
    {
        yield return new() { ClusterIdentifier = "analytics-1", Account = "444455556666", VpcIds = ["vpc-0a1b2c3d4e5f60718", "vpc-0a1b2c3d"], Force = force };
        yield return new() { ClusterIdentifier = "analytics", Account = "444455556666", Force = force }; // RVK2012
        yield return new() { ClusterIdentifier = "analytics", Account = "444455556666", VpcIds = ["vpc-0a1b2c3d"], Force = true }; // RVK2012
        yield return new() { ClusterIdentifier = "analytics", Account = "444455556666", VpcIds = ["vpc-0a1b2c3d"] }; // RVK2012
    }

    public static async Task<string> SettleAsync(IRedshiftClient client, RevokeEndpointAccessRequest request)
    {
        for (var turn = 0; ; turn++)
        {
            try
            {
                var answer = await client.RevokeEndpointAccessAsync(request);
                return answer.Status?.Value ?? "";
            }
            catch (RedshiftException exception) when (exception.Case is RedshiftErrorCase.AuthorizationBusy or RedshiftErrorCase.ClusterBusy && turn < 5)
            {
                await Task.Delay(TimeSpan.FromSeconds(30));
            }
            catch (RedshiftException exception) when (exception.Case == RedshiftErrorCase.NothingToRevoke)
            {
                return "gone";
            }
        }
    }

    private static RevokePermissionsRequest Of(Resource resource, IReadOnlyList<Permission> permissions, string principal = Role) => new()
    {
        Principal = new() { DataLakePrincipalIdentifier = principal },
        Resource = resource,
        Permissions = permissions,
    };
}
