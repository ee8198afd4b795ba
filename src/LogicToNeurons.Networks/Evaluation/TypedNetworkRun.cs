using System.Numerics;
using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.Networks.Evaluation;

/// <summary>A network that is evaluated in a type of numbers.</summary>
/// <typeparam name="T">What values are computed in.</typeparam>
internal sealed class TypedNetworkRun<T>(Network network, int sampleCount) : NetworkRun
    where T : unmanaged, INumber<T>
{
    private readonly NetworkEvaluator<T> _evaluator = new(network, sampleCount);

    public override void SetInput(int column, int sample, double value) => _evaluator.Input(column)[sample] = Numbers<T>.Of(value);

    public override void SetState(int column, int sample, double value) => _evaluator.State(column)[sample] = Numbers<T>.Of(value);

    public override double Input(int column, int sample) => double.CreateTruncating(_evaluator.Input(column)[sample]);

    public override double State(int column, int sample) => double.CreateTruncating(_evaluator.State(column)[sample]);

    public override double Output(int column, int sample) => double.CreateTruncating(_evaluator.Output(column)[sample]);

    public override void Evaluate() => _evaluator.Evaluate();

    public override void Tick() => _evaluator.Tick();
}
