using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RevokeGen.Analysis.Values.Locals;

namespace RevokeGen.Analysis.Values;

/// <summary>
/// Reads what is known of an expression's value: the one evaluator of all checks. Anything it does not list is undecided, which is null.
/// </summary>
/// <remarks>
/// <para>It follows constants, conversions that keep a value, branches, the creation of collections, blobs, structures and unions, <c>with</c>,
/// fields and properties that never change, and locals, along the paths of the code where they do.</para>
/// <para>What a value holds is read in turn: items and entries of a <see cref="KnownCollection"/> with <see cref="Read(IOperation)"/>, members of a
/// <see cref="KnownStructure"/> and the payload of a <see cref="KnownUnion"/> with <see cref="ReadMember"/>.</para>
/// </remarks>
internal sealed class KnownValueReader
{
    private readonly Conversions _conversions;
    private readonly TextReader _texts;
    private readonly LogicReader _logic;
    private readonly BlobReader _blobs;
    private readonly CollectionReader _collections;
    private readonly StructureReader _structures;
    private readonly MemberReader _members;
    private readonly LocalReader _locals;

    public KnownValueReader(Facts facts)
    {
        _conversions = new Conversions(facts);
        _texts = new TextReader(this);
        _logic = new LogicReader(this);
        _blobs = new BlobReader(this);
        _collections = new CollectionReader(this);
        _structures = new StructureReader(this, facts, _conversions);
        _members = new MemberReader(this, facts);
        _locals = new LocalReader(this, facts);
        Branches = new Branches(this, _logic, _conversions);
    }

    /// <summary>Takes an expression apart into those that its value may come from.</summary>
    public Branches Branches { get; }

    public KnownValue? Read(IOperation operation) => Read(operation, new Budget());

    /// <summary>Reads a member of a structure, or of a union as the structure of optional members that it is in the model; null when it is undecided.</summary>
    /// <param name="container">The structure or union.</param>
    /// <param name="member">The member's name in the model.</param>
    public KnownValue? ReadMember(KnownValue container, string member) => ReadMember(container, member, new Budget());

    /// <summary>Reads one of the expressions that a value may come from.</summary>
    public KnownValue? Read(Branch branch) => Read(branch, new Budget());

    public KnownValue? Read(Branch branch, Budget budget)
    {
        var value = Read(branch.Operation, budget);
        return branch.IsBlob && value is not null ? BlobReader.Of(value) : value;
    }

    public KnownValue? ReadMember(KnownValue container, string member, Budget budget) => container switch
    {
        KnownStructure { Assumed: { } assumed } when assumed.Name == member => assumed.Value,
        KnownStructure structure when structure.Members.TryGetValue(member, out var value) => Read(value, budget),
        KnownStructure { IsComplete: true } => KnownNull.Instance,
        KnownUnion union => union.Variant == member ? Read(union.Payload, budget) : KnownNull.Instance,
        _ => null,
    };

    public KnownValue? Read(IOperation operation, Budget budget)
    {
        if (operation.ConstantValue is { HasValue: true } constant)
            return Constants.Read(constant.Value, operation.Type);
        var inner = _conversions.Unwrap(operation);
        if (inner.ConstantValue is { HasValue: true } converted)
            return Constants.Read(converted.Value, inner.Type);
        if (!budget.TryEnter())
            return null;
        var value = Follow(inner, budget);
        budget.Leave();
        return value;
    }

    private KnownValue? Follow(IOperation operation, Budget budget) => operation switch
    {
        IDefaultValueOperation { Type: { } type } => Default(type),
        IConditionalOperation or ICoalesceOperation or ISwitchExpressionOperation => Branches.Read(operation, budget),
        ILocalReferenceOperation reference => _locals.Read(reference, budget),
        IFieldReferenceOperation reference => _members.Read(reference, budget),
        IPropertyReferenceOperation reference => _members.Read(reference, budget),
        IConversionOperation { IsTryCast: true } cast => Read(cast.Operand, budget) as KnownNull,
        IConversionOperation conversion => _structures.Read(conversion) ?? (KnownValue?)_blobs.Read(conversion, budget),
        IObjectCreationOperation creation => Created(creation, budget),
        IWithOperation with => _structures.Read(with, budget),
        IBinaryOperation binary => _texts.Read(binary, budget) ?? (KnownValue?)_logic.Read(binary, budget),
        IUnaryOperation unary => _logic.Read(unary, budget),
        IIsPatternOperation pattern => _logic.Read(pattern, budget),
        IInterpolatedStringOperation interpolated => _texts.Read(interpolated, budget),
        IInvocationOperation invocation =>
            _logic.Read(invocation, budget) ?? _blobs.Read(invocation, budget) ?? (KnownValue?)_collections.Read(invocation, budget),
        _ => _collections.Read(operation, budget),
    };

    private KnownValue? Created(IObjectCreationOperation creation, Budget budget)
    {
        if (creation.Constructor is not { } constructor)
            return null;
        if (constructor.ContainingType.SpecialType == SpecialType.System_String)
            return _texts.Read(creation, budget);
        return _structures.Read(creation, budget) ?? _blobs.Read(creation, budget) ?? (KnownValue?)_collections.Read(creation, budget);
    }

    private KnownValue? Default(ITypeSymbol type)
    {
        if (type.IsReferenceType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
            return KnownNull.Instance;
        return BlobReader.IsMemory(type) ? KnownBlob.Empty : _structures.Unset(type);
    }
}
