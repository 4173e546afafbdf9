using RevokeGen.Codegen.Shapes;

namespace RevokeGen.Codegen.Plans;

/// <summary>What one service asks of its clients beyond its model, as AWS's own clients and its protocol tests have it.</summary>
/// <param name="Header">The name of a header of every request, in lower case; empty for none.</param>
/// <param name="HeaderValue">Its value.</param>
/// <param name="AccountMember">The member that is the caller's own account, written as a dash, when it is empty.</param>
/// <param name="EndpointMember">The member that is the address of the request.</param>
/// <param name="StreamChecksum">The checksum that goes with a stream, by the runtime's name.</param>
internal sealed record ServiceCustomization(
    string Header = "", string HeaderValue = "", string AccountMember = "", string EndpointMember = "", string StreamChecksum = "")
{
    public static readonly ServiceCustomization None = new();

    /// <summary>Looks a service up by its SDK id.</summary>
    public static ServiceCustomization Of(Shape service) => service.Traits.Find(TraitIds.AwsService)?["sdkId"]?.Text switch
    {
        "API Gateway" => new("accept", "application/json"),
        "Glacier" => new("x-amz-glacier-version", service.Version, AccountMember: "accountId", StreamChecksum: "SHA256TREE"),
        "Machine Learning" => new(EndpointMember: "PredictEndpoint"),
        _ => None,
    };
}
