namespace RevokeGen.Codegen.Plans;

/// <summary>What a compiled expression does.</summary>
internal enum ExpressionOperator
{
    /// <summary>The value that the expression, or the inside of an <see cref="Each"/>, is evaluated against.</summary>
    Current,

    /// <summary>What a <see cref="Contains"/> looks for, in its comparison.</summary>
    Needle,

    /// <summary>Null.</summary>
    Null,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A fixed text.</summary>
    Text,

    /// <summary>A fixed number.</summary>
    Number,

    /// <summary>A property of the argument.</summary>
    Member,

    /// <summary>The text or number on the wire of an enum.</summary>
    EnumValue,

    /// <summary>The argument as a double, which holds what no smaller type does.</summary>
    Widen,

    /// <summary>Whether the argument is not null.</summary>
    IsPresent,

    /// <summary>Whether a nullable boolean is true.</summary>
    IsTrue,

    /// <summary>Whether a string, blob, list or map holds anything.</summary>
    IsFilled,

    /// <summary>Whether a list or map is there and holds nothing.</summary>
    IsEmpty,

    /// <summary>True, once the argument is evaluated.</summary>
    Always,

    /// <summary>The opposite of a boolean.</summary>
    Not,

    /// <summary>Whether both booleans are true; the second is evaluated only if needed.</summary>
    And,

    /// <summary>Whether one of the booleans is true; the second is evaluated only if needed.</summary>
    Or,

    /// <summary>The second argument if the first is true, otherwise the third.</summary>
    Choose,

    /// <summary>The first argument, or the second if that is null.</summary>
    Coalesce,

    /// <summary>The second argument, once the first is evaluated.</summary>
    After,

    /// <summary>Whether both are equal by C#'s operator.</summary>
    Equal,

    /// <summary>Whether two lists have equal items.</summary>
    ListEqual,

    /// <summary>Whether two maps have equal entries.</summary>
    MapEqual,

    /// <summary>Whether the first number is less; false when one is null, like the three that follow.</summary>
    Less, LessOrEqual, Greater, GreaterOrEqual,

    /// <summary>Whether the first argument is one of the fixed texts that follow.</summary>
    IsOneOf,

    /// <summary>A function of the runtime.</summary>
    Call,

    /// <summary>A function of the runtime that fails when it gets a null.</summary>
    FallibleCall,

    /// <summary>A sequence: of the items of a list or sequence for which the second argument is true, the third, without nulls. The fourth says whether the third is there when that is a sequence itself.</summary>
    Each,

    /// <summary>A sequence: the items of the lists in a list or sequence.</summary>
    Flatten,

    /// <summary>A sequence: the keys of a map.</summary>
    Keys,

    /// <summary>A sequence: the values of a map.</summary>
    Values,

    /// <summary>A sequence of <see cref="When"/>s. The first argument says whether it is there.</summary>
    Elements,

    /// <summary>A sequence: the second argument if the first is true, otherwise the third.</summary>
    Either,

    /// <summary>An element of a sequence, the second argument, which is there if the first is true.</summary>
    When,

    /// <summary>Whether a sequence has an item.</summary>
    Any,

    /// <summary>How many items a sequence has. As in all that follow, the second argument says whether the sequence is there; when it is not, this fails.</summary>
    Count,

    /// <summary>Whether a sequence holds the third argument, by the comparison that is the fourth; fails without a sequence.</summary>
    Contains,

    /// <summary>The item of a sequence at an index; null without one.</summary>
    At,

    /// <summary>A new list of a sequence's items; null without a sequence.</summary>
    Collect,

    /// <summary>A sequence's sum, average, least or greatest item; fails without a sequence.</summary>
    Fold,
}
