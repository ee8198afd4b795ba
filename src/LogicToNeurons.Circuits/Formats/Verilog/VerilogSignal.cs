using LogicToNeurons.Circuits.Formats.Flat;
using LogicToNeurons.Source;

namespace LogicToNeurons.Circuits.Formats.Verilog;

/// <summary>A declared name of a module: a net or a vector.</summary>
internal sealed class VerilogSignal
{
    private readonly FlatCircuit _circuit;
    private int[] _nets = [-1];

    public VerilogSignal(FlatCircuit circuit, string name, TextSpan span) => (_circuit, Name, Span) = (circuit, name, span);

    public string Name { get; }

    /// <summary>Gets the place of its first mention.</summary>
    public TextSpan Span { get; }

    public bool IsVector { get; private set; }

    public int Left { get; private set; }

    public int Right { get; private set; }

    public int Width => _nets.Length;

    public bool IsInput { get; set; }

    public bool IsOutput { get; set; }

    /// <summary>Gives it a range, unless its nets have been used already.</summary>
    public bool TrySetRange(int left, int right)
    {
        if (IsVector)
        {
            return left == Left && right == Right;
        }

        if (_nets[0] >= 0)
        {
            return false;
        }

        (IsVector, Left, Right) = (true, left, right);
        _nets = new int[Math.Abs(left - right) + 1];
        Array.Fill(_nets, -1);
        return true;
    }

    /// <summary>The position of an index of the range, 0 for the least significant bit; −1 if it is outside.</summary>
    public int PositionOf(int index)
    {
        var position = Left >= Right ? (long)index - Right : (long)Right - index;
        return IsVector && position >= 0 && position < Width ? (int)position : -1;
    }

    /// <summary>The net at a position.</summary>
    public int Net(int position)
    {
        if (_nets[position] < 0)
        {
            _nets[position] = _circuit.Net(BitName(position), Span);
        }

        return _nets[position];
    }

    /// <summary>Gets a value indicating whether a wrong statement names it, so that perhaps nothing drives it.</summary>
    public bool IsExcused { get; private set; }

    /// <summary>Notes that a wrong statement names it.</summary>
    public void Excuse() => IsExcused = true;

    /// <summary>Excuses its nets, if a wrong statement names it.</summary>
    public void ExcuseNets()
    {
        foreach (var net in _nets)
        {
            if (IsExcused && net >= 0)
            {
                _circuit.Excuse(net);
            }
        }
    }

    /// <summary>All nets, the least significant first.</summary>
    public int[] Nets()
    {
        var nets = new int[Width];
        for (var position = 0; position < nets.Length; position++)
        {
            nets[position] = Net(position);
        }

        return nets;
    }

    /// <summary>The name of a bit: <c>a[3]</c>.</summary>
    public string BitName(int position) =>
        IsVector ? FormattableString.Invariant($"{Name}[{(Left >= Right ? Right + position : Right - position)}]") : Name;
}
