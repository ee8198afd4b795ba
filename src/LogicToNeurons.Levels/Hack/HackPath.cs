using System.Collections.Immutable;

namespace LogicToNeurons.Levels.Hack;

/// <summary>The last instructions of a run.</summary>
/// <param name="program">The program.</param>
/// <param name="length">How many are kept.</param>
internal sealed class HackPath(HackProgram program, int length)
{
    private readonly int[] _places = new int[length];
    private long _count;

    /// <summary>Notes the next instruction.</summary>
    /// <param name="step">The number of instructions before it.</param>
    /// <param name="place">Where it stands.</param>
    public void Add(long step, int place)
    {
        _places[step % length] = place;
        _count = step + 1;
    }

    /// <summary>Those that are kept, the latest last.</summary>
    public ImmutableArray<HackPathStep> Steps()
    {
        var steps = ImmutableArray.CreateBuilder<HackPathStep>();
        for (var step = Math.Max(0, _count - length); step < _count; step++)
        {
            var place = _places[step % length];
            steps.Add(new HackPathStep(step + 1, place, program.LineOf(place), program[place]));
        }

        return steps.ToImmutable();
    }
}
