namespace RevokeGen.Codegen.Plans;

/// <summary>All that is emitted for a service: final names, decided types and bindings, no trait left to interpret.</summary>
/// <param name="ShapeId">The service's absolute id.</param>
/// <param name="Name">The service's name in C#, the stem of its type and file names.</param>
/// <param name="Namespace">The namespace of what is emitted.</param>
/// <param name="Accessibility"><c>public</c> or <c>internal</c>.</param>
/// <param name="SdkId">The SDK id.</param>
/// <param name="Version">The API version.</param>
/// <param name="SigningName">The service name in signatures.</param>
/// <param name="Protocol">The protocol.</param>
/// <param name="WireService">The service's name in requests of awsJson; empty in other protocols.</param>
/// <param name="IsQueryCompatible">Whether the service still names the error codes of awsQuery.</param>
/// <param name="Checksum">The checksum of the closure that was emitted.</param>
/// <param name="Documentation">Documentation, as XML paragraphs.</param>
/// <param name="Operations">The picked operations.</param>
/// <param name="Structures">Requests, responses and the structures in them.</param>
/// <param name="Unions">The unions in them.</param>
/// <param name="Enums">The enums in them.</param>
/// <param name="Errors">The exceptions.</param>
/// <param name="ErrorCaseConstants">The constants of the case enum.</param>
/// <param name="ErrorCases">How messages are told apart, in order.</param>
/// <param name="Codec">Writers and readers for the service's protocol.</param>
/// <param name="Json">Writers and readers in the model's own names; null when not asked for.</param>
/// <param name="Endpoint">The endpoint rules; null when the service has none that can be compiled.</param>
internal sealed record ServicePlan(
    string ShapeId,
    string Name,
    string Namespace,
    string Accessibility,
    string SdkId,
    string Version,
    string SigningName,
    ProtocolKind Protocol,
    string WireService,
    bool IsQueryCompatible,
    string Checksum,
    EquatableArray<string> Documentation,
    EquatableArray<OperationPlan> Operations,
    EquatableArray<StructurePlan> Structures,
    EquatableArray<UnionPlan> Unions,
    EquatableArray<EnumPlan> Enums,
    EquatableArray<ErrorPlan> Errors,
    EquatableArray<ErrorCaseConstant> ErrorCaseConstants,
    EquatableArray<ErrorCasePlan> ErrorCases,
    CodecPlan Codec,
    CodecPlan? Json,
    EndpointPlan? Endpoint)
{
    /// <summary>The service's half; null when not asked for.</summary>
    public ServerPlan? Server { get; init; }

    /// <summary>What the service asks for beyond its model.</summary>
    public ServiceCustomization Customization { get; init; } = ServiceCustomization.None;
}
