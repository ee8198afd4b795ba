using LogicToNeurons.App.Commands;
using LogicToNeurons.App.Options;
using LogicToNeurons.Levels.Hack;
using LogicToNeurons.Source;

namespace LogicToNeurons.App.Hack;

/// <summary>Loads one program for the Hack computer on engines; whatever is wrong is told.</summary>
/// <param name="session">The session.</param>
/// <param name="file">The program's file.</param>
internal sealed class HackLoader(Session session, string file)
{
    private readonly List<HackSetting> _settings = [];
    private HackProgram? _program;
    private HackCpu? _cpu;

    /// <summary>Gets the names of the engines.</summary>
    public static IReadOnlyList<string> Engines { get; } = [EngineName.Interpreter, EngineName.Gates, EngineName.Neurons];

    /// <summary>Reads the program and what is set in its memory.</summary>
    /// <returns>The exit code.</returns>
    public int Load(IReadOnlyList<string> settings)
    {
        foreach (var text in settings)
        {
            var setting = HackSetting.Read(new SourceText("--set", text));
            if (setting.Value is not { } one)
            {
                session.Tell(setting.Diagnostics);
                return ExitCode.Usage;
            }

            _settings.Add(one);
        }

        var source = session.Read(file);
        var program = source.Value is { } code ? HackProgram.Read(code) : new Outcome<HackProgram>(null, source.Diagnostics);
        return Take(program, out _program);
    }

    /// <summary>Loads the program on an engine.</summary>
    /// <param name="name">The engine.</param>
    /// <param name="machine">It.</param>
    /// <returns>The exit code.</returns>
    public int Create(string name, out HackMachine? machine)
    {
        machine = null;
        if (name != EngineName.Interpreter && _cpu is null && Take(ReadCpu(), out _cpu) is not ExitCode.Success and var code)
        {
            return code;
        }

        if (name == EngineName.Neurons)
        {
            var failure = Take(HackNeurons.Compile(_cpu!), out var compiled);
            if (compiled is null)
            {
                return failure;
            }

            machine = new HackNeurons(_program!, _cpu!, compiled.Compiled.Network);
        }
        else
        {
            machine = name == EngineName.Interpreter ? new HackEmulator(_program!) : new HackGates(_program!, _cpu!);
        }

        foreach (var (address, value) in _settings)
        {
            machine.Set(address, value);
        }

        return ExitCode.Success;
    }

    private int Take<T>(Outcome<T> read, out T? value)
        where T : class
    {
        value = read.Value;
        if (value is null)
        {
            new RunReport(session, file).Unusable(read.Diagnostics);
            return ExitCode.Failure;
        }

        session.Tell(read.Diagnostics);
        return ExitCode.Success;
    }

    // The reader's own processor, if there is one beside the program.
    private Outcome<HackCpu> ReadCpu()
    {
        var path = Path.Combine(Path.GetDirectoryName(file) ?? string.Empty, "CPU.hdl");
        var bytes = session.ReadBytes(path);
        return bytes.Value is { } content ? HackCpu.Read(path, content, session.ReadBytes)
            : bytes.Diagnostics.All(one => one.Code == "L2N0301") ? HackCpu.Shipped()
            : new Outcome<HackCpu>(null, bytes.Diagnostics);
    }
}
