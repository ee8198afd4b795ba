using System.Collections.Immutable;
using LogicToNeurons.Circuits.Syntax;

namespace LogicToNeurons.Circuits.Elaboration;

/// <summary>Finds the statements whose value nothing keeps: <c>_ = x</c>.</summary>
internal static class DroppedStatements
{
    /// <summary>All of them, in the order of the text.</summary>
    public static IEnumerable<AssignmentSyntax> In(ImmutableArray<StatementSyntax> statements) => statements.SelectMany(statement => statement switch
    {
        CircuitSyntax circuit => In(circuit.Body),
        ForSyntax loop => In(loop.Body),
        IfSyntax condition => condition.Branches.SelectMany(branch => In(branch.Body)),
        AssignmentSyntax assignment when assignment.Targets.All(target => target.Name is null) => [assignment],
        _ => [],
    });
}
