using System;
using System.Net;
using RevokeGen.Runtime.Configuration;

namespace RevokeGen.Runtime.Credentials;

/// <summary>Where a container gets its credentials, and by which token.</summary>
internal static class ContainerEndpoint
{
    public const string RelativeUri = "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI";
    public const string FullUri = "AWS_CONTAINER_CREDENTIALS_FULL_URI";

    private const string TokenFile = "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE";
    private const string TokenVariable = "AWS_CONTAINER_AUTHORIZATION_TOKEN";
    private const string Ecs = "169.254.170.2";

    private static readonly IPAddress[] Hosts = [IPAddress.Parse(Ecs), IPAddress.Parse("169.254.170.23"), IPAddress.Parse("fd00:ec2::23")];

    /// <summary>All that decides what a container is given, as it was found.</summary>
    public static object Settings(IHostEnvironment host) => (host.Variable(RelativeUri), host.Variable(FullUri), host.Variable(TokenFile), host.Variable(TokenVariable));

    /// <summary>Finds the address; null when none is set.</summary>
    /// <exception cref="CredentialsException">One is set that credentials, or the token for them, may not go to.</exception>
    public static Uri? Find(IHostEnvironment host)
    {
        if (host.Variable(RelativeUri) is { } path)
        {
            // Without the slash it could go on with the host's name.
            return path[0] == '/' && Uri.TryCreate($"http://{Ecs}{path}", UriKind.Absolute, out var local) && local.Host == Ecs
                ? local
                : throw Error($"{RelativeUri} must be a path that begins with a slash.");
        }

        if (host.Variable(FullUri) is not { } text)
            return null;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
            throw Error($"{FullUri} must be an http or https address.");
        return address.Scheme == Uri.UriSchemeHttps || IsNear(address)
            ? address
            : throw Error($"{FullUri} must be https, or the container's own host: loopback, or an address of ECS or EKS.");
    }

    /// <summary>Finds the token; null when none is set.</summary>
    /// <exception cref="CredentialsException">It cannot be read, or cannot stand in a header.</exception>
    public static string? Token(IHostEnvironment host)
    {
        var file = host.Variable(TokenFile);
        var token = file is null
            ? host.Variable(TokenVariable)
            : host.ReadFile(file)?.TrimEnd() ?? throw Error($"the token file {file} is not there.");
        if (token is null)
            return null;
        foreach (var character in token)
        {
            if (char.IsControl(character))
                throw Error($"the token of {(file is null ? TokenVariable : TokenFile)} has control characters or more than one line.");
        }

        return token;
    }

    // A name is not looked up: what it stands for may change between the check and the request.
    private static bool IsNear(Uri address) =>
        address.Host == "localhost" || (IPAddress.TryParse(address.DnsSafeHost, out var number) && (IPAddress.IsLoopback(number) || Array.IndexOf(Hosts, number) >= 0));

    private static CredentialsException Error(string message) => CredentialsFailure.Final($"Container: {message}");
}
