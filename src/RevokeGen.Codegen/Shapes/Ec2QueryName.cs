namespace RevokeGen.Codegen.Shapes;

/// <summary>The names of members in the forms of ec2Query.</summary>
internal static class Ec2QueryName
{
    /// <summary>What <c>ec2QueryName</c> says; else the <c>xmlName</c>, or the member's own name, with a capital.</summary>
    public static string Of(MemberShape member) =>
        member.Traits.Find(TraitIds.Ec2QueryName)?.Text ?? Capitalized(member.Traits.Find(TraitIds.XmlName)?.Text ?? member.Name);

    private static string Capitalized(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name.Substring(1);
}
