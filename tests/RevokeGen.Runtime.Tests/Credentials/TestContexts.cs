using System;
using System.Net.Http;
using RevokeGen.Runtime.Credentials;
using RevokeGen.Runtime.Tests.Configuration;
using RevokeGen.Runtime.Tests.Http;

namespace RevokeGen.Runtime.Tests.Credentials;

/// <summary>What providers work with, made up by a test: all requests go to one handler, and nobody answers without one.</summary>
internal static class TestContexts
{
    public static CredentialsContext Of(FakeHost host, TimeProvider time, StubHandler? handler = null)
    {
        var transport = new HttpMessageInvoker(handler ?? new StubHandler(StubHandler.Fail(new HttpRequestException("nobody there"))));
        return new(new ClientOptions { Host = host, TimeProvider = time, Region = "eu-west-1" }) { Services = transport, Local = transport };
    }
}
