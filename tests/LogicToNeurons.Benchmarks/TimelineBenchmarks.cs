using BenchmarkDotNet.Attributes;
using LogicToNeurons.Benchmarks.Workloads;
using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Machine.Execution;

namespace LogicToNeurons.Benchmarks;

/// <summary>What going back costs after ten million steps of a program that doesn't end.</summary>
[MemoryDiagnoser]
public class TimelineBenchmarks
{
    private const long Far = 10_000_000;
    private const int BackSteps = 100;

    private ProgramMachine? _machine;
    private Timeline? _timeline;

    [Params(16, 65536)]
    public int Cells { get; set; }

    [GlobalSetup]
    public void Check()
    {
        _machine = Create();
        _timeline = new Timeline(_machine);
        StepBack();
        var fresh = Create();
        fresh.Run(Far - BackSteps);
        if (_timeline.Position != Far - BackSteps || !_machine.State.SameAs(fresh.State))
        {
            throw new InvalidOperationException($"Going back from step {Far} to {Far - BackSteps} gives another state than going there.");
        }
    }

    [Benchmark(OperationsPerInvoke = BackSteps)]
    public void StepBack()
    {
        _timeline!.GoTo(Far);
        for (var i = 0; i < BackSteps; i++)
        {
            _timeline.StepBack();
        }
    }

    [Benchmark]
    public void GoBackFar()
    {
        _timeline!.GoTo(Far);
        _timeline.GoTo(Far / 2);
    }

    private Interpreter Create() => new((Workload.Named("sum") with { Count = Cells, Repeats = int.MaxValue }).Assemble());
}
