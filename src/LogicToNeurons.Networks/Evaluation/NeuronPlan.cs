using System.Numerics;
using LogicToNeurons.Engine.Evaluation;

namespace LogicToNeurons.Networks.Evaluation;

/// <summary>The nodes of a network as a plan for evaluating many samples.</summary>
/// <typeparam name="T">What values are computed in.</typeparam>
/// <remarks>The first slots are, in this order: the inputs, what registers hold, what they hold next.</remarks>
internal sealed class NeuronPlan<T>
    where T : unmanaged, INumber<T>
{
    public NeuronPlan(NeuronNodes<T> nodes)
    {
        var builder = new PlanBuilder();
        while (builder.SignalCount < nodes.FirstNode)
        {
            builder.AddInput();
        }

        while (builder.SignalCount < nodes.SignalCount)
        {
            var signal = builder.SignalCount;
            builder.Add(nodes.ShapeOf(signal).Kind, nodes.SourcesOf(signal));
        }

        var next = Enumerable.Range(nodes.FirstNext, nodes.SignalCount - nodes.FirstNext);
        foreach (var signal in next.Concat(nodes.Outputs.Where(signal => signal >= nodes.FirstNode)).Distinct())
        {
            builder.Keep(signal);
        }

        FirstNext = nodes.FirstNode;
        Plan = builder.Build();
        OutputSlots = [.. nodes.Outputs.Select(Plan.SlotOf)];
        Constants = new T[Plan.Links.Length];
        foreach (var run in Plan.Runs)
        {
            SetConstants(nodes, run);
        }
    }

    /// <summary>Gets the plan.</summary>
    public Plan Plan { get; }

    /// <summary>Gets the slot of what the first register column holds next; those of the others follow.</summary>
    public int FirstNext { get; }

    /// <summary>Gets the slot of each output.</summary>
    public int[] OutputSlots { get; }

    /// <summary>Gets for each of the plan's links a number: for a target the bias, for a source its weight.</summary>
    public T[] Constants { get; }

    private void SetConstants(NeuronNodes<T> nodes, NodeRun run)
    {
        for (var i = 0; i < run.NodeCount; i++)
        {
            var constants = Constants.AsSpan(run.FirstLink + (i * (run.SourceCount + 1)), run.SourceCount + 1);
            var signal = Plan.SignalOf(run, i);
            constants[0] = nodes.BiasOf(signal);
            nodes.WeightsOf(signal).CopyTo(constants[1..]);
        }
    }
}
