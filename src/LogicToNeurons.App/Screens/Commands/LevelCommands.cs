using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.App.Screens.Commands;

/// <summary>What can be done with a program on its levels: looking further in, picking a bit, a net or a neuron, going to where the levels differ.</summary>
internal sealed class LevelCommands(Shell shell)
{
    public IEnumerable<UiCommand> All() =>
    [
        new("in", ["i"], _ => In()) { WordsName = "zoom-in" },
        new("out", ["Backspace", "u"], _ => Out()) { WordsName = "zoom-out" },
        new("bit", [], Bit, "r1 4"),
        new("net", [], Net, "NET") { WordsName = "pick-net" },
        new("neuron", [], Neuron, "n2.3") { WordsName = "pick-neuron" },
        new("difference", ["D"], _ => Difference()),
    ];

    private void In()
    {
        if (shell.Levels is { } screen && !(screen.Focused == screen.Datapath ? screen.Datapath.Open() : screen.Focused == screen.Layers && screen.Layers.Open()))
        {
            shell.Complain("zoom.inNone");
        }
    }

    private void Out()
    {
        if (shell.Levels is { } screen && !(screen.Focused == screen.Datapath ? screen.Datapath.Close() : screen.Focused == screen.Layers && screen.Layers.Close()))
        {
            shell.Complain("zoom.outNone");
        }
    }

    // "r1 4", "r1" alone, or "4" for the place that is picked.
    private void Bit(string text)
    {
        if (shell.Levels is not { } screen)
        {
            return;
        }

        var words = Arguments.Words(FullWidth.ToAscii(text));
        var place = screen.Cursor.Place;
        var hasPlace = words.Length == 2 || (words.Length == 1 && Arguments.Count(words[0]) is null);
        if (words.Length is 0 or > 2 || (hasPlace && !screen.Run.Places.TryFind(words[0], out place)))
        {
            shell.Complain("place.none", text);
            return;
        }

        var bit = hasPlace && words.Length == 1 ? 0 : Arguments.Count(words[^1]);
        if (bit is not { } number || number >= screen.Gates.NetsOf(place).Length)
        {
            shell.Complain("bit.none", words[^1], screen.Gates.NetsOf(place).Length - 1);
            return;
        }

        screen.Cursor.PickBit(place, (int)number);
        screen.ShowCursor();
    }

    private void Net(string text)
    {
        if (shell.Levels is not { } screen)
        {
            return;
        }

        var name = FullWidth.ToAscii(text).Trim();
        for (var net = 2; net < screen.Gates.Netlist.NetCount; net++)
        {
            if (screen.Gates.Names[net] == name)
            {
                screen.Cursor.PickNet(net);
                screen.ShowCursor();
                return;
            }
        }

        shell.Complain("net.unknown", text);
    }

    private void Neuron(string text)
    {
        if (shell.Levels is not { } screen)
        {
            return;
        }

        if (screen.Neurons.Names.TryFindNeuron(FullWidth.ToAscii(text).Trim(), out var place))
        {
            screen.Cursor.PickNeuron(place);
            screen.Layers.Reveal(place);
            screen.ShowCursor();
        }
        else
        {
            shell.Complain("neuron.unknown", text);
        }
    }

    private void Difference()
    {
        if (shell.Levels?.Checker.First() is { } difference)
        {
            shell.WithStepper(run => run.GoTo(difference.Step));
            shell.Levels.Cursor.PickBit(difference.Place, 0);
            shell.Levels.ShowCursor();
            shell.Tell(LevelsWords.Difference(shell.Levels, difference), LogicToNeurons.Terminal.Look.Role.Warning);
        }
        else
        {
            shell.Tell("levels.none");
        }
    }
}
