// Top-level statements.
using System;
using OffBoarding.LakeFormation;
using OffBoarding.Redshift;
using RevokeGen.Runtime;

var options = new ClientOptions { Region = args.Length > 0 ? args[0] : "eu-west-1" };
using var lake = new LakeFormationClient(options);
using var warehouse = new RedshiftClient(options);

string[] tables = ["orders", "returns"];
foreach (var table in tables)
{
    try
    {
        await lake.RevokePermissionsAsync(new()
        {
            Principal = new() { DataLakePrincipalIdentifier = "arn:aws:iam::111122223333:role/team/analyst" },
            Resource = new TableResource { DatabaseName = "sales", Name = table },
            Permissions = [Permission.Select, Permission.Describe],
        });
    }
    catch (LakeFormationException exception) when (exception.Case == LakeFormationErrorCase.NothingToRevoke)
    {
        Console.WriteLine($"{table}: nothing left");
    }
}

var answer = await warehouse.RevokeEndpointAccessAsync(new()
{
    ClusterIdentifier = "analytics",
    Account = "444455556666",
    VpcIds = ["vpc-0a1b2c3d4e5f60718"],
    Force = Array.IndexOf(args, "--force") >= 0,
});
Console.WriteLine(answer.Status);
