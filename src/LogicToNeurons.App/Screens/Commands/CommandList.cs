using LogicToNeurons.Source.Parsing;
using LogicToNeurons.Terminal.Input;
using LogicToNeurons.Terminal.Widgets;

namespace LogicToNeurons.App.Screens.Commands;

/// <summary>All that a user can have done, by key and by name.</summary>
internal sealed class CommandList
{
    private readonly Shell _shell;
    private readonly List<UiCommand> _all;
    private readonly Dictionary<string, UiCommand> _byKey = [];

    private CommandList(Shell shell, List<UiCommand> all)
    {
        _shell = shell;
        _all = all;
        foreach (var command in _all)
        {
            foreach (var key in command.Keys)
            {
                _byKey.Add(key, command);
            }
        }
    }

    /// <summary>The commands of a program's screen, and of the shell without a screen.</summary>
    public static CommandList OfPrograms(Shell shell) => new(
        shell,
        [.. new StepCommands(shell).All(), .. new RunCommands(shell).All(), .. new ProgramRunCommands(shell).All(), .. new BranchCommands(shell).All(), .. new PointCommands(shell).All(), .. new ValueCommands(shell).All(), .. new BuildCommands(shell).All().Where(command => command.Name == "new"), .. new ViewCommands(shell).All(), .. new FileCommands(shell).All()]);

    /// <summary>The commands of a circuit's screen.</summary>
    public static CommandList OfCircuits(Shell shell) => new(
        shell,
        [.. new StepCommands(shell).All(), .. new RunCommands(shell).All(), .. new CircuitCommands(shell).All(), .. new ClaimCommands(shell).All(), .. new BuildCommands(shell).All(), .. new ViewCommands(shell).All().Where(command => command.Name != "tab"), .. new FileCommands(shell).All()]);

    /// <summary>The commands of a network's screen.</summary>
    public static CommandList OfNetworks(Shell shell) => new(
        shell,
        [.. new StepCommands(shell).All(), .. new RunCommands(shell).All(), .. new NetworkCommands(shell).All(), .. new WeightCommands(shell).All(), .. new ViewCommands(shell).All().Where(command => command.Name != "tab"), .. new FileCommands(shell).All()]);

    /// <summary>The commands of a network's screen that has no circuit.</summary>
    public static CommandList OfNetworkFiles(Shell shell) => new(
        shell,
        [.. new StepCommands(shell).All(), .. new RunCommands(shell).All(), .. new NetworkCommands(shell).OfNetworksAlone(), .. new ViewCommands(shell).All().Where(command => command.Name != "tab"), .. new FileCommands(shell).All()]);

    /// <summary>The commands of a program on its levels: those of its screen, and what there is to zoom.</summary>
    public static CommandList OfLevels(Shell shell) => new(
        shell,
        [.. new StepCommands(shell).All(), .. new RunCommands(shell).All(), .. new ProgramRunCommands(shell).All(), .. new BranchCommands(shell).All(), .. new PointCommands(shell).All(), .. new ValueCommands(shell).All(), .. new LevelCommands(shell).All(), .. new ViewCommands(shell).All().Where(command => command.Name != "tab"), .. new FileCommands(shell).All()]);

    /// <summary>Gets all commands, in the order of the help.</summary>
    public IReadOnlyList<UiCommand> All => _all;

    /// <summary>The command of a name.</summary>
    public UiCommand Find(string name) => _all.Find(command => command.Name == name) ?? throw new ArgumentException($"No command '{name}'.", nameof(name));

    /// <summary>Does what a key stands for, if anything.</summary>
    public void Execute(KeyEvent key)
    {
        if (_byKey.TryGetValue(KeyName.Of(key), out var command))
        {
            ExecuteKey(command);
        }
    }

    /// <summary>Does what a command's key does: some ask for an argument first.</summary>
    public void ExecuteKey(UiCommand command)
    {
        if (command.AsksForArgument)
        {
            _shell.Prompt.OpenCommand($"{command.Name} ");
        }
        else
        {
            Execute(command, string.Empty);
        }
    }

    /// <summary>Does a command.</summary>
    public void Execute(string name, string argument) => Execute(Find(name), argument);

    /// <summary>Does what somebody typed: a command's name or as much of it as tells it from others, and its argument; or a step's number.</summary>
    public void ExecuteLine(string line)
    {
        // Names and signs may come from a Chinese input method; a path has to stay as it is.
        var text = line.Trim();
        var end = text.AsSpan().IndexOfAny(' ', '\u3000');
        var name = FullWidth.ToAscii(end < 0 ? text : text[..end]).ToLowerInvariant();
        var argument = end < 0 ? string.Empty : text[(end + 1)..].Trim();
        if (name.Length == 0)
        {
            return;
        }

        if (char.IsAsciiDigit(name[0]) || name[0] is '+' or '-')
        {
            Execute("go", name);
            return;
        }

        var matching = _all.FindAll(command => command.Name.StartsWith(name, StringComparison.Ordinal));
        var exact = matching.Find(command => command.Name == name) ?? (matching.Count == 1 ? matching[0] : null);
        if (exact is not null)
        {
            Execute(exact, argument);
        }
        else if (matching.Count > 1)
        {
            _shell.Complain("command.ambiguous", name, string.Join(' ', matching.Select(command => command.Name)));
        }
        else
        {
            var near = NearMiss.Find(name, _all.Select(command => command.Name));
            _shell.Complain(near is null ? "command.unknown" : "command.near", near is null ? [name] : [name, near]);
        }
    }

    /// <summary>The ways to go on with a line.</summary>
    public IReadOnlyList<Completion> Complete(string line)
    {
        var blank = line.IndexOf(' ', StringComparison.Ordinal);
        if (blank < 0)
        {
            return [.. _all
                .Where(command => command.Name.StartsWith(line, StringComparison.OrdinalIgnoreCase))
                .OrderBy(command => command.Name, StringComparer.Ordinal)
                .Select(command => new Completion(command.Arguments.Length > 0 ? $"{command.Name} " : command.Name, $"{command.Arguments}  {_shell.Say($"ui.{command.WordsName}.help")}".Trim()))];
        }

        var typed = line[(blank + 1)..];
        var complete = _all.Find(command => command.Name.Equals(line[..blank], StringComparison.OrdinalIgnoreCase))?.Complete;
        return complete is null ? [] : [.. complete(typed)
            .Where(text => text.StartsWith(typed, StringComparison.OrdinalIgnoreCase) && text != typed)
            .Take(100)
            .Select(text => new Completion(line[..(blank + 1)] + text, string.Empty))];
    }

    private static void Execute(UiCommand command, string argument) => command.Execute(argument);
}
