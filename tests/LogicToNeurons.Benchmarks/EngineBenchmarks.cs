using BenchmarkDotNet.Attributes;
using LogicToNeurons.Benchmarks.Workloads;
using LogicToNeurons.Machine.Execution;

namespace LogicToNeurons.Benchmarks;

/// <summary>Time per instruction of both engines; compare.sh measures them against C.</summary>
public class EngineBenchmarks
{
    private const int Steps = 4_000_000;

    private ProgramMachine? _machine;

    [ParamsSource(nameof(WorkloadNames))]
    public string WorkloadName { get; set; } = "";

    [ParamsSource(nameof(EngineNames))]
    public string EngineName { get; set; } = "";

    public static IEnumerable<string> WorkloadNames => Workload.All.Select(workload => workload.Name);

    public static IEnumerable<string> EngineNames => WorkloadRun.Names;

    [GlobalSetup]
    public void Check()
    {
        var workload = Workload.Named(WorkloadName);
        var small = workload with { Repeats = Math.Max(1, workload.Repeats / 40) };
        var machine = WorkloadRun.Load(EngineName, small);
        machine.Run(WorkloadRun.Limit);
        WorkloadRun.Check(machine, small);

        // Timed runs go on where the last one stopped, in a program that doesn't end: nothing has to be put back between them.
        _machine = WorkloadRun.Load(EngineName, workload with { Repeats = int.MaxValue });
    }

    [Benchmark(OperationsPerInvoke = Steps)]
    public long Run() => _machine!.Run(Steps);
}
