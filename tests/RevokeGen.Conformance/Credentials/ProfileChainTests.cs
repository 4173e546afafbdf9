using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using RevokeGen.Conformance.Configuration;
using RevokeGen.Runtime;
using RevokeGen.Runtime.Credentials;
using Xunit.Sdk;

namespace RevokeGen.Conformance.Credentials;

/// <summary>Which credentials a profile asks for, and by which roles.</summary>
public sealed class ProfileChainTests
{
    private const string File = "config/smithy-rs/aws-config/assume-role-tests.json";

    /// <summary>Cases that do not apply, by their text, and why. One that passes after all fails the test.</summary>
    private static readonly Dictionary<string, string> NotApplicable = new(StringComparer.Ordinal)
    {
        ["SSO token profile selected"] = "Where a profile names a sign-in and no role, the recorded client makes a provider that can only fail; here the profile is refused when it is read.",
    };

    /// <summary>Our own words for the failures.</summary>
    private static readonly Dictionary<string, string> Failures = new(StringComparer.Ordinal)
    {
        ["profile must contain `source_profile`"] = "'A' has a role_arn and no source_profile or credential_source to take it on with.",
        ["profile contained both source_profile and credential_source"] = "'A' has both a source_profile and a credential_source.",
        ["profile missing aws_secret_access_key"] = "'B' has no aws_secret_access_key.",
        ["profile missing aws_access_key_id"] = "'B' has no aws_access_key_id.",
        ["profile `B` did not contain credential information"] = "'B' has no aws_access_key_id and no aws_secret_access_key, and names no other source.",
        ["profile `A` did not contain credential information"] = "'A' has no aws_access_key_id and no aws_secret_access_key, and names no other source.",
        ["could not find source profile B referenced from A"] = "'A' names 'B' as its source_profile, which is neither in credentials nor in config.",
        ["No profiles were defined"] = "'A' is neither in credentials nor in config.",
        ["profile formed an infinite loop"] = "'A' is reached again by the source_profile of others",
        ["`role_arn` was missing"] = "'A' has a web_identity_token_file and no role_arn.",
        ["if `sso_role_name` is set, then `sso_account_id` must also be set"] = "'A' has no sso_account_id",
        ["if `sso_account_id` is set, then `sso_role_name` must also be set"] = "'A' has no sso_role_name",
        ["`sso_region` can only be specified in the [sso-session] config when a session name is given"] = "'A' has another sso_region than its sso_session.",
        ["sso-session named `oops` (referenced by profile `A`) was not found"] = "'A' names the sso_session 'oops', which is not there.",
    };

    public static IEnumerable<TheoryDataRow<string>> Cases => Corpus.Rows(File, RecordedCase.Repository, static path =>
    {
        using var document = JsonDocument.Parse(System.IO.File.ReadAllBytes(path));
        return [.. document.RootElement.EnumerateArray().Select(static (@case, index) => $"{index} {@case.GetProperty("docs").GetString()}")];
    });

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Profile_asks_for_credentials_as_every_client_reads_it(string number)
    {
        using var document = Corpus.ReadJson(File, RecordedCase.Repository);
        var @case = document.RootElement[int.Parse(number.Split(' ')[0], CultureInfo.InvariantCulture)];
        if (NotApplicable.ContainsKey(@case.GetProperty("docs").GetString()!))
            await Assert.ThrowsAnyAsync<Exception>(() => CheckAsync(@case, static text => text));
        else
            await CheckAsync(@case, static text => text);
    }

    [Fact]
    public async Task Altered_expectation_is_noticed()
    {
        using var document = Corpus.ReadJson(File, RecordedCase.Repository);
        foreach (var @case in document.RootElement.EnumerateArray())
        {
            if (!NotApplicable.ContainsKey(@case.GetProperty("docs").GetString()!))
                await Assert.ThrowsAnyAsync<XunitException>(() => CheckAsync(@case, static text => text + "x"));
        }
    }

    private static async Task CheckAsync(JsonElement @case, Func<string, string> expectation)
    {
        var input = @case.GetProperty("input");
        var host = new CaseHost();
        host.Variables.Add("AWS_CONFIG_FILE", "config");
        host.Variables.Add("AWS_SHARED_CREDENTIALS_FILE", "credentials");
        host.Files.Add("config", Sections(input, "profiles", "profile") + Sections(input, "sso_sessions", "sso-session"));
        var profile = new ProfileCredentials(
            input.GetProperty("selected_profile").GetString(), new CredentialsContext(new ClientOptions { Host = host, TimeProvider = new PastTime() }));

        var output = @case.GetProperty("output");
        if (output.TryGetProperty("Error", out var error))
        {
            var failure = Assert.Throws<CredentialsException>(profile.Current);
            Assert.Contains(expectation(Failures[error.GetString()!]), failure.Message, StringComparison.Ordinal);
            return;
        }

        var expected = output.GetProperty("ProfileChain").EnumerateArray().Select(static step => Text(step.EnumerateObject().Single()));
        var actual = new List<string>();
        var provider = profile.Current();
        for (; provider is AssumeRoleCredentials { Role: var role } assumed; provider = assumed.Source)
            actual.Insert(0, Text("AssumeRole", ("role_arn", role.RoleArn), ("external_id", role.ExternalId), ("role_session_name", role.SessionName)));
        actual.Insert(0, await TextAsync(provider));
        Assert.Equal(expectation(string.Join('\n', expected)), string.Join('\n', actual));
    }

    private static string Sections(JsonElement input, string kind, string word)
    {
        var text = new StringBuilder();
        foreach (var section in input.TryGetProperty(kind, out var sections) ? sections.EnumerateObject().ToArray() : [])
        {
            text.Append(CultureInfo.InvariantCulture, $"[{word} {section.Name}]\n");
            foreach (var property in section.Value.EnumerateObject())
                text.Append(CultureInfo.InvariantCulture, $"{property.Name} = {property.Value}\n");
        }

        return text.ToString();
    }

    private static string Text(JsonProperty step) => step.Value.ValueKind == JsonValueKind.String
        ? $"{step.Name} {step.Value}"
        : Text(step.Name, [.. step.Value.EnumerateObject().Select(static property => (property.Name, property.Value.GetString()))]);

    private static string Text(string kind, params IEnumerable<(string Name, string? Value)> parts) => string.Join(
        ' ', [kind, .. parts.Where(static part => part.Value is not null).OrderBy(static part => part.Name, StringComparer.Ordinal).Select(static part => $"{part.Name}={part.Value}")]);

    private static async Task<string> TextAsync(ICredentialsProvider provider) => provider switch
    {
        StaticCredentials keys when await keys.GetCredentialsAsync(default) is { } own => Text(
            "AccessKey", ("access_key_id", own.AccessKeyId), ("secret_access_key", own.SecretAccessKey), ("account_id", own.AccountId)),
        WebIdentityCredentials { Role: { } web } => Text(
            "WebIdentityToken", ("role_arn", web.RoleArn), ("web_identity_token_file", web.TokenFile), ("role_session_name", web.SessionName)),
        SsoCredentials { Role: { } sso } => Text(
            "Sso", ("sso_account_id", sso.AccountId), ("sso_region", sso.Region), ("sso_role_name", sso.RoleName), ("sso_start_url", sso.StartUrl), ("sso_session", sso.SessionName)),
        InstanceMetadataCredentials => "NamedSource Ec2InstanceMetadata",
        ContainerCredentials => "NamedSource EcsContainer",
        EnvironmentCredentials => "NamedSource Environment",
        _ => throw new InvalidOperationException($"{provider}"),
    };
}
