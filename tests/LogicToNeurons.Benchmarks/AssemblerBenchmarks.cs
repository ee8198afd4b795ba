using BenchmarkDotNet.Attributes;
using LogicToNeurons.Benchmarks.Workloads;

namespace LogicToNeurons.Benchmarks;

/// <summary>Time per line of the assembler; one second divided by it is lines a second.</summary>
[MemoryDiagnoser]
public class AssemblerBenchmarks
{
    private const int Lines = 10_000;

    private readonly string _text = LargeProgram.Text(Lines);

    [GlobalSetup]
    public void Check() => LargeProgram.Assemble(_text, Lines);

    // A number: the project that BenchmarkDotNet generates doesn't see this one's references, so no type of theirs.
    [Benchmark(OperationsPerInvoke = Lines)]
    public int Assemble() => LargeProgram.Assemble(_text, Lines).Instructions.Length;
}
