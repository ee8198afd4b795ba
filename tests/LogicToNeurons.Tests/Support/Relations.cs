using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Proving;
using LogicToNeurons.Source;

namespace LogicToNeurons.Tests.Support;

/// <summary>Relations that are made without any language.</summary>
internal static class Relations
{
    /// <summary>A port as an unsigned number.</summary>
    public static NetsValue Port(Netlist netlist, string name) =>
        new(netlist.Inputs.Concat(netlist.Outputs).Single(port => port.Name == name).Nets, false);

    public static IntegerExpression Of(IntegerExpression left, IntegerOperator kind, IntegerExpression right) => new IntegerOperation(kind, left, right);

    public static Relation Of(Proposition claim, Proposition? guard = null) => new(claim, guard, new SourceText("relation.gates", "relation"), new TextSpan(0, 8));

    /// <summary><c>{cout, sum} == a + b + cin</c>.</summary>
    public static Relation Sum(Netlist netlist)
    {
        var both = new NetsValue([.. Port(netlist, "sum").Nets, .. Port(netlist, "cout").Nets], false);
        var sum = Of(Of(Port(netlist, "a"), IntegerOperator.Add, Port(netlist, "b")), IntegerOperator.Add, Port(netlist, "cin"));
        return Of(new Compared(both, Relational.Equal, sum));
    }

    /// <summary><c>product == a * b</c>.</summary>
    public static Relation Product(Netlist netlist) =>
        Of(new Compared(Port(netlist, "product"), Relational.Equal, Of(Port(netlist, "a"), IntegerOperator.Multiply, Port(netlist, "b"))));

    /// <summary><c>quotient == a / b and remainder == a % b when b != 0</c>, or without the guard.</summary>
    public static Relation Division(Netlist netlist, bool isGuarded = true)
    {
        var (a, b) = (Port(netlist, "a"), Port(netlist, "b"));
        var quotient = new Compared(Port(netlist, "quotient"), Relational.Equal, Of(a, IntegerOperator.Divide, b));
        var remainder = new Compared(Port(netlist, "remainder"), Relational.Equal, Of(a, IntegerOperator.Remainder, b));
        return Of(new Both(quotient, remainder), isGuarded ? new Compared(b, Relational.NotEqual, new IntegerLiteral(0)) : null);
    }
}
