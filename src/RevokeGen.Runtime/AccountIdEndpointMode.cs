namespace RevokeGen.Runtime;

/// <summary>Whether requests go to an address with the caller's account in it, of services that have one for each account.</summary>
public enum AccountIdEndpointMode
{
    /// <summary>When the credentials say which account they belong to.</summary>
    Preferred,

    /// <summary>Never.</summary>
    Disabled,

    /// <summary>Always; a call with credentials that do not say their account fails.</summary>
    Required,
}
