using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Levels.Execution;
using LogicToNeurons.Machine.Execution;
using LogicToNeurons.Machine.Isa;
using LogicToNeurons.Networks.Verification;

namespace LogicToNeurons.Levels.Neurons.Proving;

/// <summary>Makes sure that a machine of neurons does what the interpreter does: block by block for all states, and on states that are tried.</summary>
public static class NeuronVerifier
{
    private const int StatesTried = 4096;
    private const int Seed = 20261122;

    /// <summary>Verifies a machine.</summary>
    public static VerificationResult Verify(MachineOfNeurons machine, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(machine);
        var isEqual = AreEqual(new Interpreter(machine.Plan.Image), NeuronMachines.Of(machine), token) && MachineProver.FindUnproved(machine.Words, token) is null;
        return new VerificationResult(VerificationMethod.Structural, StatesTried, isEqual);
    }

    // One instruction from each of many states: small numbers, addresses, the least and the greatest, and any.
    private static bool AreEqual(Interpreter expected, LevelMachine actual, CancellationToken token)
    {
        var random = new Random(Seed);
        var start = expected.Capture(null);
        for (var tried = 0; tried < StatesTried; tried++)
        {
            token.ThrowIfCancellationRequested();
            expected.Restore(start);
            Randomise(expected, random);
            actual.Restore(expected.Capture(null));
            expected.Run(1);
            actual.Run(1);
            if (!expected.State.SameAs(actual.State))
            {
                return false;
            }
        }

        return true;
    }

    private static void Randomise(Interpreter machine, Random random)
    {
        var (word, state) = (machine.Image.Word, machine.State);
        for (var cell = 0; cell < state.Cells.Length; cell++)
        {
            state.Cells[cell] = Random(word, state.Cells.Length, random);
            state.Written[cell] = (byte)random.Next(2);
        }

        state.FlagsSet = true;
        state.Pc = random.Next(machine.Image.Instructions.Length + 1);
        (state.Zero, state.Less) = random.Next(3) switch
        {
            0 => (true, false),
            1 => (false, true),
            _ => (false, false),
        };
        state.Status = state.Pc == machine.Image.Instructions.Length ? StepStatus.Halted : StepStatus.Ready;
    }

    private static long Random(Word word, int cells, Random random) => random.Next(6) switch
    {
        0 => random.Next(-3, 4),
        1 => word.Wrap(random.Next(cells + 1)),
        2 => word.Least + random.Next(2),
        3 => word.Greatest - random.Next(2),
        4 => word.Wrap(1L << random.Next(word.Bits)),
        _ => word.Wrap(random.NextInt64()),
    };
}
