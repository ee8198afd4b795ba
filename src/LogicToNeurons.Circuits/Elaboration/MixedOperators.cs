using System.Collections.Immutable;
using LogicToNeurons.Circuits.Syntax;

namespace LogicToNeurons.Circuits.Elaboration;

/// <summary>Finds the first place in a file where xor stands beside and or or without brackets: other languages bind there otherwise.</summary>
internal static class MixedOperators
{
    /// <summary>The first such chain; null if there is none.</summary>
    public static GateSyntax? First(ImmutableArray<StatementSyntax> statements)
    {
        foreach (var statement in statements)
        {
            var found = statement switch
            {
                CircuitSyntax circuit => First(circuit.Body),
                ForSyntax loop => First(loop.Body),
                IfSyntax condition => condition.Branches.Select(branch => First(branch.Body)).FirstOrDefault(gate => gate is not null),
                WireSyntax { Value: { } value } => First(value),
                AssignmentSyntax assignment => First(assignment.Value),
                _ => null,
            };
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    private static GateSyntax? First(ExpressionSyntax syntax) => syntax switch
    {
        GateSyntax { IsMixed: true } gate => gate,
        GateSyntax gate => First(gate.Operands),
        SelectionSyntax selection => First(selection.Operand),
        ConcatenationSyntax concatenation => First(concatenation.Parts),
        NotSyntax not => First(not.Operand),
        CallSyntax call => First(call.Arguments),
        _ => null,
    };

    private static GateSyntax? First(ImmutableArray<ExpressionSyntax> operands)
    {
        foreach (var operand in operands)
        {
            if (First(operand) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
