using System.Threading.Tasks;
using RevokeGen.Tests.Samples;

namespace RevokeGen.Tests.Analysis;

public sealed class CorrectCodeTests
{
    [Fact]
    public Task Nothing_is_reported() => RequestTest.Check(CorrectCode.Source);
}
