namespace LogicToNeurons.Engine.Evaluation;

/// <summary>Knows what the kinds of nodes compute. It is a struct and a type parameter, so that the loop over nodes is compiled for it.</summary>
/// <typeparam name="T">What a lane of a slot holds: 64 patterns of a net, or the value of a neuron.</typeparam>
public interface IKernel<T>
    where T : unmanaged
{
    /// <summary>Computes the nodes of a run, in order, each from its sources into its target.</summary>
    /// <param name="run">The run.</param>
    /// <param name="batch">The slots; <see cref="Batch{T}.LinksOf"/> says where the run's are.</param>
    void Evaluate(NodeRun run, Batch<T> batch);
}
