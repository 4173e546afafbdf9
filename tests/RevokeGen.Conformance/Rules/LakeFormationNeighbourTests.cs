using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using RevokeGen.Conformance.LakeFormation;
using RevokeGen.Runtime;
using RevokeGen.Runtime.Credentials;
using RevokeGen.Testing;
using static RevokeGen.Conformance.Rules.RevokeRequests;

namespace RevokeGen.Conformance.Rules;

/// <summary>The calls beside RevokePermissions: their bytes, their pages and their errors, and what is said about a listing's requests.</summary>
public sealed class LakeFormationNeighbourTests
{
    private const string AllTables = """{"Table":{"DatabaseName":"sales","Name":"ALL_TABLES","TableWildcard":{}}}""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_grant_is_sent_as_its_revoke_is()
    {
        var revoke = On(Orders, "SELECT", "DROP").WithGrantOption("SELECT") with { CatalogId = "111122223333" };
        var (client, script) = Answering("GrantPermissions", ScriptedResponse.Json("{}"));
        script.Enqueue("RevokePermissions", ScriptedResponse.Json("{}"));

        await client.GrantPermissionsAsync(revoke.AsGrant(), Cancellation);
        await client.RevokePermissionsAsync(revoke, Cancellation);

        Assert.Equal(["POST /GrantPermissions", "POST /RevokePermissions"], script.Requests.Select(static request => $"{request.Method} {request.Target}"));
        Assert.Equal(
            """{"CatalogId":"111122223333",""" + Held("""{"Table":{"DatabaseName":"sales","Name":"orders"}}""", """["SELECT","DROP"],"PermissionsWithGrantOption":["SELECT"]""")[1..],
            script.Requests[0].Body);
        Assert.Equal(script.Requests[1].Body, script.Requests[0].Body);
    }

    [Theory]
    [InlineData("ConcurrentModificationException", LakeFormationErrorCase.ConcurrentModification)]
    [InlineData("EntityNotFoundException", LakeFormationErrorCase.ResourceNotFound)]
    public async Task A_grant_has_its_errors(string code, LakeFormationErrorCase expected)
    {
        var (client, _) = Answering("GrantPermissions", ScriptedResponse.RestJsonError(code, "Said."));

        var error = await Assert.ThrowsAnyAsync<LakeFormationException>(() => client.GrantPermissionsAsync(On(Orders, "SELECT").AsGrant(), Cancellation));

        Assert.Equal((expected, code, false), (error.Case, error.Code, error.GetType() == typeof(LakeFormationException)));
    }

    [Fact]
    public async Task Permissions_are_listed_page_by_page_as_they_are_held()
    {
        var (client, script) = Answering(
            "ListPermissions",
            Page("PrincipalResourcePermissions", Held(AllTables, """["DROP"],"PermissionsWithGrantOption":[]"""), "next"),
            Page("PrincipalResourcePermissions", "", "more"),
            Page("PrincipalResourcePermissions", Held("""{"TableWithColumns":{"DatabaseName":"sales","Name":"orders","ColumnWildcard":{}}}""", """
                ["SELECT","NEW_ONE"],"Condition":{"Expression":"true"},"AdditionalDetails":{"ResourceShare":["arn:aws:ram:eu-west-1:111122223333:resource-share/1"]},
                "LastUpdated":1700000000.5,"LastUpdatedBy":"alice"
                """)));

        var held = await client.ListPermissionsItemsAsync(new() { ResourceType = DataLakeResourceType.Table, MaxResults = 1000, IncludeRelated = "TRUE" }, Cancellation).ToListAsync(Cancellation);

        Assert.Equal("""{"ResourceType":"TABLE","MaxResults":1000,"IncludeRelated":"TRUE"}""", script.Requests[0].Body);
        Assert.Equal([null, "next", "more"], script.Requests.Select(static request => request.Body.Split("\"NextToken\":\"").Skip(1).SingleOrDefault()?.Split('"')[0]));
        Assert.Equal([Permission.Drop, Permission.Select, new Permission(Elsewhere.Value("NEW_ONE"))], held.SelectMany(static item => item.Permissions!));
        Assert.NotNull(held[0].Resource!.Table!.TableWildcard);
        Assert.NotNull(held[1].Resource!.TableWithColumns!.ColumnWildcard);
        Assert.Equal(("true", "alice"), (held[1].Condition!.Expression, held[1].LastUpdatedBy));
        Assert.Equal("arn:aws:ram:eu-west-1:111122223333:resource-share/1", held[1].AdditionalDetails!.ResourceShare!.Single());
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_500), held[1].LastUpdated);
    }

    /// <summary>What a listing spells with the name of all tables is told to who revokes it, and is valid.</summary>
    [Fact]
    public async Task What_is_listed_can_be_revoked()
    {
        var (client, _) = Answering("ListPermissions", Page("PrincipalResourcePermissions", Held(AllTables, """["SELECT"]""")));

        var held = (await client.ListPermissionsAsync(new() { Principal = new() { DataLakePrincipalIdentifier = Role } }, Cancellation)).PrincipalResourcePermissions!.Single();
        var revoke = new RevokePermissionsRequest { Principal = held.Principal!, Resource = held.Resource!, Permissions = held.Permissions!, Condition = held.Condition };

        Assert.Equal(["Resource.Table.Name NotAListing Warning"], revoke.Advised());
    }

    /// <summary>A kind of resource that is newer than the spec does not end a listing, and is not revoked as something else.</summary>
    [Fact]
    public async Task What_is_held_on_something_new_is_listed_and_not_sent()
    {
        var (client, _) = Answering("ListPermissions", Page("PrincipalResourcePermissions", Held("""{"Dream":{"Name":"sales"}}""", """["SELECT"]""")));

        var held = (await client.ListPermissionsAsync(new(), Cancellation)).PrincipalResourcePermissions!.Single();

        Assert.Equal(Resource.Variant.Unknown, held.Resource!.Kind);
        Assert.Equal(["Resource exactlyOneOf"], new RevokePermissionsRequest { Principal = held.Principal!, Resource = held.Resource, Permissions = held.Permissions! }.Broken());
    }

    [Fact]
    public async Task Permissions_at_a_path_are_listed_page_by_page()
    {
        var (client, script) = Answering(
            "GetEffectivePermissionsForPath",
            Page("Permissions", Held("""{"Database":{"Name":"sales"}}""", """["ALTER"]"""), "next"),
            Page("Permissions", Held("""{"Database":{"Name":"stock"}}""", """["ALTER"]""")));

        var names = await client.GetEffectivePermissionsForPathItemsAsync(new() { ResourceArn = "arn:aws:s3:::lake/raw" }, Cancellation)
            .Select(static item => item.Resource!.Database!.Name).ToListAsync(Cancellation);

        Assert.Equal(["sales", "stock"], names);
        Assert.Equal(
            ["""/GetEffectivePermissionsForPath {"ResourceArn":"arn:aws:s3:::lake/raw"}""", """/GetEffectivePermissionsForPath {"ResourceArn":"arn:aws:s3:::lake/raw","NextToken":"next"}"""],
            script.Requests.Select(static request => $"{request.Target} {request.Body}"));
    }

    [Theory]
    [InlineData("InternalServiceException", LakeFormationErrorCase.InternalFailure)]
    [InlineData("OperationTimeoutException", LakeFormationErrorCase.OperationTimeout)]
    public async Task A_listing_has_errors_of_its_own(string code, LakeFormationErrorCase expected)
    {
        var (client, _) = Answering("ListPermissions", ScriptedResponse.RestJsonError(code, "Said."));

        var error = await Assert.ThrowsAnyAsync<LakeFormationException>(() => client.ListPermissionsAsync(new(), Cancellation));

        Assert.Equal((expected, code, true), (error.Case, error.Code, error.IsRetryable));
        Assert.Equal(code, error.GetType().Name);
    }

    [Fact]
    public void A_listing_needs_nothing_and_has_the_bounds_of_the_model()
    {
        Assert.Empty(new ListPermissionsRequest().Validate());
        Assert.Equal(["MaxResults range"], new ListPermissionsRequest { MaxResults = Elsewhere.Value(0) }.Validate().Select(Line));
        Assert.Equal(["MaxResults range"], new ListPermissionsRequest { MaxResults = Elsewhere.Value(1001) }.Validate().Select(Line));
        Assert.Equal(["Resource.Database.Name length"], new ListPermissionsRequest { Resource = new DatabaseResource { Name = Elsewhere.Value("") } }.Validate().Select(Line));
        Assert.Equal(["ResourceArn required"], new GetEffectivePermissionsForPathRequest { ResourceArn = Elsewhere.Value<string>(null!) }.Validate().Select(Line));
        Assert.Empty(new GetEffectivePermissionsForPathRequest { ResourceArn = "arn:aws:s3:::lake" }.Validate());
    }

    [Fact]
    public void A_listing_is_not_by_columns()
    {
        var columns = new TableWithColumnsResource { DatabaseName = "sales", Name = "orders", ColumnWildcard = new() };
        Assert.Equal(["NotByColumns Warning"], Advice.On(new ListPermissionsRequest { Resource = Elsewhere.Value<Resource>(columns) }));
        Assert.Empty(Advice.On(new ListPermissionsRequest { Resource = Orders }));
        Assert.Empty(Advice.On(new ListPermissionsRequest { Principal = new() { DataLakePrincipalIdentifier = "IAM_ALLOWED_PRINCIPALS" } }));
    }

    [Theory]
    [InlineData("yes", true)]
    [InlineData("TRUE", false)]
    [InlineData("false", false)]
    public void Related_permissions_are_asked_for_with_a_yes_or_no(string text, bool isAdvised) =>
        Assert.Equal(isAdvised ? ["IncludeRelated TrueOrFalse Warning"] : [], Advice.On(new ListPermissionsRequest { IncludeRelated = text }));

    [Theory]
    [InlineData("s3://lake/raw", true)]
    [InlineData("lake", true)]
    [InlineData("arn:aws:s3:::lake/raw", false)]
    public void A_path_is_an_arn_of_storage(string arn, bool isAdvised) =>
        Assert.Equal(isAdvised ? ["ResourceArn StorageArn Warning"] : [], Advice.On(new GetEffectivePermissionsForPathRequest { ResourceArn = arn }));

    private static (LakeFormationClient Client, ServiceScript Script) Answering(string operation, params ScriptedResponse[] answers)
    {
        var script = new ServiceScript { RequireSignature = false }.Enqueue(operation, answers);
        return (new(new HttpClient(new RecordingHandler(script)), new ClientOptions { Region = "eu-west-1", Credentials = AnonymousCredentials.Instance, MaxAttempts = 1 }), script);
    }

    /// <summary>An entry of a list: what the role holds. More members may follow the permissions.</summary>
    private static string Held(string resource, string permissions) =>
        $"{{\"Principal\":{{\"DataLakePrincipalIdentifier\":\"{Role}\"}},\"Resource\":{resource},\"Permissions\":{permissions}}}";

    private static ScriptedResponse Page(string list, string entries, string next = "") =>
        ScriptedResponse.Json($"{{\"{list}\":[{entries}]{(next.Length == 0 ? "" : $",\"NextToken\":\"{next}\"")}}}");

    private static string Line(Violation violation) => $"{violation.Path} {violation.Constraint}";
}
