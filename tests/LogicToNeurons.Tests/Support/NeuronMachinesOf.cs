using LogicToNeurons.Levels.Datapath;
using LogicToNeurons.Levels.Neurons;
using LogicToNeurons.Levels.Neurons.Forms;
using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.Tests.Support;

/// <summary>Builds machines of neurons in tests.</summary>
internal static class NeuronMachinesOf
{
    /// <summary>A program for 8 cells with every operation and jump, direct, indirect and immediate.</summary>
    public const string EveryOperation = """
        .data 0: 3, 7, -5
        mov 3, [0]
        add [1], 2
        sub 4, [2]
        mul [0], [1]
        jl 0
        div 5, [0]
        je 2
        cmp [3], #7
        add 2, #1
        jne 3
        mov [2], #4
        div [4], 6
        jmp 12
        """;

    /// <summary>Some number that a column can hold: often small or extreme.</summary>
    public static long RandomAmount(WordValue column, Random random) => random.Next(3) switch
    {
        0 => Math.Clamp(random.Next(-3, 9), column.Lowest, column.Largest),
        1 => random.Next(2) == 0 ? column.Lowest : column.Largest,
        _ => random.NextInt64(column.Lowest, column.Largest + 1),
    };

    public static MachineOfNeurons Text(string text, NumberFormat? number = null) => Image(Programs.Image(text), number);

    public static MachineOfNeurons Image(ProgramImage image, NumberFormat? number = null) => MachineOfNeurons.Of(DatapathPlan.Of(image).Value!, number).Value!;
}
