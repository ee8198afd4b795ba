using System.Diagnostics;
using System.Runtime.CompilerServices;
using LogicToNeurons.Engine.Evaluation;

namespace LogicToNeurons.Circuits.Simulation.Plans;

/// <summary>Computes gates at one width.</summary>
/// <param name="isWide">Whether to compute twice the width at once.</param>
internal readonly struct GateKernel<TLanes, TWidth>(bool isWide) : IKernel<ulong>
    where TLanes : unmanaged
    where TWidth : struct, ILanes<TLanes>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Evaluate(NodeRun run, Batch<ulong> batch)
    {
        switch ((GateOperation)run.Kind)
        {
            case GateOperation.Copy:
                BitLoop.Evaluate<TLanes, TWidth, CopyOperation>(run, batch, isWide);
                break;
            case GateOperation.Not:
                BitLoop.Evaluate<TLanes, TWidth, NotOperation>(run, batch, isWide);
                break;
            case GateOperation.And:
                BitLoop.Evaluate<TLanes, TWidth, AndOperation>(run, batch, isWide);
                break;
            case GateOperation.AndNot:
                BitLoop.Evaluate<TLanes, TWidth, AndNotOperation>(run, batch, isWide);
                break;
            case GateOperation.Or:
                BitLoop.Evaluate<TLanes, TWidth, OrOperation>(run, batch, isWide);
                break;
            case GateOperation.Xor:
                BitLoop.Evaluate<TLanes, TWidth, XorOperation>(run, batch, isWide);
                break;
            case GateOperation.Nand:
                BitLoop.Evaluate<TLanes, TWidth, NandOperation>(run, batch, isWide);
                break;
            case GateOperation.OrNot:
                BitLoop.Evaluate<TLanes, TWidth, OrNotOperation>(run, batch, isWide);
                break;
            case GateOperation.Nor:
                BitLoop.Evaluate<TLanes, TWidth, NorOperation>(run, batch, isWide);
                break;
            case GateOperation.Xnor:
                BitLoop.Evaluate<TLanes, TWidth, XnorOperation>(run, batch, isWide);
                break;
            default:
                throw new UnreachableException();
        }
    }
}
