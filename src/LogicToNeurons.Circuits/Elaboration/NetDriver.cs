using System.Collections.Immutable;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Syntax;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.Circuits.Elaboration;

/// <summary>Carries out assignments.</summary>
internal sealed class NetDriver(CircuitElaborator elaborator, InstanceJob job, ExpressionElaborator expressions)
{
    private readonly SourceText _source = job.Signature.Definition.Module.Source;
    private readonly HashSet<BusSymbol> _faulty = [];
    private readonly NameReport _names = new(job.Signature.Definition, elaborator.Report);

    public void Drive(AssignmentSyntax assignment, Scope scope)
    {
        var targets = assignment.Targets.Select(target => Resolve(target, assignment.IsLoad, scope)).ToArray();
        if (assignment.Targets.Length == 1)
        {
            var value = expressions.Evaluate(assignment.Value, scope);
            Assign(assignment.Targets[0], targets[0], value, assignment.Value.Span, assignment.Span);
            return;
        }

        var outputs = OutputsOf(assignment, scope);
        for (var i = 0; i < targets.Length; i++)
        {
            var value = outputs is null ? BusValue.Faulty : BusValue.Of(outputs[i]);
            Assign(assignment.Targets[i], targets[i], value, assignment.Targets[i].Span, assignment.Span);
        }
    }

    /// <summary>Says which registers nothing loads, and drives what faulty statements left open, so that only they are complained of.</summary>
    public void Finish(IEnumerable<BusSymbol> buses)
    {
        foreach (var bus in buses)
        {
            var isFaulty = bus.IsFaulty || _faulty.Contains(bus);
            if (bus.IsRegister)
            {
                FinishRegister(bus, isFaulty);
            }

            if (isFaulty && !bus.Nets.IsDefault)
            {
                Ground(bus.Nets);
            }

            if (bus.Role == SignalRole.Wire && bus.IsAssigned && !isFaulty && !job.Signature.Definition.Module.IsLibrary)
            {
                elaborator.NoteWire(job.Signature.Definition.Module, bus);
            }
        }
    }

    private void FinishRegister(BusSymbol register, bool isFaulty)
    {
        var open = Enumerable.Range(0, register.Next.Length).Where(bit => !elaborator.Builder.IsDriven(register.Next[bit])).ToList();
        if (open.Count > 0 && !isFaulty)
        {
            var name = open.Count < register.Next.Length ? $"{register.Name}[{open[0]}]" : register.Name;
            elaborator.Report.Error(_source, register.Span, "L2N0512", Words.Of("gates.neverLoaded", name), Words.Of("gates.hint.write", $"{name} <- …"));
        }

        Ground(register.Next);
    }

    private void Ground(ImmutableArray<int> nets)
    {
        foreach (var net in nets)
        {
            elaborator.Builder.Connect(net, elaborator.Constant(false), Origin.None);
        }
    }

    private ImmutableArray<int>[]? OutputsOf(AssignmentSyntax assignment, Scope scope)
    {
        var count = assignment.Targets.Length;
        if (assignment.Value is not CallSyntax call || ExpressionElaborator.IsGate(call))
        {
            // Evaluated for its own faults.
            expressions.Evaluate(assignment.Value, scope);
            _names.OneValue(assignment);
            return null;
        }

        if (expressions.Outputs(call, scope) is not { } outputs)
        {
            return null;
        }

        if (outputs.Length == count)
        {
            return outputs;
        }

        _names.OutputCount(assignment, job.Signature.Definition.Module.Find(call.Circuit.Name.Name)!);
        return null;
    }

    // The nets that a target names; default for none, or after a report.
    private (BusSymbol? Bus, ImmutableArray<int> Nets) Resolve(TargetSyntax target, bool isLoad, Scope scope)
    {
        if (target.Name is not { } name)
        {
            return default;
        }

        if (scope.Find(name.Name) is not BusSymbol bus)
        {
            _names.NotABus(name, isLoad, scope);
            return default;
        }

        bus.IsAssigned = true;
        if (bus.IsFaulty || !_names.CanBeAssigned(bus, name, isLoad))
        {
            _faulty.Add(bus);
            return (bus, default);
        }

        var nets = expressions.Select(isLoad ? bus.Next : bus.Nets, target.Selectors, bus.Name, scope);
        return (bus, nets);
    }

    private void Assign(TargetSyntax target, (BusSymbol? Bus, ImmutableArray<int> Nets) place, BusValue value, TextSpan span, TextSpan statement)
    {
        if (place.Bus is null)
        {
            return;
        }

        if (place.Nets.IsDefault)
        {
            _faulty.Add(place.Bus);
            return;
        }

        var expected = place.Nets.Length;
        var nets = expressions.Fitted(value, expected, span, width => Words.Of("gates.assignedWidth", Quote.Shortened(_source.Slice(target.Span)), Counted.Bits(expected), width));
        if (nets.IsDefault)
        {
            _faulty.Add(place.Bus);
            return;
        }

        var origin = elaborator.OriginOf(job.Signature.Definition, job.Instance, statement);
        for (var bit = 0; bit < expected; bit++)
        {
            if (!elaborator.Builder.Connect(place.Nets[bit], nets[bit], origin))
            {
                DrivenTwice(target, place, bit);
                return;
            }
        }
    }

    // As a rule the earlier value is one of all these bits: then they have one name.
    private void DrivenTwice(TargetSyntax target, (BusSymbol? Bus, ImmutableArray<int> Nets) place, int bit)
    {
        var (bus, net) = (place.Bus!, place.Nets[bit]);
        var all = bus.IsRegister ? bus.Next : bus.Nets;
        var earlier = elaborator.Builder.OriginOf(net);
        var isWhole = place.Nets.Length == all.Length && all.All(one => elaborator.Builder.IsDriven(one) && elaborator.Builder.OriginOf(one) == earlier);
        var name = (bus.IsBus || all.Length > 1) && !isWhole ? $"{bus.Name}[{all.IndexOf(net)}]" : bus.Name;
        var line = _source.LineOf(earlier.Span.Start);
        elaborator.Report.Error(_source, target.Span, "L2N0509", Words.Of(bus.IsRegister ? "gates.loadedTwice" : "gates.drivenTwice", name, line));
    }
}
