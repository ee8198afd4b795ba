using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.App.Commands;

/// <summary>The circuits that the tests of several commands read, and how they show what was printed.</summary>
internal static class CommandCircuits
{
    /// <summary>A full adder, an adder of any width, a counter, and what is to be right of them.</summary>
    public const string Right = """
        ; the document's full adder
        circuit FullAdder(x, y, c) -> (s, c') {
            s  = x ⊕ y ⊕ c
            c' = (x × y) + (c × (x ⊕ y))
        }

        circuit RippleAdder<n>(a[n], b[n], cin) -> (sum[n], cout) {
            wire carry[n + 1]
            carry[0] = cin
            for i in 0..n-1 {
                (sum[i], carry[i + 1]) = FullAdder(a[i], b[i], carry[i])
            }
            cout = carry[n]
        }

        circuit Counter<n>(enable) -> (q[n]) {
            reg count[n] = 2
            (next, _) = RippleAdder<n>(count, 0, enable)
            count <- next
            q = count
        }

        test RippleAdder<3> {
            a=5 b=3 cin=0 -> sum=0 cout=1
            a=7 b=7 cin=1 -> sum=7 cout=1
        }
        prove RippleAdder<4> { {cout, sum} == a + b + cin }
        """;

    /// <summary>A half adder that ors.</summary>
    public const string Wrong = """
        circuit HalfAdder(x, y) -> (s, c') {
            s = x or y
            c' = x and y
        }
        test HalfAdder {
            x=0 y=1 -> s=1 c'=0
            x=1 y=1 -> s=0 c'=0
        }
        prove HalfAdder {
            {c', s} == x + y
            s >= c'
        }
        """;

    /// <summary>Two ands in a flat format, whose outputs stand highest first.</summary>
    public const string Flat = """
        .model top
        .inputs a[0] a[1] b[0] b[1]
        .outputs y[1] y[0]
        .names a[0] b[0] y[0]
        11 1
        .names a[1] b[1] y[1]
        11 1
        .end
        """;

    /// <summary>A command line on a text at standard input, and all that a user sees of it.</summary>
    public static string Run(string circuits, params string[] args) => $"> l2n {string.Join(' ', args)}\n{Cli.Run(args, circuits)}\n";

    /// <summary>A text without a folder's name, which is never the same.</summary>
    public static string Hide(TemporaryFolder folder, string text) => text.Replace(folder.Path + Path.DirectorySeparatorChar, string.Empty, StringComparison.Ordinal);
}
