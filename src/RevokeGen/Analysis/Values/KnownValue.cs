namespace RevokeGen.Analysis.Values;

/// <summary>
/// What is known of a value from the code alone. Nothing known is a null reference, and never a finding.
/// </summary>
/// <remarks>
/// <para>One value: <see cref="KnownNull"/>, <see cref="KnownBoolean"/>, <see cref="KnownNumber"/>, <see cref="KnownText"/> (strings and emitted enums),
/// <see cref="KnownBlob"/>, <see cref="KnownCollection"/>, <see cref="KnownStructure"/>, <see cref="KnownUnion"/>.</para>
/// <para>One of several, by the path that the code takes: <see cref="KnownAlternatives"/>.</para>
/// <para>What a value holds (items, entries, members, payload) stays an operation: it is read with <see cref="KnownValueReader"/> when it is
/// asked for, and says where in the code it stands.</para>
/// </remarks>
internal abstract record KnownValue;
