namespace Revoke.Tests.Specs;

/// <summary>A trait in two versions of <see cref="TraitSpec"/>, and what <c>spec diff</c> says of it.</summary>
/// <param name="Trait">The trait's id.</param>
/// <param name="Subject">The shape or member that has it.</param>
/// <param name="Old">Its value in the old version; empty where it is not there.</param>
/// <param name="New">Its value in the new version.</param>
/// <param name="Forth">The changes from old to new, one a line.</param>
/// <param name="Back">The changes from new to old.</param>
/// <param name="Protocol">The protocol's trait.</param>
/// <param name="Given">Traits that both versions have: subjects and traits in turn.</param>
public sealed record TraitChange(
    string Trait, string Subject, string Old, string New, string Forth, string Back, string Protocol = "restJson1", params string[] Given)
{
    public override string ToString() => $"{Trait} of {Subject} in {Protocol}: {Old} -> {New}";
}
