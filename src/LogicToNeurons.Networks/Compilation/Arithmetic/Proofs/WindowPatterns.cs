using System.Runtime.Intrinsics;
using LogicToNeurons.Networks.Compilation.Arithmetic.Cells;
using LogicToNeurons.Networks.Compilation.Subjects;

namespace LogicToNeurons.Networks.Compilation.Arithmetic.Proofs;

/// <summary>Evaluates the gates of a window for random values of the nodes at its edge: most of what doesn't hold shows at once.</summary>
internal sealed class WindowPatterns(Subject subject)
{
    private readonly Dictionary<int, Vector256<ulong>> _values = [];

    /// <summary>Whether A + B + C = Sum + 2 · Carry fails for some of the values.</summary>
    /// <param name="cell">The adder.</param>
    /// <param name="inside">The gates of the window, falling.</param>
    /// <param name="edge">The nodes that they read.</param>
    public bool Refute(AdderCell cell, List<int> inside, HashSet<int> edge)
    {
        _values.Clear();
        _values[0] = Vector256<ulong>.Zero;
        foreach (var node in edge)
        {
            _values[node] = Vector256.Create(ValueOf(node, 1), ValueOf(node, 2), ValueOf(node, 3), ValueOf(node, 4));
        }

        for (var i = inside.Count - 1; i >= 0; i--)
        {
            var (left, right) = (Of(subject.Left(inside[i])), Of(subject.Right(inside[i])));
            _values[inside[i]] = subject.IsXor(inside[i]) ? left ^ right : left & right;
        }

        var (a, b, c) = (Of(cell.A), Of(cell.B), Of(cell.C));
        return (cell.Carry != AdderCell.None && Of(cell.Carry) != ((a & b) | (c & (a | b)))) || (cell.Sum != AdderCell.None && Of(cell.Sum) != (a ^ b ^ c));
    }

    private Vector256<ulong> Of(int literal) => (literal & 1) == 0 ? _values[literal >> 1] : ~_values[literal >> 1];

    // The same each time, so that the same circuit becomes the same network.
    private static ulong ValueOf(int node, int part)
    {
        var value = unchecked((((ulong)node << 3) + (ulong)part) * 0x9E3779B97F4A7C15);
        value = unchecked((value ^ (value >> 30)) * 0xBF58476D1CE4E5B9);
        value = unchecked((value ^ (value >> 27)) * 0x94D049BB133111EB);
        return value ^ (value >> 31);
    }
}
