using System.Globalization;
using LogicToNeurons.App.Circuits;
using LogicToNeurons.App.Networks;
using LogicToNeurons.App.Programs;
using LogicToNeurons.Networks.Compilation;

namespace LogicToNeurons.App.Screens;

/// <summary>The screens that are open: one of a program, one of a circuit, one of a circuit's network, one of a network's file, one of the program's levels; one is in sight, the others stay as they were left.</summary>
internal sealed class OpenScreens(Shell shell)
{
    /// <summary>Gets or sets the screen in sight; null as long as nothing is open.</summary>
    public Screen? Current
    {
        get;
        set
        {
            field = value;
            Program = value as ProgramScreen ?? (value as LevelsScreen)?.Program ?? Program;
            Circuit = value as CircuitScreen ?? Circuit;
            Network = value as NetworkScreen ?? Network;
            NetworkFile = value as NetworkFileScreen ?? NetworkFile;
            Levels = value as LevelsScreen ?? Levels;
            if (Program is not null)
            {
                Program.Host = value as LevelsScreen;
            }
        }
    }

    /// <summary>Gets the program that was in sight last; null if there was none.</summary>
    public ProgramScreen? Program { get; private set; }

    /// <summary>Gets the circuit that was in sight last; null if there was none.</summary>
    public CircuitScreen? Circuit { get; private set; }

    /// <summary>Gets the network that was in sight last; null if there was none.</summary>
    public NetworkScreen? Network { get; private set; }

    /// <summary>Gets the network in sight, with its circuit or alone; null if there is none.</summary>
    public SteppedNetworkScreen? Stepped => Current as SteppedNetworkScreen;

    /// <summary>Gets the network of a file that was in sight last; null if there was none.</summary>
    public NetworkFileScreen? NetworkFile { get; private set; }

    /// <summary>Gets the program on its levels that was in sight last; null if there was none.</summary>
    public LevelsScreen? Levels { get; private set; }

    /// <summary>Shows a program on a screen of its own.</summary>
    public void Show(ProgramModel model) => Current = new ProgramScreen(shell.Speaker, model)
    {
        Explain = shell.Explain,
        ToggleBreakpoint = line => shell.Commands.Execute("break", line.ToString(CultureInfo.InvariantCulture)),
    };

    /// <summary>Shows a circuit on a screen of its own.</summary>
    public void Show(CircuitModel model) => Current = new CircuitScreen(shell.Speaker, model)
    {
        Explain = shell.Explain,
        AskValue = name => shell.Prompt.OpenCommand($"set {name} "),
    };

    /// <summary>Shows a network on a screen of its own.</summary>
    /// <param name="model">The circuit and its networks; there is one for the mode fused.</param>
    /// <param name="columns">What inputs and registers are.</param>
    /// <param name="services">The clock, and who gives up long searches.</param>
    public void Show(NetworkModel model, double[] columns, ShellServices services)
    {
        NetworkScreen? screen = null;
        screen = new NetworkScreen(shell.Speaker, model, CompilerMode.Fused, columns, services)
        {
            Explain = shell.Explain,
            Ask = shell.Prompt.OpenCommand,
            ChooseMode = mode => shell.Networks.Choose(screen!, mode),
            ReadAgain = shell.Networks.Reload,
        };
        Current = screen;
    }

    /// <summary>Shows the network of a file on a screen of its own.</summary>
    /// <param name="model">The file; there is a network in it.</param>
    /// <param name="columns">What inputs and registers are.</param>
    /// <param name="services">The clock, and who gives up long searches.</param>
    public void Show(NetworkFileModel model, double[] columns, ShellServices services) => Current = new NetworkFileScreen(shell.Speaker, model, columns, services)
    {
        Explain = shell.Explain,
        Ask = shell.Prompt.OpenCommand,
    };

    /// <summary>Goes to a screen that is open.</summary>
    /// <returns>False if it isn't.</returns>
    public bool GoTo(Screen? screen)
    {
        if (screen is not null && screen != Current)
        {
            Current?.Stepper?.Pause();
            Current = screen;
        }

        return screen is not null;
    }
}
