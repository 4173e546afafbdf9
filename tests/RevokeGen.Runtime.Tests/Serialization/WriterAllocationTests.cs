using System;
using System.Buffers;
using RevokeGen.Runtime.Serialization;

namespace RevokeGen.Runtime.Tests.Serialization;

public sealed class WriterAllocationTests
{
    private static readonly ArrayBufferWriter<byte> Output = new(64 * 1024);

    [Fact]
    public void Json_writer_allocates_nothing() => Assert.Equal(0, AllocatedBy(static () =>
    {
        var writer = new JsonShapeWriter(Output);
        Sample.WriteStructure(ref writer, default, Sample.Full);
    }));

    [Fact]
    public void Cbor_writer_allocates_nothing() => Assert.Equal(0, AllocatedBy(static () =>
    {
        var writer = new CborShapeWriter(Output);
        Sample.WriteStructure(ref writer, default, Sample.Full);
    }));

    [Theory]
    [InlineData(FormDialect.AwsQuery)]
    [InlineData(FormDialect.Ec2Query)]
    public void Form_writer_allocates_nothing(FormDialect dialect) => Assert.Equal(0, AllocatedBy(() =>
    {
        var writer = new FormShapeWriter(Output, "RevokeEndpointAccess", "2012-12-01", dialect);
        Sample.WriteStructure(ref writer, default, Sample.Full);
    }));

    [Fact]
    public void Xml_writer_allocates_nothing() => Assert.Equal(0, AllocatedBy(static () =>
    {
        var writer = new XmlShapeWriter(Output);
        Sample.WriteStructure(ref writer, "Sample"u8, Sample.Full);
    }));

    [Fact]
    public void Measure_sees_an_allocation() => Assert.NotEqual(0, AllocatedBy(static () => GC.KeepAlive(new object())));

    private static long AllocatedBy(Action write)
    {
        for (var round = 0; round < 50; round++)
            Run(write);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < 100; round++)
            Run(write);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void Run(Action write)
    {
        Output.ResetWrittenCount();
        write();
    }
}
