using LogicToNeurons.Circuits.Proving.Aigs;

namespace LogicToNeurons.Circuits.Proving.Algebra;

/// <summary>Finds full and half adders by what nodes compute, whatever gates they are made of.</summary>
internal sealed class AdderFinder
{
    private const int MostCuts = 16;
    private const byte Parity3 = 0x96;
    private const byte Parity2 = 0x3C;

    private static readonly Dictionary<byte, (int Negated, bool IsInverted)> Carries3 = CarryTables(3);
    private static readonly Dictionary<byte, (int Negated, bool IsInverted)> Carries2 = CarryTables(2);

    private readonly Aig _graph;
    private readonly List<Cut>[] _cuts;
    private readonly Dictionary<(int A, int B, int C), List<Carry>> _carries = [];
    private readonly Dictionary<int, List<(Cut Inputs, bool IsInverted)>> _sums = [];

    public AdderFinder(Aig graph, IEnumerable<int> roots)
    {
        _graph = graph;
        _cuts = new List<Cut>[graph.NodeCount];
        var cone = new Cone(graph, [.. roots.Select(node => 2 * node)]);
        foreach (var input in cone.Inputs)
        {
            _cuts[input] = [Cut.Of(input)];
        }

        for (var number = cone.FirstAnd; number < cone.NodeCount; number++)
        {
            Visit(cone.Nodes[number]);
        }
    }

    /// <summary>The ways in which a node is the sum bit of an adder; inverted if it is the negation of one.</summary>
    public IReadOnlyList<(Cut Inputs, bool IsInverted)> SumsOf(int node) => _sums.TryGetValue(node, out var sums) ? sums : [];

    /// <summary>The carries of an adder's inputs, under all ways of negating some of them.</summary>
    public IReadOnlyList<Carry> CarriesOf(Cut inputs) => _carries.TryGetValue((inputs.A, inputs.B, inputs.C), out var carries) ? carries : [];

    private void Visit(int node)
    {
        var cuts = new List<Cut>();
        var (left, right) = (_graph.Left(node), _graph.Right(node));
        foreach (var one in _cuts[left >> 1])
        {
            foreach (var other in _cuts[right >> 1])
            {
                if (Cut.And(one, (left & 1) != 0, other, (right & 1) != 0) is { } cut && !cuts.Contains(cut))
                {
                    cuts.Add(cut);
                }
            }
        }

        // The nearest nodes make the adders of a multiplier; what is farther away mixes several of them.
        cuts.Sort((one, other) => (other.A + (long)other.B + other.C).CompareTo(one.A + (long)one.B + one.C));
        cuts.RemoveRange(Math.Min(MostCuts, cuts.Count), Math.Max(0, cuts.Count - MostCuts));
        cuts.ForEach(cut => Classify(node, cut));
        cuts.Insert(0, Cut.Of(node));
        _cuts[node] = cuts;
    }

    private void Classify(int node, Cut cut)
    {
        if (cut.B == 0)
        {
            return;
        }

        var parity = cut.A == 0 ? Parity2 : Parity3;
        if (cut.Table == parity || cut.Table == (parity ^ 0xFF))
        {
            Entry(_sums, node).Add((cut, cut.Table != parity));
        }
        else if ((cut.A == 0 ? Carries2 : Carries3).TryGetValue(cut.Table, out var carry))
        {
            Entry(_carries, (cut.A, cut.B, cut.C)).Add(new Carry((2 * node) | (carry.IsInverted ? 1 : 0), carry.Negated));
        }
    }

    private static List<TValue> Entry<TKey, TValue>(Dictionary<TKey, List<TValue>> lists, TKey key)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists.Add(key, list = []);
        }

        return list;
    }

    // The majority of three inputs, or the and of the upper two, with some inputs negated; and the negations of those.
    private static Dictionary<byte, (int Negated, bool IsInverted)> CarryTables(int inputs)
    {
        var tables = new Dictionary<byte, (int, bool)>();
        for (var negated = 0; negated < 8; negated += inputs == 2 ? 2 : 1)
        {
            var table = 0;
            for (var row = 0; row < 8; row++)
            {
                var ones = int.PopCount((row ^ negated) & (inputs == 2 ? 6 : 7));
                table |= (ones >= 2 ? 1 : 0) << row;
            }

            tables.TryAdd((byte)table, (negated, false));
            if (inputs == 2)
            {
                tables.TryAdd((byte)(table ^ 0xFF), (negated, true));
            }
        }

        return tables;
    }
}
