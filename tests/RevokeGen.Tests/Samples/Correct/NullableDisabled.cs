// Code from before nullable reference types, in the style of its time.
#nullable disable
using System;
using System.Collections.Generic;
using OffBoarding.LakeFormation;
using OffBoarding.Redshift;

namespace OffBoarding.Legacy
{
    public class Job
    {
        private string _table;
        private IList<string> _columns = new List<string>();

        public string Principal { get; set; }

        public string Table
        {
            get { return _table; }
            set { _table = value; }
        }

        public IList<string> Columns
        {
            get { return _columns; }
        }

        public RevokePermissionsRequest Build()
        {
            Resource resource;
            if (_columns.Count > 0)
            {
                string[] names = new string[_columns.Count];
                _columns.CopyTo(names, 0);
                resource = new TableWithColumnsResource { DatabaseName = "sales", Name = _table, ColumnNames = names };
            }
            else
            {
                resource = new TableResource { DatabaseName = "sales", Name = _table };
            }

            Permission[] permissions = new Permission[1];
            permissions[0] = Permission.Select;
            return new RevokePermissionsRequest
            {
                Principal = new DataLakePrincipal { DataLakePrincipalIdentifier = Principal },
                Resource = resource,
                Permissions = permissions,
            };
        }

        public static string Describe(RevokeEndpointAccessRequest request)
        {
            if (request == null)
            {
                throw new ArgumentNullException("request");
            }

            List<string> vpcs = new List<string>();
            if (request.VpcIds != null)
            {
                vpcs.AddRange(request.VpcIds);
            }

            return string.Format("{0}/{1}: {2}", request.ClusterIdentifier, request.Account, string.Join(",", vpcs.ToArray()));
        }
    }
}
