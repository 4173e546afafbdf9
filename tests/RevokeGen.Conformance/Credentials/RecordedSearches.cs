namespace RevokeGen.Conformance.Credentials;

/// <summary>What is particular to single recorded cases.</summary>
internal static class RecordedSearches
{
    /// <summary>Cases that do not apply, and why. One that passes after all fails the test.</summary>
    public static readonly IReadOnlyDictionary<string, string> NotApplicable = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["profile_overrides_web_identity"] = "The recorded client asks the profile before the variables of a web identity; the order here is that of the SDKs for Java and Go, variables first.",
    };

    /// <summary>Programs that are written for a shell. Here a program is started without one, so that a shell is named as the program.</summary>
    public static readonly IReadOnlySet<string> ForShell = new HashSet<string>(StringComparer.Ordinal)
    {
        "credential_process", "credential_process_account_id_fallback", "credential_process_failure",
    };

    /// <summary>Our own words for the failure of a case.</summary>
    public static readonly IReadOnlyDictionary<string, string> Failures = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["eks_pod_identity_no_token_file"] = "Container: the token file /token.jwt is not there.",
        ["imds_default_chain_error"] = "Instance metadata: the instance has no role.",
        ["imds_disabled"] = "Instance metadata: AWS_EC2_METADATA_DISABLED is true.",
        ["imds_no_iam_role"] = "Instance metadata: the instance has no role.",
        ["imds_token_fail"] = "Instance metadata: it is switched off (status 403 to the request for a token).",
        ["profile_overrides_web_identity"] = "Profile: 'A': Role arn:aws:iam::123456789:role/RoleA: Environment: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set.",
        ["sso_no_token_file"] = "SSO: the token file /home/.aws/sso/cache/dace00cba5f8355ec9d274ceb2bcebdfbeed0e12.json is not there.",
        ["sso_server_error"] = "Profile: 'sso-test': SSO: the connection failed.",
        ["web_identity_source_profile_no_env"] = "Profile: 'B' has a web_identity_token_file and no role_arn.",
        ["web_identity_token_invalid_jwt"] = "No OpenIDConnect provider found in your account",
        ["credential_process_failure"] = "Process: the program ended with exit code 1.",
        ["credential_process_invalid"] = "Process: what it gave is not JSON.",
        ["empty_config"] = "Profile: 'default' is neither in /home/.aws/credentials nor in /home/.aws/config.",
        ["invalid_config"] = "/home/.aws/config, line ",
        ["invalid_sso_credentials_config"] = "Profile: 'default' has no sso_account_id: it names a sign-in, and no role to get credentials of.",
        ["sso_token"] = "Profile: 'default' has no sso_account_id: it names a sign-in, and no role to get credentials of.",
    };
}
