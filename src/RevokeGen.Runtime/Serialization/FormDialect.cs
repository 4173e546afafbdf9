namespace RevokeGen.Runtime.Serialization;

/// <summary>In what the forms of the query protocols differ.</summary>
public enum FormDialect
{
    /// <summary><c>aws.protocols#awsQuery</c>: an item stands below the name of items, and an empty list is an empty value.</summary>
    AwsQuery,

    /// <summary><c>aws.protocols#ec2Query</c>: an item stands right below its list, whatever the model calls items, and an empty list is not written.</summary>
    Ec2Query,
}
