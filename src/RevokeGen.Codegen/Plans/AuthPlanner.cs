using RevokeGen.Codegen.Shapes;
using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Plans;

/// <summary>Decides how an operation's requests prove who sends them.</summary>
internal static class AuthPlanner
{
    // In the order of their ids, which is Smithy's where a model has no list.
    private static readonly string[] Known =
    [
        "aws.auth#cognitoUserPools", TraitIds.SigV4, TraitIds.SigV4A, "smithy.api#httpApiKeyAuth", "smithy.api#httpBasicAuth", TraitIds.HttpBearerAuth, "smithy.api#httpDigestAuth",
    ];

    /// <summary>Whether requests prove it at all.</summary>
    public static AuthKind Kind(Shape service, Shape operation)
    {
        if (Schemes(service, operation).Count == 0)
            return AuthKind.None;
        return operation.Traits.Has(TraitIds.OptionalAuth) ? AuthKind.Optional : AuthKind.Required;
    }

    /// <summary>The schemes that can be used, by the runtime's names, the best first; none where requests prove nothing.</summary>
    public static EquatableArray<string> Schemes(Shape service, Shape operation) => Listed(service, operation).Select(SchemeOf).OfType<string>().ToEquatableArray();

    /// <summary>Why the operation is left out; null when its requests can be sent.</summary>
    public static string? Reason(Shape service, Shape operation)
    {
        var listed = Listed(service, operation).ToList();
        return listed.Count == 0 || operation.Traits.Has(TraitIds.OptionalAuth) || Schemes(service, operation).Count > 0
            ? null
            : $"its requests need {string.Join(" or ", listed)}, which clients do not have";
    }

    // An operation's own list stands for its service's; an empty one means that none is used.
    private static IEnumerable<string> Listed(Shape service, Shape operation) =>
        (operation.Traits.Find(TraitIds.Auth) ?? service.Traits.Find(TraitIds.Auth)) is ArrayNode list
            ? list.Items.Select(static item => item.Text).OfType<string>()
            : Known.Where(service.Traits.Has);

    private static string? SchemeOf(string trait) => trait switch
    {
        TraitIds.SigV4 => "SigV4",
        TraitIds.SigV4A => "SigV4a",
        TraitIds.HttpBearerAuth => "HttpBearer",
        _ => null,
    };
}
