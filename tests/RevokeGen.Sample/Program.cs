using System;
using OffBoarding.LakeFormation;
using RevokeGen.Runtime;

using var client = new LakeFormationClient(new ClientOptions { Region = "eu-west-1" });
try
{
    await client.RevokePermissionsAsync(new()
    {
        Principal = new() { DataLakePrincipalIdentifier = "arn:aws:iam::111122223333:role/analyst" },
        Resource = new TableResource { DatabaseName = "sales", Name = "orders" },
        Permissions = [Permission.Select],
    });
}
catch (LakeFormationException exception) when (exception.Case == LakeFormationErrorCase.NothingToRevoke)
{
    Console.WriteLine("Nothing was left to revoke.");
}
