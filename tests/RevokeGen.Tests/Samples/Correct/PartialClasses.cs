// Partial types in several parts, partial members, and an emitted record that gets a member of one's own.
using System.Collections.Generic;
using OffBoarding.LakeFormation;

namespace OffBoarding.LakeFormation
{
    public partial record RevokePermissionsRequest
    {
        public bool IsNarrow => Permissions.Count == 1 && PermissionsWithGrantOption is null or [];
    }
}

namespace OffBoarding.Parts
{
    public sealed partial class Desk
    {
        private readonly List<RevokePermissionsRequest> _open = [];

        public partial string Database { get; }

        partial void OnAdded(RevokePermissionsRequest request);
    }

    public sealed partial class Desk(string database)
    {
        public partial string Database => database;

        public int Narrow { get; private set; }

        public void Add(string table)
        {
            var request = new RevokePermissionsRequest
            {
                Principal = new() { DataLakePrincipalIdentifier = "arn:aws:iam::111122223333:group/analysts" },
                Resource = new TableResource { DatabaseName = Database, Name = table },
                Permissions = [Permission.Select],
            };
            _open.Add(request);
            OnAdded(request);
        }

        partial void OnAdded(RevokePermissionsRequest request) => Narrow += request.IsNarrow ? 1 : 0;
    }
}
