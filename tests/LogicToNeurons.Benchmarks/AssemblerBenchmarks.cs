using BenchmarkDotNet.Attributes;
using LogicToNeurons.Benchmarks.Workloads;
using LogicToNeurons.Machine.Assembling;

namespace LogicToNeurons.Benchmarks;

/// <summary>Time per line of the assembler; one second divided by it is lines a second.</summary>
[MemoryDiagnoser]
public class AssemblerBenchmarks
{
    private const int Lines = 10_000;

    private readonly string _text = LargeProgram.Text(Lines);

    [GlobalSetup]
    public void Check() => LargeProgram.Assemble(_text, Lines);

    [Benchmark(OperationsPerInvoke = Lines)]
    public ProgramImage Assemble() => LargeProgram.Assemble(_text, Lines);
}
