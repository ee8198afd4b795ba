using System.Collections.Immutable;
using System.Numerics;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Syntax;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.Circuits.Elaboration;

/// <summary>Builds the inside of one instance: declares names, repeats loops, then drives nets; the order of statements doesn't matter.</summary>
/// <remarks>
/// An <c>if</c> has no names of its own; a turn of a <c>for</c> has, for what is declared in it and for undeclared names that
/// are assigned as a whole in it.
/// </remarks>
internal sealed class InstanceElaborator
{
    private readonly CircuitElaborator _elaborator;
    private readonly InstanceJob _job;
    private readonly DeclaredNets _names;
    private readonly CircuitDefinition _definition;
    private readonly SourceText _source;
    private readonly GatesReport _report;
    private readonly IntegerEvaluator _integers;
    private readonly RegisterDeclarer _registers;
    private readonly List<(AssignmentSyntax Assignment, Scope Scope)> _assignments = [];
    private readonly List<(Scope Scope, BusSymbol Bus)> _buses = [];

    public InstanceElaborator(CircuitElaborator elaborator, InstanceJob job, DeclaredNets names)
    {
        (_elaborator, _job, _names) = (elaborator, job, names);
        _definition = job.Signature.Definition;
        _source = _definition.Module.Source;
        _report = elaborator.Report;
        _integers = new IntegerEvaluator(_source, _report);
        _registers = new RegisterDeclarer(elaborator, job);
    }

    public void Run()
    {
        var scope = SignatureFinder.ParametersOf(_definition, _job.Signature.Parameters);
        AddPorts(scope);
        Collect(_definition.Syntax.Body, scope);
        var expressions = new ExpressionElaborator(_elaborator, _job, _names);
        new WidthFinder(_elaborator, _job, expressions).Resolve(_buses.Select(one => one.Bus).Where(bus => bus.Nets.IsDefault));
        NameBuses();
        var driver = new NetDriver(_elaborator, _job, expressions);
        foreach (var (assignment, inner) in _assignments)
        {
            if (_elaborator.IsOver)
            {
                return;
            }

            driver.Drive(assignment, inner);
        }

        driver.Finish(_buses.Select(one => one.Bus));
    }

    private void AddPorts(Scope scope)
    {
        foreach (var (i, port) in _definition.Syntax.Inputs.Index())
        {
            AddPort(scope, port, SignalRole.Input, _job.Inputs[i]);
        }

        foreach (var (i, port) in _definition.Syntax.Outputs.Index())
        {
            AddPort(scope, port, SignalRole.Output, _job.Outputs[i]);
        }
    }

    private void AddPort(Scope scope, DeclaratorSyntax port, SignalRole role, ImmutableArray<int> nets)
    {
        if (IsFree(scope, port.Name))
        {
            Add(scope, new BusSymbol(port.Name.Name, port.Name.Span, role, port.Width is not null) { Nets = nets, IsAssigned = role == SignalRole.Input });
        }
    }

    private void Add(Scope scope, BusSymbol bus)
    {
        scope.Add(bus);
        _buses.Add((scope, bus));
    }

    private bool IsFree(Scope scope, NameSyntax name)
    {
        if (name is { Name: "_", IsQuoted: false })
        {
            _report.Error(_source, name.Span, "L2N0511", Words.Of("gates.dropAsName"), Words.Of("gates.hint.dropAsName"));
            return false;
        }

        if (scope.Own(name.Name) is not { } earlier)
        {
            return true;
        }

        _report.Error(_source, name.Span, "L2N0513", Words.Of("gates.twice", Quote.Shortened(name.Name), _source.LineOf(earlier.Span.Start)));
        return false;
    }

    // First the names of the scope itself, whatever their order; then the turns of its loops, which see them all.
    private void Collect(ImmutableArray<StatementSyntax> statements, Scope scope)
    {
        var first = _assignments.Count;
        var loops = new List<ForSyntax>();
        Declare(statements, scope, loops);
        for (var i = first; i < _assignments.Count; i++)
        {
            DeclareTargets(_assignments[i].Assignment, scope);
        }

        foreach (var loop in loops)
        {
            Repeat(loop, scope);
        }
    }

    private void Declare(ImmutableArray<StatementSyntax> statements, Scope scope, List<ForSyntax> loops)
    {
        foreach (var statement in statements)
        {
            _elaborator.CountStatement(_source, statement.Span);
            if (_elaborator.IsOver)
            {
                return;
            }

            switch (statement)
            {
                case WireSyntax wire:
                    DeclareWires(wire, scope);
                    break;
                case RegisterSyntax register:
                    DeclareRegister(register, scope);
                    break;
                case AssignmentSyntax assignment:
                    _assignments.Add((assignment, scope));
                    break;
                case ForSyntax loop:
                    loops.Add(loop);
                    break;
                case IfSyntax condition:
                    DeclareBranch(condition, scope, loops);
                    break;
                case UnreadableSyntax unreadable:
                    Forgive(unreadable.Names, scope);
                    break;
            }
        }
    }

    private void DeclareBranch(IfSyntax condition, Scope scope, List<ForSyntax> loops)
    {
        foreach (var branch in condition.Branches)
        {
            var value = branch.Condition is null ? BigInteger.One : _integers.Evaluate(branch.Condition, scope);
            if (value is null)
            {
                Forgive(condition.Branches.SelectMany(one => AssignedNames.In(one.Body)), scope);
                return;
            }

            if (!value.Value.IsZero)
            {
                Declare(branch.Body, scope, loops);
                return;
            }
        }
    }

    private void DeclareWires(WireSyntax syntax, Scope scope)
    {
        foreach (var wire in syntax.Wires)
        {
            if (!IsFree(scope, wire.Name))
            {
                continue;
            }

            var width = _elaborator.Signatures.WidthOf(_source, wire, scope);
            var hasRoom = width is not null && _elaborator.HasRoom(_source, wire.Span, width.Value);
            Add(scope, new BusSymbol(wire.Name.Name, wire.Name.Span, SignalRole.Wire, wire.Width is not null)
            {
                IsFaulty = width is null,
                Nets = hasRoom ? _elaborator.Builder.NewNets(width!.Value) : [],
            });
        }

        if (syntax.Value is { } value)
        {
            var target = new TargetSyntax(syntax.Wires[0].Span, syntax.Wires[0].Name, []);
            _assignments.Add((new AssignmentSyntax(syntax.Span, [target], false, value), scope));
        }
    }

    private void DeclareRegister(RegisterSyntax syntax, Scope scope)
    {
        var port = scope.Own(syntax.Register.Name.Name) as BusSymbol;
        port = port is { Role: SignalRole.Output, IsRegister: false } ? port : null;
        if (port is null && !IsFree(scope, syntax.Register.Name))
        {
            return;
        }

        if (_registers.Declare(syntax, scope, port) is not { } register)
        {
            Forgive([syntax.Register.Name.Name], scope);
        }
        else if (port is null)
        {
            Add(scope, register);
        }
    }

    // An undeclared name that is assigned as a whole becomes a wire.
    private void DeclareTargets(AssignmentSyntax assignment, Scope scope)
    {
        for (var i = 0; i < assignment.Targets.Length && !assignment.IsLoad; i++)
        {
            if (assignment.Targets[i] is { Name: { } name, Selectors.IsEmpty: true } && scope.Find(name.Name) is null)
            {
                Add(scope, new BusSymbol(name.Name, name.Span, SignalRole.Wire, false) { Definition = (assignment, i, scope) });
            }
        }
    }

    private void Repeat(ForSyntax loop, Scope scope)
    {
        var low = _integers.Evaluate(loop.Low, scope);
        var high = _integers.Evaluate(loop.High, scope);
        if (low is null || high is null)
        {
            Forgive(AssignedNames.In(loop.Body), scope);
            return;
        }

        var last = loop.IsHalfOpen ? high.Value - 1 : high.Value;
        for (var value = low.Value; value <= last && !_elaborator.IsOver; value++)
        {
            _elaborator.CountStatement(_source, loop.Span);
            var inner = new Scope(scope, $"{scope.Suffix}.{value}");
            inner.Add(new IntegerSymbol(loop.Variable.Name, loop.Variable.Span, value));
            Collect(loop.Body, inner);
        }
    }

    // Names that a faulty statement would have declared or assigned: nothing more is said of them.
    private void Forgive(IEnumerable<string> names, Scope scope)
    {
        foreach (var name in names)
        {
            if (scope.Find(name) is BusSymbol bus)
            {
                bus.IsFaulty = true;
            }
            else if (scope.Own(name) is null)
            {
                Add(scope, new BusSymbol(name, default, SignalRole.Wire, false) { IsFaulty = true, Nets = [] });
            }
        }
    }

    private void NameBuses()
    {
        foreach (var (scope, bus) in _buses)
        {
            if (bus.Nets.IsDefaultOrEmpty)
            {
                continue;
            }

            var signal = new Signal(_job.Instance, bus.Name + scope.Suffix, bus.Nets, bus.IsBus, bus.Role);
            _names.Add(signal, _source, bus.Span);
            if (bus.Role == SignalRole.Wire || (bus.Role != SignalRole.Register && _job.Instance > 0))
            {
                _elaborator.Builder.AddSignal(signal);
            }
        }
    }
}
