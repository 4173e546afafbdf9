using System.Threading.Tasks;
using RevokeGen.Runtime;
using Sample.LakeFormation;

internal static class Program
{
    private static async Task Main()
    {
        using var client = new LakeFormationClient(new ClientOptions { Region = "eu-west-1" });
        await client.RevokePermissionsAsync(new()
        {
            Principal = new() { DataLakePrincipalIdentifier = "arn:aws:iam::111122223333:role/analyst" },
            Resource = new TableResource { DatabaseName = "sales", Name = "orders" },
            Permissions = [Permission.Select],
        });
    }
}
