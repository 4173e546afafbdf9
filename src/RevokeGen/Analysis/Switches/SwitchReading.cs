using System.Collections.Immutable;
using System.Linq;

namespace RevokeGen.Analysis.Switches;

/// <summary>What a <c>switch</c> over an emitted type handles.</summary>
/// <param name="Subject">What it chooses by.</param>
/// <param name="Handled">The cases that an arm surely takes.</param>
/// <param name="HandlesNull">Whether an arm surely takes null.</param>
internal sealed record SwitchReading(SwitchSubject Subject, ImmutableHashSet<string> Handled, bool HandlesNull)
{
    public SwitchReading(SwitchSubject subject)
        : this(subject, [], HandlesNull: false)
    {
    }

    /// <summary>The other cases, in the order in which they are declared.</summary>
    public ImmutableArray<ClosedCase> Missing => [.. Subject.Cases.Cases.Where(item => !Handled.Contains(item.Name))];

    public SwitchReading Handle(ImmutableHashSet<string> cases, bool handlesNull) =>
        this with { Handled = Handled.Union(cases), HandlesNull = HandlesNull || handlesNull };
}
