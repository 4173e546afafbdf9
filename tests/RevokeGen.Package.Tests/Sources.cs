namespace RevokeGen.Package.Tests;

/// <summary>Programs that users write.</summary>
internal static class Sources
{
    /// <summary>Prints <see cref="RightAnswer"/>.</summary>
    public const string RightCall = """
        using System;
        using OffBoarding.Redshift;

        var request = new RevokeEndpointAccessRequest { ClusterIdentifier = "sales", Account = "111122223333" };
        Console.WriteLine($"{request.Account}: {request.Validate().Count} violations");
        """;

    public const string RightAnswer = "111122223333: 0 violations";

    /// <summary>Prints <see cref="NeighboursAnswer"/>, with operations that a project gets only by their names.</summary>
    public const string Neighbours = """
        using System;
        using System.Threading.Tasks;
        using OffBoarding.LakeFormation;
        using OffBoarding.Redshift;

        var grant = new GrantPermissionsRequest
        {
            Principal = new() { DataLakePrincipalIdentifier = "arn:aws:iam::111122223333:role/analyst" },
            Resource = new TableResource { DatabaseName = "sales", Name = "orders" },
            Permissions = [Permission.Select],
        };
        Func<ILakeFormationClient, object> list = client => client.ListPermissionsItemsAsync(new() { Resource = grant.Resource });
        Func<IRedshiftClient, Task> wait = client => client.WaitUntilEndpointAccessRevokedAsync(new() { ClusterIdentifier = "sales", Account = "444455556666" }, TimeSpan.FromMinutes(60));
        Console.WriteLine($"{grant.Validate().Count} violations, {list.Method.ReturnType.Name}, {wait.Method.ReturnType.Name}");
        """;

    public const string NeighboursAnswer = "0 violations, Object, Task";

    /// <summary>Prints the type of the client that a container makes.</summary>
    public const string Registration = """
        using System;
        using Microsoft.Extensions.DependencyInjection;
        using OffBoarding.Redshift;

        var services = new ServiceCollection();
        services.AddRedshiftClient(options => options with { Region = "eu-west-1" });
        using var provider = services.BuildServiceProvider();
        Console.WriteLine(provider.GetRequiredService<IRedshiftClient>().GetType().Name);
        """;

    /// <summary>Prints the path of the runtime that it runs with.</summary>
    public const string RuntimeLocation = "System.Console.WriteLine(typeof(RevokeGen.Runtime.ClientOptions).Assembly.Location);";

    /// <summary>Refused at <see cref="Mistake"/>.</summary>
    public const string WrongCall = """
        using System;
        using OffBoarding.LakeFormation;

        Console.WriteLine(new RevokePermissionsRequest
        {
            Principal = new() { DataLakePrincipalIdentifier = "arn:aws:iam::111122223333:role/analyst" },
            Resource = new TableResource { DatabaseName = "sales", Name = "orders" },
            Permissions = [],
        });
        """;

    public const string Mistake = "Source.cs(8,19): error RVK2002";
}
