using RevokeGen.Codegen.Shapes;

namespace RevokeGen.Codegen.Plans;

/// <summary>Where the http traits put the members of inputs, outputs and errors.</summary>
internal static class HttpBinding
{
    private static readonly (string Trait, MemberLocation Location)[] ByTrait =
    [
        (TraitIds.HttpLabel, MemberLocation.Label),
        (TraitIds.HttpQuery, MemberLocation.Query),
        (TraitIds.HttpQueryParams, MemberLocation.QueryParams),
        (TraitIds.HttpHeader, MemberLocation.Header),
        (TraitIds.HttpPrefixHeaders, MemberLocation.PrefixHeaders),
        (TraitIds.HttpPayload, MemberLocation.Payload),
        (TraitIds.HttpResponseCode, MemberLocation.StatusCode),
    ];

    /// <summary>Where a member of an input stands; the body for what only means something in answers.</summary>
    public static MemberLocation OfRequest(MemberShape member) => Of(member) is var location and not MemberLocation.StatusCode ? location : MemberLocation.Body;

    /// <summary>Where a member of an output or error stands; the body for what only means something in requests.</summary>
    public static MemberLocation OfResponse(MemberShape member) =>
        Of(member) is var location and not (MemberLocation.Label or MemberLocation.Query or MemberLocation.QueryParams) ? location : MemberLocation.Body;

    private static MemberLocation Of(MemberShape member)
    {
        foreach (var (trait, location) in ByTrait)
        {
            if (member.Traits.Has(trait))
                return location;
        }

        return MemberLocation.Body;
    }
}
