using System.CommandLine;
using LogicToNeurons.App.Programs;
using LogicToNeurons.Machine.Assembling;

namespace LogicToNeurons.App.Options;

/// <summary>The options of every command that takes a program.</summary>
internal sealed class MachineOptions
{
    /// <summary>The most steps of a run where nobody says another number.</summary>
    public const long DefaultSteps = 100_000_000;

    public Option<string> Set { get; } = new("--set") { Description = "option.set", HelpName = "A=v", Arity = new ArgumentArity(1, 10_000), CustomParser = static _ => null };

    public Option<string> Width { get; } = new Option<string>("--width") { Description = "option.width", HelpName = "8|16|32|64" }
        .AcceptedNumbers(number => number is 8 or 16 or 32 or 64, "8, 16, 32, 64");

    public Option<string> Memory { get; } = new Option<string>("--memory") { Description = "option.memory", HelpName = "M" }
        .AcceptedNumbers(number => number is >= AssemblyOptions.LeastMemory and <= AssemblyOptions.MostMemory, "8…16777216");

    public Option<string> MaxSteps { get; } = new Option<string>("--max-steps") { Description = "option.max-steps", HelpName = "N" }
        .AcceptedNumbers(_ => true, Words.Of("usage.count"));

    public Option<string> Engine { get; } = new Option<string>("--engine") { Description = "option.engine", HelpName = "NAME" }
        .AcceptedValues([.. EngineName.All]);

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="runs">Whether it runs the program.</param>
    /// <param name="withEngine">Whether one engine is chosen.</param>
    public void AddTo(Command command, bool runs = true, bool withEngine = true)
    {
        command.Options.Add(Set);
        command.Options.Add(Width);
        command.Options.Add(Memory);
        if (runs)
        {
            command.Options.Add(MaxSteps);
        }

        if (runs && withEngine)
        {
            command.Options.Add(Engine);
        }
    }

    /// <summary>The most steps.</summary>
    public long StepsOf(ParseResult parsed, long usual = DefaultSteps) => AcceptedValuesExtensions.Number(parsed.TextOf(MaxSteps)) ?? usual;

    /// <summary>What assembles programs for the machine asked for.</summary>
    public ProgramLoader Loader(ParseResult parsed)
    {
        var options = new AssemblyOptions(
            (int?)AcceptedValuesExtensions.Number(parsed.TextOf(Width)),
            (int?)AcceptedValuesExtensions.Number(parsed.TextOf(Memory)));
        return new ProgramLoader(options, parsed.TextsOf(Set));
    }

    /// <summary>Reads and assembles a program, and sets its cells.</summary>
    public LoadedProgram Load(ParseResult parsed, Session session, string file) => Loader(parsed).Load(session.Read(file));
}
