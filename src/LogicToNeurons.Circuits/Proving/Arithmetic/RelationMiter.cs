using System.Collections.Immutable;
using System.Diagnostics;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Proving.Aigs;
using LogicToNeurons.Circuits.Proving.Algebra;

namespace LogicToNeurons.Circuits.Proving.Arithmetic;

/// <summary>Writes a relation over integers as gates.</summary>
internal sealed class RelationMiter
{
    // Columns of adders; some ten million ands.
    private const long MostColumns = 1_000_000;

    private readonly Aig _graph = new();
    private readonly IntegerBits _bits;
    private readonly int[] _literals;
    private readonly List<int> _zeroDivisors = [];
    private long _columns;

    private RelationMiter(Netlist netlist, out ImmutableArray<int> variables)
    {
        var inputs = netlist.InputNets.Select(_ => _graph.AddInput()).ToArray();
        var state = netlist.FlipFlops.Select(_ => _graph.AddInput()).ToArray();
        _literals = NetlistGraph.Copy(_graph, netlist, inputs, state);
        _bits = new IntegerBits(_graph);
        variables = VariableOrder.Of(netlist, inputs, state);
    }

    /// <summary>The relation as a claim about the circuit's inputs and registers; null if it takes too many gates.</summary>
    public static Miter? Of(Netlist netlist, Relation relation)
    {
        var writer = new RelationMiter(netlist, out var variables);
        var wrong = writer.Holds(relation.Claim) ^ 1;
        if (relation.Guard is { } guard)
        {
            wrong = writer._graph.And(wrong, writer.Holds(guard));
        }

        if (writer._columns > MostColumns)
        {
            return null;
        }

        var equation = new EquationWriter(writer._graph, writer._literals).Write(relation.Claim);
        return new Miter(writer._graph, variables, wrong) { Equations = equation is null ? [] : [equation] };
    }

    /// <summary>The claim that a guard never holds; null if it takes too many gates.</summary>
    public static Miter? OfGuard(Netlist netlist, Proposition guard)
    {
        var writer = new RelationMiter(netlist, out var variables);
        var wrong = writer.Holds(guard);
        return writer._columns > MostColumns ? null : new Miter(writer._graph, variables, wrong);
    }

    // A claim with a zero divisor doesn't hold, and neither does a guard.
    private int Holds(Proposition proposition)
    {
        _zeroDivisors.Clear();
        var holds = Write(proposition);
        return _graph.And(holds, _graph.Or([.. _zeroDivisors]) ^ 1);
    }

    private int Write(Proposition proposition)
    {
        var stack = new Stack<int>();
        foreach (var node in PostOrder.Of(proposition))
        {
            stack.Push(node switch
            {
                Compared compared => Compare(Write(compared.Left), compared.Operator, Write(compared.Right)),
                Negated => stack.Pop() ^ 1,
                Both => _graph.And(stack.Pop(), stack.Pop()),
                Either => _graph.Or(stack.Pop(), stack.Pop()),
                _ => throw new UnreachableException(),
            });
        }

        return stack.Pop();
    }

    private int Compare(int[] left, Relational kind, int[] right) => kind switch
    {
        Relational.Equal => _bits.AreEqual(left, right),
        Relational.NotEqual => _bits.AreEqual(left, right) ^ 1,
        Relational.Less => _bits.IsLess(left, right),
        Relational.LessOrEqual => _bits.IsLess(right, left) ^ 1,
        Relational.Greater => _bits.IsLess(right, left),
        Relational.GreaterOrEqual => _bits.IsLess(left, right) ^ 1,
    };

    private int[] Write(IntegerExpression expression)
    {
        var stack = new Stack<BoundedBits>();
        foreach (var node in PostOrder.Of(expression))
        {
            switch (node)
            {
                case IntegerLiteral literal:
                    stack.Push(BoundedBits.Of(literal.Value));
                    break;
                case NetsValue nets:
                    stack.Push(BoundedBits.Read(Read(nets)));
                    break;
                case IntegerOperation operation:
                    var right = stack.Pop();
                    stack.Push(Operate(stack.Pop(), operation.Operator, right));
                    break;
                default:
                    throw new UnreachableException();
            }
        }

        return stack.Pop().Bits;
    }

    private int[] Read(NetsValue value)
    {
        var bits = value.Nets.Select(net => _literals[net]);
        return IntegerBits.Trimmed(value.IsSigned && !value.Nets.IsEmpty ? [.. bits] : [.. bits, Aig.False]);
    }

    private BoundedBits Operate(BoundedBits left, IntegerOperator kind, BoundedBits right)
    {
        if (kind is IntegerOperator.Divide or IntegerOperator.Remainder)
        {
            _zeroDivisors.Add(_bits.IsZero(right.Bits));
        }

        // What is too large is counted, but not written.
        var (width, other) = (left.Bits.Length, right.Bits.Length);
        _columns += kind is IntegerOperator.Add or IntegerOperator.Subtract ? Math.Max(width, other) : (long)width * other;
        return _columns > MostColumns ? BoundedBits.Of(0) : BoundedBits.Of(_bits, left, kind, right);
    }
}
