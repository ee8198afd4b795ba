using System.Collections.Immutable;
using LogicToNeurons.Levels.Neurons.Forms;
using LogicToNeurons.Levels.Neurons.Proving;

namespace LogicToNeurons.Levels.Neurons;

/// <summary>A part of the machine of neurons: neurons that compute values for other blocks; never changes.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Name">What it is called, in English: letters, digits and dots.</param>
/// <param name="Neurons">Its neurons, each a ReLU of values of lower numbers; one that another block has too is there once in the network.</param>
/// <param name="Outputs">What it computes.</param>
/// <param name="Claims">What has to be proved for it.</param>
public sealed record WordBlock(WordBlockKind Kind, string Name, ImmutableArray<WordNeuron> Neurons, ImmutableArray<WordValue> Outputs, ImmutableArray<WordClaim> Claims)
{
    /// <summary>Gets the part of the instruction that it is for.</summary>
    public InstructionPart Part => Kind switch
    {
        WordBlockKind.Fetch => InstructionPart.Fetch,
        WordBlockKind.Pointer or WordBlockKind.Address or WordBlockKind.ValuePort => InstructionPart.Operands,
        WordBlockKind.WriteBack => InstructionPart.WriteBack,
        WordBlockKind.FlagsAndPc => InstructionPart.NextPc,
        _ => InstructionPart.Alu,
    };
}
