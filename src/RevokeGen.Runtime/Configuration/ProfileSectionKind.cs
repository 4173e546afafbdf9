namespace RevokeGen.Runtime.Configuration;

/// <summary>What a section of a shared profile file holds.</summary>
internal enum ProfileSectionKind
{
    /// <summary>A profile.</summary>
    Profile,

    /// <summary>A session of IAM Identity Center, which profiles refer to.</summary>
    SsoSession,

    /// <summary>Settings of single services, which profiles refer to.</summary>
    Services,
}
