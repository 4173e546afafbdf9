namespace RevokeGen.Runtime.Telemetry;

/// <summary>OpenTelemetry's names: its conventions for AWS SDK client spans, and for RPC, HTTP and errors in general. What they have no name for begins with <c>revokegen</c>.</summary>
internal static class TelemetryNames
{
    public const string ServicePrefix = "RevokeGen.";

    public const string RpcSystem = "rpc.system";
    public const string AwsApi = "aws-api";
    public const string RpcService = "rpc.service";
    public const string RpcMethod = "rpc.method";
    public const string Region = "cloud.region";
    public const string RequestId = "aws.request_id";
    public const string ExtendedRequestId = "aws.extended_request_id";
    public const string ServerAddress = "server.address";
    public const string ServerPort = "server.port";
    public const string StatusCode = "http.response.status_code";
    public const string ResendCount = "http.request.resend_count";
    public const string ErrorType = "error.type";

    public const string Duration = "rpc.client.call.duration";
    public const string Attempts = "revokegen.client.call.attempts";
}
