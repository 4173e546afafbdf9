using System;
using System.Collections.Generic;
using System.Linq;
using RevokeGen.Conformance.Redshift;

namespace RevokeGen.Conformance.Wire;

/// <summary>
/// RevokeEndpointAccess as awsQuery prescribes it: Action and Version first, then members in the order of the model, null members left out,
/// lists counted from 1 under their items' name, an empty list as a key without a value, and every byte outside RFC 3986's unreserved
/// characters percent-encoded.
/// </summary>
internal static class RevokeEndpointAccessCases
{
    private const string Start = "Action=RevokeEndpointAccess&Version=2012-12-01";

    public static IReadOnlyDictionary<string, WireCase<RevokeEndpointAccessRequest>> All { get; } =
        new Dictionary<string, WireCase<RevokeEndpointAccessRequest>>(StringComparer.Ordinal)
        {
            ["All VPCs"] = new(
                new() { Account = "111122223333", ClusterIdentifier = "warehouse" },
                Start + "&ClusterIdentifier=warehouse&Account=111122223333"),
            ["Leading zeros"] = new(
                new() { ClusterIdentifier = "warehouse", Account = "000000000012" },
                Start + "&ClusterIdentifier=warehouse&Account=000000000012"),
            ["Forced"] = new(
#pragma warning disable RVK2010 // An unlikely request has its bytes too.
                new() { ClusterIdentifier = "warehouse", Account = "111122223333", Force = true },
#pragma warning restore RVK2010
                Start + "&ClusterIdentifier=warehouse&Account=111122223333&Force=true"),
            ["Expressly not forced"] = new(
                new() { ClusterIdentifier = "warehouse", Account = "111122223333", Force = false },
                Start + "&ClusterIdentifier=warehouse&Account=111122223333&Force=false"),
            ["One VPC"] = new(
                new() { ClusterIdentifier = "warehouse", Account = "111122223333", VpcIds = ["vpc-0a1b2c3d"] },
                Start + "&ClusterIdentifier=warehouse&Account=111122223333&VpcIds.VpcIdentifier.1=vpc-0a1b2c3d"),
            ["Every member"] = new(
                new()
                {
                    Force = true,
                    VpcIds = ["vpc-0a1b2c3d", "vpc-0a1b2c3d4e5f60718"],
                    Account = "111122223333",
                    ClusterIdentifier = "dw-1",
                },
                Start + "&ClusterIdentifier=dw-1&Account=111122223333"
                + "&VpcIds.VpcIdentifier.1=vpc-0a1b2c3d&VpcIds.VpcIdentifier.2=vpc-0a1b2c3d4e5f60718&Force=true"),
            ["Eleven VPCs keep their order"] = new(
                new()
                {
                    ClusterIdentifier = "dw-1",
                    Account = "111122223333",
                    VpcIds = [.. Enumerable.Range(0, 11).Select(static number => $"vpc-{10 - number:d8}")],
                },
                Start + "&ClusterIdentifier=dw-1&Account=111122223333"
                + "&VpcIds.VpcIdentifier.1=vpc-00000010&VpcIds.VpcIdentifier.2=vpc-00000009&VpcIds.VpcIdentifier.3=vpc-00000008"
                + "&VpcIds.VpcIdentifier.4=vpc-00000007&VpcIds.VpcIdentifier.5=vpc-00000006&VpcIds.VpcIdentifier.6=vpc-00000005"
                + "&VpcIds.VpcIdentifier.7=vpc-00000004&VpcIds.VpcIdentifier.8=vpc-00000003&VpcIds.VpcIdentifier.9=vpc-00000002"
                + "&VpcIds.VpcIdentifier.10=vpc-00000001&VpcIds.VpcIdentifier.11=vpc-00000000"),
#pragma warning disable RVK2002 // Broken on purpose: the bytes of a request that goes out unchecked.
            ["Empty list is a key without a value"] = new(
                new() { ClusterIdentifier = "warehouse", Account = "111122223333", VpcIds = [], Force = false },
                Start + "&ClusterIdentifier=warehouse&Account=111122223333&VpcIds=&Force=false",
                IsValid: false),
#pragma warning restore RVK2002
            ["Empty text is a key without a value"] = Text("", ""),
            ["Unreserved characters stay"] = Text("AZaz09-._~", "AZaz09-._~"),
            ["Space is not a plus sign"] = Text("a b ", "a%20b%20"),
            ["Reserved characters"] = Text(":/?#[]@!$&'()*+,;=", "%3A%2F%3F%23%5B%5D%40%21%24%26%27%28%29%2A%2B%2C%3B%3D"),
            ["Characters that are neither"] = Text("%\"<>\\^`{|}", "%25%22%3C%3E%5C%5E%60%7B%7C%7D"),
            ["Controls"] = Text("\0\t\r\n\u007f", "%00%09%0D%0A%7F"),
            ["Text beyond ASCII"] = Text("é注🦊", "%C3%A9%E6%B3%A8%F0%9F%A6%8A"),
            ["What is encoded already is encoded again"] = Text("a%20b", "a%2520b"),
        };

    private static WireCase<RevokeEndpointAccessRequest> Text(string text, string encoded) => new(
        new() { ClusterIdentifier = text, Account = "111122223333", VpcIds = [text] },
        Start + $"&ClusterIdentifier={encoded}&Account=111122223333&VpcIds.VpcIdentifier.1={encoded}",
        IsValid: false);
}
