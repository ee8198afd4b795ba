using LogicToNeurons.Levels.Neurons.Building;
using LogicToNeurons.Levels.Neurons.Forms;
using LogicToNeurons.Levels.Neurons.Proving;
using LogicToNeurons.Source;

namespace LogicToNeurons.Levels.Neurons.Blocks;

/// <summary>A word that is let through where its guard is 0.</summary>
/// <param name="Name">What it is the result of.</param>
/// <param name="Closed">0 where it is let through, at least 1 elsewhere.</param>
/// <param name="Gated">The word, or 0.</param>
internal sealed record ResultGate(string Name, WordValue Closed, WordValue Gated)
{
    /// <summary>Builds one.</summary>
    public static ResultGate Of(MachineContext context, WordBlockWriter block, string name, WordValue word, WordForm isClosed, Phrase purpose)
    {
        var largest = context.Sizes.Largest;
        var closed = block.Output("closed." + name, isClosed, 0, isClosed.Largest);
        var gated = block.Output("gated." + name, block.Relu(word - (largest * closed), purpose), 0, largest);
        var (open, shut) = (new WordCase(), new WordCase());

        // Only the quotient by 0 is below 0, and that isn't let through.
        open.Let(closed, 0);
        open.Expect(gated, open.Let(word, 0, word.Largest));
        shut.Let(word);
        shut.Let(closed, 1, Math.Max(1, closed.Largest));
        shut.Expect(gated, 0);
        block.Claim(new CaseClaim(closed.Largest > 0 ? [open, shut] : [open]));
        return new ResultGate(name, closed, gated);
    }
}
