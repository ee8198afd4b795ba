using LogicToNeurons.App.Circuits;
using LogicToNeurons.App.Networks;
using LogicToNeurons.Networks.Compilation;
using LogicToNeurons.Networks.Verification;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Terminal.Look;

namespace LogicToNeurons.App.Screens;

/// <summary>Makes networks of circuits and looks after them. What takes long has a thread of its own; Escape gives it up.</summary>
internal sealed class ShellNetworks(Shell shell, ShellServices services, BackgroundWork background)
{
    private const int MostListed = 500;

    /// <summary>Shows the network of the circuit that is open, for the same inputs and registers.</summary>
    public void Show()
    {
        shell.CloseAll();
        var (circuit, network) = (shell.Screens.Circuit, shell.Screens.Network);
        if (circuit is null && shell.Screens.GoTo(shell.Screens.NetworkFile))
        {
            return;
        }

        if (circuit is null)
        {
            shell.Complain("screen.noCircuit");
        }
        else if (circuit.Run is not { } run)
        {
            shell.Complain("circuit.broken");
        }
        else if (network is not null && network.Model.Netlist == run.Netlist)
        {
            if (shell.Screen == circuit)
            {
                network.TakeColumns(ColumnsOf(run));
            }

            shell.Screens.GoTo(network);
        }
        else
        {
            shell.Stepper?.Pause();
            Open(circuit.Model, run);
        }
    }

    /// <summary>Shows the circuit of the network in sight, for the same inputs and registers.</summary>
    /// <param name="screen">The network.</param>
    public void ShowCircuit(NetworkScreen screen)
    {
        if (shell.Screens.Circuit is { Run: { } run } circuit && run.Netlist == screen.Model.Netlist)
        {
            var columns = screen.Run.Columns;
            var isNew = false;
            for (var column = 0; column < columns.Length; column++)
            {
                isNew |= run.Set([CircuitValues.ColumnNet(run.Netlist, column)], columns[column] == 0 ? 0 : 1);
            }

            if (isNew)
            {
                run.Settle();
            }

            circuit.Follow();
        }
    }

    /// <summary>Goes over to another mode of the compiler.</summary>
    /// <param name="screen">The network.</param>
    /// <param name="mode">The mode.</param>
    /// <returns>False if there is no network for it; why is told then.</returns>
    public bool Choose(NetworkScreen screen, CompilerMode mode)
    {
        var variant = Made(screen.Model, mode);
        if (variant.Result is null)
        {
            TellWhyNot(variant);
            return false;
        }

        screen.Show(mode);
        return true;
    }

    /// <summary>Verifies the network as it was compiled, if that hasn't been done, or finds out for which patterns its changed weights are wrong.</summary>
    public void Prove(NetworkScreen screen)
    {
        var variant = screen.Variant;
        if (variant.Draft!.IsChanged)
        {
            variant.Differences = null;
            Compare(screen);
        }
        else
        {
            Verify(variant);
        }

        screen.Follow();
        shell.Tell(NetworkWords.Proof(screen), variant is { Draft.IsChanged: true } or { Verification.IsEqual: false } ? Role.Warning : Role.Good);
    }

    /// <summary>Shows the network with the weights that it has now, and finds out for which patterns they are wrong.</summary>
    public void Reweigh(NetworkScreen screen)
    {
        screen.Variant.Differences = null;
        screen.Show(screen.Variant.Mode);
        if (screen.Variant.Draft!.IsChanged)
        {
            Compare(screen);
        }

        screen.Follow();
    }

    /// <summary>Reads the circuit's file again, and makes its network anew.</summary>
    /// <param name="restarts">Whether it is to begin anew.</param>
    public void Reload(bool restarts)
    {
        if (shell.Screens.Circuit is not { } circuit)
        {
            return;
        }

        var mode = shell.Network?.Variant.Mode ?? CompilerMode.Fused;
        shell.Screens.GoTo(circuit);
        circuit.Reload(shell.Files, restarts);
        if (shell.Screens.Circuit?.Run is null)
        {
            return;
        }

        Show();
        if (shell.Network is { } network && network.Variant.Mode != mode)
        {
            Choose(network, mode);
        }
    }

    private void Open(CircuitModel circuit, CircuitRunner run)
    {
        var model = new NetworkModel(circuit);
        var variant = Made(model, CompilerMode.Fused);
        if (variant.Result is not { } result)
        {
            TellWhyNot(variant);
            return;
        }

        if (result.Compiled.Network.NeuronCount + result.Compiled.Network.Outputs.Count == 0)
        {
            shell.Complain("network.empty");
            return;
        }

        if (model.IsSmall)
        {
            foreach (var mode in NetworkModel.Modes)
            {
                Made(model, mode);
            }
        }

        shell.Screens.Show(model, ColumnsOf(run), services);
    }

    private NetworkVariant Made(NetworkModel model, CompilerMode mode)
    {
        if (model.Of(mode) is { } made)
        {
            return made;
        }

        var variant = background.Wait(token => NetworkVariant.Make(model.Netlist, mode, token));
        model.Add(variant);
        try
        {
            Verify(variant);
        }
        catch (OperationCanceledException)
        {
            // It can be looked at all the same; the title says that nothing is proved.
            shell.Complain("search.cancelled");
        }

        return variant;
    }

    private void Verify(NetworkVariant variant)
    {
        if (variant is { Result: { } result, Verification: null })
        {
            variant.Verification = background.Wait(token => NetworkVerifier.Verify(result.Compiled, result.Number, NetworkVerifier.UsualInputs, token));
        }
    }

    private void Compare(NetworkScreen screen)
    {
        var network = screen.Variant.Draft!.Network;
        screen.Variant.Differences = background.Wait(token => DifferenceFinder.Find(network, screen.Model.Netlist, MostListed, token));
    }

    private void TellWhyNot(NetworkVariant variant) =>
        shell.Tell(variant.Diagnostics.First(one => one.Severity == Severity.Error).Sentence(shell.Speaker.Language), Role.Warning);

    private static double[] ColumnsOf(CircuitRunner run)
    {
        var columns = new double[run.Netlist.InputNets.Length + run.Netlist.FlipFlops.Length];
        for (var column = 0; column < columns.Length; column++)
        {
            columns[column] = run.Machine.Values[CircuitValues.ColumnNet(run.Netlist, column)];
        }

        return columns;
    }
}
