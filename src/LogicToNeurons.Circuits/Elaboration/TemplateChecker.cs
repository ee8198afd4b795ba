using System.Collections.Immutable;
using System.Numerics;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Syntax;
using LogicToNeurons.Source;

namespace LogicToNeurons.Circuits.Elaboration;

/// <summary>Checks what can be known of a circuit without values for its parameters: its names, and how much stands on each side.</summary>
/// <remarks>So every faulty statement is found, also in branches that are never taken and in circuits that nobody uses.</remarks>
internal sealed class TemplateChecker
{
    private readonly CircuitDefinition _definition;
    private readonly GatesReport _report;
    private readonly NameReport _names;
    private readonly SourceText _source;

    private TemplateChecker(CircuitDefinition definition, GatesReport report)
    {
        (_definition, _report) = (definition, report);
        _names = new NameReport(definition, report);
        _source = definition.Module.Source;
    }

    /// <summary>Checks a circuit.</summary>
    public static void Check(CircuitDefinition definition, GatesReport report)
    {
        var checker = new TemplateChecker(definition, report);
        var zeros = definition.Syntax.Parameters.Select(_ => 0L);
        var scope = SignatureFinder.ParametersOf(definition, [.. zeros]);
        foreach (var port in definition.Syntax.Inputs)
        {
            checker.Declare(scope, port, SignalRole.Input);
        }

        foreach (var port in definition.Syntax.Outputs)
        {
            checker.Declare(scope, port, SignalRole.Output);
        }

        checker.CheckScope(definition.Syntax.Body, scope);
    }

    private void Declare(Scope scope, DeclaratorSyntax declarator, SignalRole role)
    {
        Integer(declarator.Width, scope);
        Add(scope, declarator.Name, role);
    }

    private static BusSymbol Add(Scope scope, NameSyntax name, SignalRole role)
    {
        if (scope.Own(name.Name) is BusSymbol earlier)
        {
            return earlier;
        }

        var bus = new BusSymbol(name.Name, name.Span, role, true);
        if (scope.Own(name.Name) is null)
        {
            scope.Add(bus);
        }

        return bus;
    }

    private void CheckScope(ImmutableArray<StatementSyntax> body, Scope scope)
    {
        var statements = new List<StatementSyntax>();
        Flatten(body, scope, statements);
        foreach (var statement in statements)
        {
            DeclareNames(statement, scope);
        }

        foreach (var assignment in statements.OfType<AssignmentSyntax>().Where(assignment => !assignment.IsLoad))
        {
            foreach (var target in assignment.Targets)
            {
                if (target is { Name: { } name, Selectors.IsEmpty: true } && scope.Find(name.Name) is null)
                {
                    Add(scope, name, SignalRole.Wire);
                }
            }
        }

        foreach (var statement in statements)
        {
            Check(statement, scope);
        }
    }

    // An if has no names of its own.
    private void Flatten(ImmutableArray<StatementSyntax> body, Scope scope, List<StatementSyntax> statements)
    {
        foreach (var statement in body)
        {
            statements.Add(statement);
            foreach (var branch in statement is IfSyntax condition ? condition.Branches : [])
            {
                Integer(branch.Condition, scope);
                Flatten(branch.Body, scope, statements);
            }
        }
    }

    private void DeclareNames(StatementSyntax statement, Scope scope)
    {
        switch (statement)
        {
            case WireSyntax wire:
                foreach (var one in wire.Wires)
                {
                    Declare(scope, one, SignalRole.Wire);
                }

                break;
            case RegisterSyntax register:
                Integer(register.Register.Width, scope);
                Integer(register.Initial, scope);
                Add(scope, register.Register.Name, SignalRole.Register).Next = [];
                break;
            case UnreadableSyntax unreadable:
                foreach (var name in unreadable.Names)
                {
                    Add(scope, new NameSyntax(unreadable.Span, name, true), SignalRole.Wire).IsFaulty = true;
                }

                break;
        }
    }

    private void Check(StatementSyntax statement, Scope scope)
    {
        switch (statement)
        {
            case WireSyntax { Value: { } value }:
                Gates(value, scope);
                break;
            case AssignmentSyntax assignment:
                CheckAssignment(assignment, scope);
                break;
            case ForSyntax loop:
                Integer(loop.Low, scope);
                Integer(loop.High, scope);
                var inner = new Scope(scope, string.Empty);
                inner.Add(new IntegerSymbol(loop.Variable.Name, loop.Variable.Span, BigInteger.Zero));
                CheckScope(loop.Body, inner);
                break;
        }
    }

    private void CheckAssignment(AssignmentSyntax assignment, Scope scope)
    {
        foreach (var target in assignment.Targets)
        {
            Selectors(target.Selectors, scope);
            if (target.Name is { } name && scope.Find(name.Name) is not BusSymbol { IsFaulty: true })
            {
                CheckTarget(name, assignment.IsLoad, scope);
            }
        }

        if (assignment.Targets.Length == 1)
        {
            Gates(assignment.Value, scope);
        }
        else if (assignment.Value is CallSyntax call && !ExpressionElaborator.IsGate(call))
        {
            if (Call(call, scope) is { } circuit && circuit.Syntax.Outputs.Length != assignment.Targets.Length)
            {
                _names.OutputCount(assignment, circuit);
            }
        }
        else
        {
            Gates(assignment.Value, scope);
            _names.OneValue(assignment);
        }
    }

    private void CheckTarget(NameSyntax name, bool isLoad, Scope scope)
    {
        if (scope.Find(name.Name) is BusSymbol bus)
        {
            _names.CanBeAssigned(bus, name, isLoad);
        }
        else
        {
            _names.NotABus(name, isLoad, scope);
        }
    }

    private void Gates(ExpressionSyntax syntax, Scope scope)
    {
        switch (syntax)
        {
            case NumberSyntax number:
                new IntegerEvaluator(_source, _report).Evaluate(number, scope);
                break;
            case NameSyntax name when scope.Find(name.Name) is null:
                _names.UnknownName(name, scope);
                break;
            case SelectionSyntax selection:
                Gates(selection.Operand, scope);
                Selectors(selection.Selectors, scope);
                break;
            case ConcatenationSyntax concatenation:
                All(concatenation.Parts, scope);
                break;
            case NotSyntax not:
                Gates(not.Operand, scope);
                break;
            case GateSyntax gate:
                All(gate.Operands, scope);
                break;
            case CallSyntax call when ExpressionElaborator.IsGate(call):
                All(call.Arguments, scope);
                break;
            case CallSyntax call:
                if (Call(call, scope) is { Syntax.Outputs.Length: not 1 } circuit)
                {
                    _names.SeveralOutputs(call, circuit);
                }

                break;
        }
    }

    private CircuitDefinition? Call(CallSyntax call, Scope scope)
    {
        All(call.Arguments, scope);
        foreach (var parameter in call.Circuit.Parameters)
        {
            Integer(parameter, scope);
        }

        if (new SignatureFinder(_report, new GatesLimits()).Definition(_definition.Module, call.Circuit) is not { } circuit)
        {
            return null;
        }

        if (call.Arguments.Length != circuit.Syntax.Inputs.Length)
        {
            _names.InputCount(call, circuit);
        }

        return circuit;
    }

    private void All(ImmutableArray<ExpressionSyntax> operands, Scope scope)
    {
        foreach (var operand in operands)
        {
            Gates(operand, scope);
        }
    }

    private void Selectors(ImmutableArray<SelectorSyntax> selectors, Scope scope)
    {
        foreach (var selector in selectors)
        {
            Integer(selector.High, scope);
            Integer(selector.Low, scope);
        }
    }

    // Only the names in it: its value isn't known here.
    private void Integer(ExpressionSyntax? syntax, Scope scope)
    {
        switch (syntax)
        {
            case NumberSyntax or NameSyntax or SelectionSyntax or ConcatenationSyntax:
                new IntegerEvaluator(_source, _report).Evaluate(syntax, scope);
                break;
            case MinusSyntax minus:
                Integer(minus.Operand, scope);
                break;
            case NotSyntax not:
                Integer(not.Operand, scope);
                break;
            case ArithmeticSyntax chain:
                foreach (var operand in chain.Operands)
                {
                    Integer(operand, scope);
                }

                break;
            case CallSyntax call:
                foreach (var argument in call.Arguments)
                {
                    Integer(argument, scope);
                }

                break;
        }
    }
}
