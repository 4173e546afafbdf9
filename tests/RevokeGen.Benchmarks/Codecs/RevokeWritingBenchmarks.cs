using System;
using System.Buffers;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using RevokeGen.Benchmarks.LakeFormation;
using RevokeGen.Benchmarks.Redshift;
using RevokeGen.Runtime.Protocols;

namespace RevokeGen.Benchmarks;

/// <summary>The bodies of the two requests, and the same JSON by direct calls of the framework's writer.</summary>
[MemoryDiagnoser]
public class RevokeWritingBenchmarks : IDisposable
{
    private readonly ArrayBufferWriter<byte> _buffer = new(4096);
    private readonly Utf8JsonWriter _json = new(new ArrayBufferWriter<byte>());

    /// <summary>By hand with <see cref="Utf8JsonWriter"/>.</summary>
    [Benchmark]
    public int JsonByHand()
    {
        _buffer.ResetWrittenCount();
        _json.Reset(_buffer);
        var request = Requests.Permissions;
        _json.WriteStartObject();
        _json.WriteString("CatalogId"u8, request.CatalogId);
        _json.WriteStartObject("Principal"u8);
        _json.WriteString("DataLakePrincipalIdentifier"u8, request.Principal.DataLakePrincipalIdentifier);
        _json.WriteEndObject();
        _json.WriteStartObject("Resource"u8);
        _json.WriteStartObject("Table"u8);
        _json.WriteString("DatabaseName"u8, request.Resource.Table!.DatabaseName);
        _json.WriteString("Name"u8, request.Resource.Table.Name);
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteStartArray("Permissions"u8);
        for (var index = 0; index < request.Permissions.Count; index++)
            _json.WriteStringValue(request.Permissions[index].Value);
        _json.WriteEndArray();
        _json.WriteStartArray("PermissionsWithGrantOption"u8);
        for (var index = 0; index < request.PermissionsWithGrantOption!.Count; index++)
            _json.WriteStringValue(request.PermissionsWithGrantOption[index].Value);
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
        return _buffer.WrittenCount;
    }

    /// <summary>Lake Formation's request as emitted.</summary>
    [Benchmark]
    public int RevokePermissions()
    {
        _buffer.ResetWrittenCount();
        RestJson1.WriteBody<RevokePermissionsOperation, RevokePermissionsRequest, RevokePermissionsResponse>(_buffer, Requests.Permissions);
        return _buffer.WrittenCount;
    }

    /// <summary>Redshift's request as emitted.</summary>
    [Benchmark]
    public int RevokeEndpointAccess()
    {
        _buffer.ResetWrittenCount();
        AwsQuery.WriteBody<RevokeEndpointAccessOperation, RevokeEndpointAccessRequest, RevokeEndpointAccessResponse>(_buffer, Requests.EndpointAccess);
        return _buffer.WrittenCount;
    }

    /// <inheritdoc/>
    [GlobalCleanup]
    public void Dispose()
    {
        _json.Dispose();
        GC.SuppressFinalize(this);
    }
}
