namespace RevokeGen.Tests.Analysis.Matrix;

/// <summary>The ways to make a list of items. In addition to what a <see cref="Form"/> stands for: <c>ITEMS</c> the items with the mark of one, <c>PLAIN</c> without, <c>FIRST</c> and <c>REST</c>
/// of them without, <c>ITEM</c> their type.</summary>
internal static class ListForms
{
    /// <summary>The list stands in the member: what is wrong with it as a whole is on <c>[[...]]</c>, what is wrong with an item on the item.</summary>
    public static readonly string[] Inline =
    [
        "[[[ITEMS]]]",
        "[[new ITEM[] { ITEMS }]]",
        "[[new List<ITEM> { ITEMS }]]",
        "[[new List<ITEM>(8) { ITEMS }]]",
        "[[new List<ITEM>(new ITEM[] { ITEMS })]]",
        "[[new List<ITEM>([ITEMS])]]",
        "[[new ITEM[] { ITEMS }.ToList()]]",
        "[[new List<ITEM> { ITEMS }.ToArray()]]",
        "[[new List<ITEM> { ITEMS }.AsReadOnly()]]",
        "[[Array.AsReadOnly(new ITEM[] { ITEMS })]]",
        "[[new ReadOnlyCollection<ITEM>(new List<ITEM> { ITEMS })]]",
        "[[new Collection<ITEM> { ITEMS }]]",
        "[[ImmutableArray.Create<ITEM>(ITEMS)]]",
        "[[ImmutableList.Create<ITEM>(ITEMS)]]",
        "[[new ITEM[] { ITEMS }.ToImmutableArray()]]",
        "[[[.. new ITEM[] { ITEMS }]]]",
        "[[[.. Array.Empty<ITEM>(), .. new List<ITEM> { ITEMS }, .. Enumerable.Empty<ITEM>()]]]",
        "[[new ITEM[] { ITEMS }.Concat(ImmutableArray<ITEM>.Empty).ToList()]]",
        "[[new ITEM[] { ITEMS }.Reverse().ToArray()]]",
        "[[(IReadOnlyList<ITEM>)[ITEMS]]]",
    ];

    /// <summary>The list comes in a variable, on whose use everything is reported.</summary>
    public static readonly string[] Variables =
    [
        "ITEM[] items = { PLAIN }; USE(items)",
        "List<ITEM> items = new() { PLAIN }; USE(items)",
        "IReadOnlyList<ITEM> items = new List<ITEM> { PLAIN }; USE(items)",
        "ImmutableArray<ITEM> items = [PLAIN]; USE(items)",
        "var items = new List<ITEM>(); items.AddRange(new ITEM[] { PLAIN }); USE(items)",
        "var items = new List<ITEM>(); items.AddRange([PLAIN]); USE(items)",
        "var items = new List<ITEM> { PLAIN }; items.Sort(); USE(items)",
        "var items = new List<ITEM> { PLAIN }; if (items.Contains(items[0])) number++; USE(items)",
        "IList<ITEM> items = new List<ITEM>(); foreach (var item in some) number++; ADD USE(items.ToList())",
        "var items = new List<ITEM>(); ADD USE(items)",
        "var items = new List<ITEM>(); ADD if (flag) return; USE(items)",
        "var items = new List<ITEM>(); ADD try { USE(items) } finally { number++; }",
        "List<ITEM> items; if (flag) items = new() { PLAIN }; else items = [PLAIN]; USE(items)",
        "var items = new List<ITEM>(); ADD var copy = items.ToArray(); USE(copy)",
        "var items = new List<ITEM>(); ADD USE([.. items])",
        "var items = new List<ITEM> { FIRST }; items.Clear(); ADD USE(items)",
        "var more = new List<ITEM> { PLAIN }; var items = new List<ITEM>(); items.AddRange(more); USE(items)",
        "var items = new List<ITEM> { PLAIN }.Where(item => true).ToList(); items = [PLAIN]; USE(items)",
        "Action act = () => { var items = new List<ITEM>(); ADD USE(items) };",
    ];

    /// <summary>Only the number of items is known, <c>COUNT</c>; <c>VALUE</c> is an item that breaks no rule.</summary>
    public static readonly string[] CountOnly =
    [
        "USE(‹new ITEM[COUNT]›)",
        "USE(‹Enumerable.Range(0, COUNT).Select(each => VALUE).ToList()›)",
        "USE(‹Enumerable.Repeat(VALUE, COUNT).ToArray()›)",
        "const int Count = COUNT; USE(‹new ITEM[Count]›)",
        "ITEM[] items = new ITEM[COUNT]; items[0] = VALUE; Change(items); static void Change(ITEM[] items) { } USE(‹items›)",
        "var items = new List<ITEM>(new ITEM[COUNT]); items.RemoveAt(0); items.Insert(0, VALUE); USE(‹items›)",
        "var items = new List<ITEM>(new ITEM[COUNT]); items[0] = VALUE; USE(‹items›)",
        "var items = new List<ITEM>(new ITEM[COUNT]); if (flag) items.Add(VALUE); USE(‹items›)",
        "var items = new List<ITEM>(new ITEM[COUNT]); for (var turn = 0; turn < number; turn++) items.Add(VALUE); USE(‹items›)",
        "var items = new List<ITEM>(); if (flag) items.AddRange(new ITEM[COUNT]); else items = new List<ITEM>(new ITEM[COUNT]); USE(‹items›)",
    ];

    /// <summary>Nothing may be said: what happens to the list is not known, or happens in time.</summary>
    public static readonly string[] Undecided =
    [
        "var items = new List<ITEM>(START); Fill(items); USE(items) static void Fill(List<ITEM> items) { }",
        "var items = new List<ITEM>(START); var made = USED(items); items.Clear(); items.Add(VALUE); Take(made); static void Take(object made) { }",
        "var items = new List<ITEM>(START); var alias = items; alias.Clear(); alias.Add(VALUE); USE(items)",
        "var items = new List<ITEM>(START); Action act = () => { items.Clear(); items.Add(VALUE); }; act(); USE(items)",
        "var items = new List<ITEM>(START); var view = items.AsReadOnly(); items.Clear(); items.Add(VALUE); USE(view)",
        "var items = new List<ITEM>(START); foreach (var each in some) { items.Clear(); items.Add(VALUE); } USE(items)",
        "var items = new List<ITEM>(START); items.RemoveAll(item => flag); items.Add(VALUE); if (flag) items.Clear(); if (items.Count is < 1 or > 3) return; USE(items)",
        "var items = new List<ITEM>(START); if (items.Count == COUNT) return; USE(items)",
        "var items = new List<ITEM>(START); if (items.Count != COUNT) { USE(items) }",
        "var items = new List<ITEM>(START); try { items.Clear(); items.Add(VALUE); number++; } catch (Exception) { } USE(items)",
        "List<ITEM> items = new(START); ref var other = ref items; other = [VALUE]; USE(items)",
        "var items = new List<ITEM>(START); System.Runtime.InteropServices.CollectionsMarshal.SetCount(items, 1); USE(items)",
        "var items = new List<ITEM>(START); var face = new Collection<ITEM>(items); face.Clear(); face.Add(VALUE); USE(items)",
        "var items = new List<ITEM>(START); items.Clear(); CollectionExtensions.AddRange(items, new ITEM[] { VALUE }.AsSpan()); USE(items)",
        "foreach (var each in new[] { new List<ITEM>(START) }) { USE(each) }",
        "var (items, other) = (new List<ITEM>(START), 1); USE(items)",
    ];
}
