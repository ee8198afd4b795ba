using BenchmarkDotNet.Running;
using LogicToNeurons.Benchmarks.Measuring;

if (args is ["measure", .. var rest])
{
    return Measure.Perform(rest);
}

BenchmarkSwitcher.FromAssembly(typeof(Measure).Assembly).Run(args);
return 0;
