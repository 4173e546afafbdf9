namespace RevokeGen.Runtime.Endpoints;

/// <summary>The endpoint rules of a service (<c>smithy.rules#endpointRuleSet</c>), compiled by the generator.</summary>
public interface IEndpointRules
{
    /// <summary>Finds where a request goes.</summary>
    /// <param name="parameters">What the rules may ask about the client and the request.</param>
    /// <returns>The endpoint.</returns>
    /// <exception cref="EndpointException">The rules refuse the parameters; the message is the rules' own.</exception>
    ResolvedEndpoint Resolve(EndpointParameters parameters);
}
