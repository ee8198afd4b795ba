namespace LogicToNeurons.Networks.Compilation;

/// <summary>The nets of each group, rising; never changes.</summary>
internal sealed class NodeNets
{
    private readonly int[] _starts;
    private readonly int[] _nets;

    /// <summary>Sorts the nets from 2 on; constants are left out.</summary>
    /// <param name="groups">The group of each net; −1 for none.</param>
    /// <param name="groupCount">The number of groups.</param>
    public NodeNets(ReadOnlySpan<int> groups, int groupCount)
    {
        _starts = new int[groupCount + 1];
        for (var net = 2; net < groups.Length; net++)
        {
            if (groups[net] >= 0)
            {
                _starts[groups[net] + 1]++;
            }
        }

        for (var group = 0; group < groupCount; group++)
        {
            _starts[group + 1] += _starts[group];
        }

        _nets = new int[_starts[^1]];
        var next = _starts.ToArray();
        for (var net = 2; net < groups.Length; net++)
        {
            if (groups[net] >= 0)
            {
                _nets[next[groups[net]]++] = net;
            }
        }
    }

    /// <summary>Gets the nets of a group.</summary>
    public ReadOnlySpan<int> this[int group] => _nets.AsSpan(_starts[group].._starts[group + 1]);
}
