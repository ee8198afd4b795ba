using LogicToNeurons.Circuits.Syntax;

namespace LogicToNeurons.Circuits.Elaboration;

/// <summary>Gives undeclared wires the widths of what they are assigned, in whatever order those stand; without recursion from wire to wire.</summary>
internal sealed class WidthFinder(CircuitElaborator elaborator, InstanceJob job, ExpressionElaborator expressions)
{
    private const int Flexible = 0;
    private const int Faulty = -1;

    private readonly HashSet<BusSymbol> _entered = [];
    private readonly List<BusSymbol> _unknown = [];

    public void Resolve(IEnumerable<BusSymbol> wires)
    {
        var all = wires.ToList();
        foreach (var wire in all)
        {
            Resolve(wire, isLast: false);
        }

        // What is left hangs on itself: that is a loop, which is reported when all is connected.
        _entered.Clear();
        foreach (var wire in all)
        {
            Resolve(wire, isLast: true);
        }
    }

    private void Resolve(BusSymbol root, bool isLast)
    {
        var waiting = new Stack<BusSymbol>([root]);
        while (waiting.TryPeek(out var wire))
        {
            if (!wire.Nets.IsDefault)
            {
                waiting.Pop();
                continue;
            }

            _unknown.Clear();
            var (assignment, target, scope) = wire.Definition!.Value;
            var width = WidthOf(assignment, target, scope);
            if (_entered.Add(wire) && _unknown.Count > 0)
            {
                foreach (var unknown in _unknown.Where(unknown => !_entered.Contains(unknown)))
                {
                    waiting.Push(unknown);
                }

                continue;
            }

            waiting.Pop();
            if (width != Flexible || _unknown.Count == 0 || isLast)
            {
                Give(wire, width);
            }
        }
    }

    private void Give(BusSymbol wire, int width)
    {
        var (assignment, target, scope) = wire.Definition!.Value;
        if (width == Flexible)
        {
            width = _unknown.Count > 0 ? 1 : expressions.WidthOfNumber(assignment.Value, assignment.Targets[target], scope);
        }

        wire.IsFaulty |= width == Faulty;
        wire.IsBus = width > 1;
        var hasRoom = width > 0 && elaborator.HasRoom(job.Signature.Definition.Module.Source, wire.Span, width);
        wire.Nets = hasRoom ? elaborator.Builder.NewNets(width) : [];
    }

    private int WidthOf(AssignmentSyntax assignment, int target, Scope scope)
    {
        if (assignment.Targets.Length == 1)
        {
            return WidthOf(assignment.Value, scope);
        }

        return assignment.Value is CallSyntax call && !ExpressionElaborator.IsGate(call) && SignatureOf(call, scope) is { } signature
            && signature.Outputs.Length == assignment.Targets.Length ? signature.Outputs[target] : Faulty;
    }

    private int WidthOf(ExpressionSyntax expression, Scope scope) => expression switch
    {
        NumberSyntax number => number.IsBit ? 1 : Flexible,
        NameSyntax name => WidthOfName(name, scope),
        SelectionSyntax { Selectors: [.., { Low: null }] } => 1,
        SelectionSyntax { Selectors: [.., { Low: { } low, High: { } high }] } => expressions.SliceWidth(high, low, scope) ?? Faulty,
        ConcatenationSyntax concatenation => Sum(concatenation, scope),
        NotSyntax not => WidthOf(not.Operand, scope),
        GateSyntax gate => Most(gate.Operands, scope),
        CallSyntax { Arguments.Length: 1 } call when ExpressionElaborator.IsGate(call) => call.Circuit.Name.Name == "not" ? WidthOf(call.Arguments[0], scope) : 1,
        CallSyntax call when ExpressionElaborator.IsGate(call) => Most(call.Arguments, scope),
        CallSyntax call => SignatureOf(call, scope) is { Outputs: [var width] } ? width : Faulty,
        _ => Faulty,
    };

    private int WidthOfName(NameSyntax name, Scope scope)
    {
        switch (scope.Find(name.Name))
        {
            case IntegerSymbol:
                return Flexible;
            case BusSymbol { Nets.IsDefault: true } bus:
                _unknown.Add(bus);
                return Flexible;
            case BusSymbol { IsFaulty: false } bus:
                return bus.Nets.Length;
            default:
                return Faulty;
        }
    }

    private int Most(IEnumerable<ExpressionSyntax> operands, Scope scope)
    {
        var most = Flexible;
        foreach (var operand in operands)
        {
            var width = WidthOf(operand, scope);
            if (width == Faulty)
            {
                return Faulty;
            }

            most = Math.Max(most, width);
        }

        return most;
    }

    private int Sum(ConcatenationSyntax concatenation, Scope scope)
    {
        var sum = 0;
        var unknown = _unknown.Count;
        foreach (var part in concatenation.Parts)
        {
            var width = WidthOf(part, scope);
            if (width == Faulty || sum > elaborator.Limits.Width)
            {
                return Faulty;
            }

            // A number between other bits is one bit, or an error later.
            sum += Math.Max(1, width);
        }

        return _unknown.Count > unknown ? Flexible : sum;
    }

    private Signature? SignatureOf(CallSyntax call, Scope scope) => elaborator.Signatures.Find(job.Signature.Definition.Module, call.Circuit, scope);
}
