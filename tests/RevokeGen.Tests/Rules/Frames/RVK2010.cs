using OffBoarding.LakeFormation;

internal static class Page
{
    internal static DataLakePrincipal Make() => @page@;
}
