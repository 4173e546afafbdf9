// C# 12 and 13: primary constructors, aliases of any type, spreads, params collections, lock objects, partial properties, escapes.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using OffBoarding.LakeFormation;
using Held = (string Principal, OffBoarding.LakeFormation.Permission Permission);
using Names = string[];

namespace OffBoarding.Modern;

public sealed class Book(string database, Names tables)
{
    private readonly Lock _lock = new();
    private readonly List<Held> _held = [];
    private Permission[] _base = [Permission.Select];

    public Names Tables => [.. tables, .. tables is [] ? ["orders"] : (Names)[]];

    public void Add(params ReadOnlySpan<Permission> permissions)
    {
        lock (_lock)
            _base = [.. _base, .. permissions];
    }

    public void Hold(params IEnumerable<string> principals)
    {
        foreach (var principal in principals)
            _held.Add((principal, Permission.Describe));
    }

    public IReadOnlyList<RevokePermissionsRequest> Requests(string principal, bool describe) =>
    [
        .. Tables.Select(table => new RevokePermissionsRequest
        {
            Principal = new() { DataLakePrincipalIdentifier = principal },
            Resource = new TableResource { DatabaseName = database, Name = table },
            Permissions = [.. _base, .. describe ? [Permission.Describe] : Array.Empty<Permission>()],
        }),
        .. from held in _held
           select new RevokePermissionsRequest
           {
               Principal = new() { DataLakePrincipalIdentifier = held.Principal },
               Resource = new DatabaseResource { Name = database },
               Permissions = [held.Permission],
           },
    ];

    public static Book Default { get; } = new("sales", ["orders", "returns\e"[..7]]);

    public static void Use() => Default.Add(Permission.Insert, Permission.Delete);
}
