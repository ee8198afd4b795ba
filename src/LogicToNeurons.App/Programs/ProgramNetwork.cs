using LogicToNeurons.App.Commands;
using LogicToNeurons.App.Networks;
using LogicToNeurons.Levels.Datapath;
using LogicToNeurons.Levels.Neurons;
using LogicToNeurons.Levels.Neurons.Proving;
using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.App.Programs;

/// <summary>Compiles a program to its machine of neurons, proves it, says how large it is, and writes it.</summary>
internal sealed class ProgramNetwork(Session session, NetworkOutput output)
{
    /// <summary>Does it.</summary>
    /// <param name="file">The file, as it is named in what is told.</param>
    /// <param name="image">The program.</param>
    /// <param name="number">The format that is asked for; null for any.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public int Compile(string file, ProgramImage image, NumberFormat? number)
    {
        using var interrupt = new Interrupt();
        var (plan, diagnostics) = DatapathPlan.Of(image);
        var outcome = plan is null ? null : MachineOfNeurons.Of(plan, number);
        if (outcome?.Value is not { } machine)
        {
            new RunReport(session, file).Unusable(outcome?.Diagnostics ?? diagnostics);
            return ExitCode.Failure;
        }

        var printer = new ProgramNetworkPrinter(session, file, machine);
        printer.PrintSize();
        session.Output.Flush();
        try
        {
            var verification = NeuronVerifier.Verify(machine, interrupt.Token);
            var code = verification.IsEqual ? output.Write(machine.Written()) : ExitCode.Failure;
            printer.PrintVerification(verification, code == ExitCode.Success ? output.File : null);
            return code;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
    }
}
