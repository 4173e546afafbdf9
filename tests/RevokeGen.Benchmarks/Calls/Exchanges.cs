namespace RevokeGen.Benchmarks;

/// <summary>The two calls that RevokeGen and the AWS SDK for .NET both make: what is asked, and what is answered. None of the keys is real.</summary>
internal static class Exchanges
{
    public const string AccessKeyId = "AKIDEXAMPLE", SecretAccessKey = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

    public const string RoleArn = "arn:aws:iam::111122223333:role/analyst", RoleSessionName = "off-boarding", TagKey = "Team", TagValue = "data platform";

    public const int DurationSeconds = 3600;

    public const string RoleName = "analyst", AccountId = "111122223333", AccessToken = "eyJhbGciOiJIUzI1NiJ9.example.token";

    /// <summary>The key that both answers give.</summary>
    public const string AnsweredKeyId = "ASIAEXAMPLE0000000001";

    /// <summary>An answer to AssumeRole.</summary>
    public const string AssumeRole = $"""
        <AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
          <AssumeRoleResult>
            <AssumedRoleUser>
              <AssumedRoleId>AROAEXAMPLE0000000001:off-boarding</AssumedRoleId>
              <Arn>arn:aws:sts::111122223333:assumed-role/analyst/off-boarding</Arn>
            </AssumedRoleUser>
            <Credentials>
              <AccessKeyId>{AnsweredKeyId}</AccessKeyId>
              <SecretAccessKey>{SecretAccessKey}</SecretAccessKey>
              <SessionToken>IQoJb3JpZ2luX2VjEExampleExampleExampleExampleExampleExampleExampleExampleExampleExampleExample</SessionToken>
              <Expiration>2030-01-02T03:04:05Z</Expiration>
            </Credentials>
            <PackedPolicySize>6</PackedPolicySize>
          </AssumeRoleResult>
          <ResponseMetadata>
            <RequestId>4e1c0d62-8a35-4c8b-9d0e-000000000002</RequestId>
          </ResponseMetadata>
        </AssumeRoleResponse>
        """;

    /// <summary>An answer to GetRoleCredentials.</summary>
    public const string GetRoleCredentials = $$$"""
        {"roleCredentials":{"accessKeyId":"{{{AnsweredKeyId}}}","secretAccessKey":"{{{SecretAccessKey}}}","sessionToken":"IQoJb3JpZ2luX2VjEExampleExampleExampleExampleExampleExample","expiration":1893553445000}}
        """;
}
