namespace RevokeGen.Runtime.Credentials;

/// <summary>Which role of IAM Identity Center to use, and where its owner has signed in.</summary>
public sealed record SsoOptions
{
    /// <summary>The address of the access portal, such as <c>https://d-1234567890.awsapps.com/start</c>.</summary>
    public required string StartUrl { get; init; }

    /// <summary>The region of Identity Center, which may be another than the client's.</summary>
    public required string Region { get; init; }

    /// <summary>The account that the role is in, of twelve digits.</summary>
    public required string AccountId { get; init; }

    /// <summary>The role's name, as the portal shows it.</summary>
    public required string RoleName { get; init; }

    /// <summary>The name of the <c>sso-session</c> by which the user signed in; null when the profile names the portal itself.</summary>
    public string? SessionName { get; init; }
}
