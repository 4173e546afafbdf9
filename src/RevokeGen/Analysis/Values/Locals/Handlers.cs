using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace RevokeGen.Analysis.Values.Locals;

/// <summary>Finds where an exception in a block may lead: the graph has no edges for that.</summary>
internal static class Handlers
{
    /// <summary>The first blocks of the <c>catch</c>, filter and <c>finally</c> parts of each <c>try</c> around the block.</summary>
    public static IReadOnlyList<int> Of(BasicBlock block)
    {
        List<int>? handlers = null;
        // The regions of a lambda's graph go on into those of the code around it, which has other blocks.
        for (var region = block.EnclosingRegion; region is { Kind: not ControlFlowRegionKind.Root, EnclosingRegion: { } outer }; region = outer)
        {
            if (region.Kind == ControlFlowRegionKind.Try)
                (handlers ??= []).AddRange(outer.NestedRegions.Where(part => part != region).Select(part => part.FirstBlockOrdinal));
        }

        return handlers ?? (IReadOnlyList<int>)[];
    }
}
