using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Machine.Execution;
using LogicToNeurons.Source;

namespace LogicToNeurons.Benchmarks.Workloads;

/// <summary>A toy program of a certain size, with memory filled before it starts. The same as in peers/toy.h and peers/native.c.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Program">The embedded text without its sizes.</param>
/// <param name="Count">The number of cells, or rounds, that a repeat goes through.</param>
/// <param name="Repeats">The number of repeats of a full measurement: about 1e9 instructions, of muldiv half as many.</param>
/// <param name="UsesCells">Whether it works on cells beyond the registers.</param>
public sealed record Workload(string Name, string Program, int Count, int Repeats, bool UsesCells)
{
    private const int First = 256;

    /// <summary>Gets all workloads.</summary>
    public static IReadOnlyList<Workload> All { get; } =
    [
        new("sum", "sum.asm", 1 << 20, 240, true),
        new("sum16k", "sum.asm", 1 << 14, 15360, true),
        new("muldiv", "muldiv.asm", 10_000, 7000, false),
        new("sieve", "sieve.asm", 1 << 20, 40, true),
    ];

    /// <summary>Gets the number of cells that are filled before the start, and summed up into the answer.</summary>
    public int Filled => UsesCells ? Count : 0;

    /// <summary>The workload of a name.</summary>
    public static Workload Named(string name) =>
        All.FirstOrDefault(workload => workload.Name == name)
        ?? throw new ArgumentException($"There is no workload '{name}'; there are {string.Join(", ", All.Select(workload => workload.Name))}.", nameof(name));

    /// <summary>Assembles the program.</summary>
    public ProgramImage Assemble()
    {
        using var stream = typeof(Workload).Assembly.GetManifestResourceStream(Program)
            ?? throw new InvalidOperationException($"{Program} is not embedded.");
        using var reader = new StreamReader(stream);
        var sizes = FormattableString.Invariant(
            $".memory {First + Filled}\n.equ FIRST {First}\n.equ COUNT {Count}\n.equ END {First + Count}\n.equ REPEATS {Repeats}\n");
        var outcome = Assembler.Assemble(new SourceText(Program, sizes + reader.ReadToEnd()));
        return outcome.Value ?? throw new InvalidOperationException($"{Program} doesn't assemble: {outcome.Diagnostics[0].Message}");
    }

    /// <summary>Fills the memory of a machine that has not started.</summary>
    public void Fill(MachineState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        for (var i = 0; i < Filled; i++)
        {
            state.Cells[First + i] = unchecked((int)((uint)i * 2654435761u)) >> 12;
            state.Written[First + i] = 1;
        }
    }

    /// <summary>What is compared between all engines: r0 and a sum over the cells.</summary>
    public string Answer(MachineState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var sum = 0L;
        for (var i = 0; i < Filled; i++)
        {
            sum = unchecked(sum + ((i + 1) * state.Cells[First + i]));
        }

        return FormattableString.Invariant($"{state.Cells[0]}:{sum}");
    }
}
