using System.Collections.Generic;
using RevokeGen.Runtime.Configuration;

namespace RevokeGen.Runtime.Endpoints;

/// <summary>What endpoint rules may ask.</summary>
/// <param name="Region"><c>AWS::Region</c>; null when none is known.</param>
/// <param name="UseFips"><c>AWS::UseFIPS</c>.</param>
/// <param name="UseDualStack"><c>AWS::UseDualStack</c>.</param>
/// <param name="Endpoint"><c>SDK::Endpoint</c>, the address set by the caller; null when none is.</param>
public sealed record EndpointParameters(string? Region, bool UseFips, bool UseDualStack, string? Endpoint)
{
    /// <summary><c>AWS::Auth::AccountId</c>, the account that the credentials belong to; null when they do not say, and for services that do not ask.</summary>
    public string? AccountId { get; init; }

    /// <summary>What the request gives: <c>smithy.rules#contextParam</c>, <c>#staticContextParams</c>, <c>#operationContextParams</c>.</summary>
    public EndpointValues? Request { get; init; }

    /// <summary>What the client's options give: <c>smithy.rules#clientContextParams</c>.</summary>
    public EndpointValues? Client { get; init; }

    /// <summary>What the environment and the profile say.</summary>
    internal EndpointSettings? Settings { get; init; }

    /// <summary>Finds a text: in the request, else the client's options, else the settings.</summary>
    /// <param name="name">The parameter's name in the rules.</param>
    /// <param name="builtIn">The setting that it stands for, such as <c>AWS::Auth::AccountIdEndpointMode</c>; null for none.</param>
    /// <exception cref="ConfigurationException">The setting cannot be used.</exception>
    public string? Text(string name, string? builtIn = null) => Find(name) as string ?? (builtIn is null ? null : Settings?.Text(builtIn));

    /// <summary>Finds true or false: in the request, else the client's options, else the settings.</summary>
    /// <param name="name">The parameter's name in the rules.</param>
    /// <param name="builtIn">The setting that it stands for, such as <c>AWS::S3::UseArnRegion</c>; null for none.</param>
    /// <exception cref="ConfigurationException">The setting cannot be used.</exception>
    public bool? Flag(string name, string? builtIn = null) => Find(name) as bool? ?? (builtIn is null ? null : Settings?.Flag(builtIn));

    /// <summary>Finds a list of texts: in the request, else the client's options.</summary>
    /// <param name="name">The parameter's name in the rules.</param>
    public IReadOnlyList<string>? Texts(string name) => Find(name) as IReadOnlyList<string>;

    private object? Find(string name) => Request?.Find(name) ?? Client?.Find(name);
}
