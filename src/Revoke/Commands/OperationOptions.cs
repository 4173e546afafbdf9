using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using RevokeGen.Runtime;
using RevokeGen.Runtime.Credentials;

namespace Revoke.Commands;

/// <summary>The options that every operation's command has.</summary>
internal sealed class OperationOptions
{
    private readonly Option<bool> _noValidate = new("--no-validate") { Description = "Send a request that breaks the rules in the specs; the service judges it." };
    private readonly Option<bool> _sign = new("--sign") { Description = "With --dry-run: sign the request, which needs credentials." };
    private readonly Option<string?> _region = new("--region") { Description = "The region, such as eu-west-1.", HelpName = "REGION" };
    private readonly Option<string?> _profile = new("--profile") { Description = "The profile in the shared files.", HelpName = "NAME" };
    private readonly Option<Uri?> _endpoint = new("--endpoint-url")
    {
        Description = "The service's address, instead of the one that its endpoint rules give.",
        HelpName = "URL",
        CustomParser = ParseAddress,
    };

    /// <summary>The file with the request.</summary>
    public Option<string> Input { get; } = new("--input")
    {
        Description = "The request as JSON in the model's member names; - reads standard input.",
        HelpName = "FILE",
        Required = true,
    };

    /// <summary>Whether to show the request instead of sending it.</summary>
    public Option<bool> DryRun { get; } = new("--dry-run") { Description = "Print the HTTP request as JSON, and send nothing." };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[Input, DryRun, _sign, _noValidate, _endpoint, _region, _profile])
            command.Add(option);
        command.Validators.Add(RequireDryRunToSign);
    }

    /// <summary>The client's settings: what the command line says over what was there before.</summary>
    public ClientOptions ToClientOptions(ParseResult arguments, ClientOptions defaults) => defaults with
    {
        Region = arguments.GetValue(_region) ?? defaults.Region,
        Endpoint = arguments.GetValue(_endpoint) ?? defaults.Endpoint,
        Profile = arguments.GetValue(_profile) ?? defaults.Profile,
        Credentials = arguments.GetValue(DryRun) && !arguments.GetValue(_sign) ? AnonymousCredentials.Instance : defaults.Credentials,
        ValidateRequests = !arguments.GetValue(_noValidate),
    };

    private void RequireDryRunToSign(CommandResult result)
    {
        if (result.GetValue(_sign) && !result.GetValue(DryRun))
            result.AddError("--sign goes with --dry-run only; what is sent is always signed.");
    }

    private static Uri? ParseAddress(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http")
            return address;
        result.AddError($"'{text}' is not an http or https address.");
        return null;
    }
}
