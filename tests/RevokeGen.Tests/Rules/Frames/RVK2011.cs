using OffBoarding.LakeFormation;

internal static class Page
{
    internal static string Name(Resource resource) => @page@;
}
