using System.Threading.Tasks;
using static RevokeGen.Tests.Analysis.Conditions.Requests;

namespace RevokeGen.Tests.Analysis.Conditions;

/// <summary>Access to the endpoints of a cluster.</summary>
public sealed class EndpointConditionTests
{
    private const string Vpcs = "VpcIds = [\"vpc-0123456789abcdef0\"]";

    [Fact]
    public Task Force_and_vpcs_say_how_much_is_taken() => ConditionRun.Check(
        Endpoint(Vpcs + ", Force = {|RVK2012:true|}"),
        Endpoint(Vpcs + ", Force = {|RVK2012:false|}"),
        Endpoint(Vpcs).Replace("RevokeEndpointAccessRequest", "{|RVK2012:RevokeEndpointAccessRequest|}"),
        Endpoint("Force = {|RVK2010:true|}").Replace("RevokeEndpointAccessRequest", "{|RVK2012:RevokeEndpointAccessRequest|}"),
        Endpoint("Force = {|RVK2012:false|}").Replace("RevokeEndpointAccessRequest", "{|RVK2012:RevokeEndpointAccessRequest|}"));

    [Fact]
    public Task Identifiers_have_their_usual_form() => ConditionRun.Check(
        Endpoint("VpcIds = [\"vpc-0123abcd\", {|RVK2010:\"vpc-0123abcd\"|}], Force = {|RVK2012:true|}"),
        Endpoint("VpcIds = [{|RVK2012:\"vpc-0123\"|}], Force = {|RVK2012:true|}"),
        Endpoint("VpcIds = [{|RVK2004:\"subnet-0123\"|}], Force = {|RVK2012:true|}"),
        Endpoint("VpcIds = {|RVK2002:[]|}, Force = {|RVK2012:true|}"),
        Endpoint(Vpcs + ", Force = {|RVK2012:true|}").Replace("\"sales\"", "{|RVK2010:\"Sales\"|}"),
        Endpoint(Vpcs + ", Force = {|RVK2012:true|}").Replace("\"111122223333\"", "{|RVK2003:\"11112222333\"|}"));
}
