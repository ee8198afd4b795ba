using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Machine.Isa;

namespace LogicToNeurons.Machine.Execution.Compiling;

/// <summary>Where the basic blocks of a program begin: runs of instructions that are only ever entered at their first.</summary>
internal sealed class BlockMap
{
    private readonly bool[] _isStart;

    public BlockMap(ProgramImage image, int chunkLength)
    {
        _isStart = new bool[image.Instructions.Length + 1];
        for (var i = 0; i < image.Instructions.Length; i++)
        {
            _isStart[i] |= i % chunkLength == 0;
            if (image.Instructions[i] is { Opcode: var opcode } instruction && opcode.IsJump())
            {
                _isStart[instruction.Target] = true;
                _isStart[i + 1] = true;
            }
        }

        _isStart[^1] = true;
    }

    /// <summary>Whether a block begins at an instruction; the end of the program counts as a beginning.</summary>
    public bool IsStart(int instruction) => _isStart[instruction];

    /// <summary>The number of instructions from one up to the next block's beginning.</summary>
    public int LengthFrom(int instruction)
    {
        var end = instruction + 1;
        while (!_isStart[end])
        {
            end++;
        }

        return end - instruction;
    }
}
