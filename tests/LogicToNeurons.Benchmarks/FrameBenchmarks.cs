using BenchmarkDotNet.Attributes;
using LogicToNeurons.Benchmarks.Workloads;
using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Look;
using LogicToNeurons.Terminal.Output;

namespace LogicToNeurons.Benchmarks;

/// <summary>What the full screen's frames cost while somebody steps through sum.asm.</summary>
[MemoryDiagnoser]
public class FrameBenchmarks
{
    private readonly AnsiWriter _writer = new(Theme.Of(static _ => null));
    private SteppingScreen? _screen;
    private CellGrid? _before;
    private CellGrid? _after;

    [Params("80x24", "120x40")]
    public string Size { get; set; } = string.Empty;

    [GlobalSetup]
    public void Check()
    {
        var size = Array.ConvertAll(Size.Split('x'), int.Parse);
        // It checks its frames itself.
        _screen = new SteppingScreen(size[0], size[1]);
        (_before, _after) = (_screen.Before, _screen.Frame);
        _screen = new SteppingScreen(size[0], size[1]);
        if (_before is null || _before.ToText() == _after.ToText() || Diff() == 0 || Diff() >= Whole())
        {
            throw new InvalidOperationException("What changed between two frames is nothing, or more than all.");
        }
    }

    /// <summary>From the key to the bytes.</summary>
    [Benchmark]
    public void Step() => _screen!.Step();

    /// <summary>The same without a step.</summary>
    [Benchmark]
    public void Redraw() => _screen!.Redraw();

    /// <summary>The bytes of what changed, alone.</summary>
    [Benchmark]
    public int Diff() => _writer.Write(_before, _after!).Length;

    /// <summary>The bytes of a whole frame, alone.</summary>
    [Benchmark]
    public int Whole() => _writer.Write(null, _after!).Length;
}
