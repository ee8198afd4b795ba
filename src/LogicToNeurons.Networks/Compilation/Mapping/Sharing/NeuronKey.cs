using LogicToNeurons.Networks.Compilation.Mapping.Cuts;

namespace LogicToNeurons.Networks.Compilation.Mapping.Sharing;

/// <summary>What makes two neurons of cuts the same: what they do and which nodes they read.</summary>
/// <param name="Direction">The number of what it does.</param>
/// <param name="A">The first node; 0 for those that aren't there.</param>
/// <param name="B">The second node.</param>
/// <param name="C">The third node.</param>
/// <param name="D">The fourth node.</param>
internal readonly record struct NeuronKey(int Direction, int A, int B, int C, int D)
{
    /// <summary>Gets a number that is mostly different for different keys, not negative.</summary>
    public int Hash
    {
        get
        {
            unchecked
            {
                var hash = (ulong)(uint)Direction * 0x9E3779B97F4A7C15;
                hash = (hash ^ (uint)A) * 0xC2B2AE3D27D4EB4F;
                hash = (hash ^ (hash >> 31) ^ (uint)B) * 0x9E3779B97F4A7C15;
                hash = (hash ^ (hash >> 29) ^ (uint)C) * 0xC2B2AE3D27D4EB4F;
                hash = (hash ^ (hash >> 31) ^ (uint)D) * 0x9E3779B97F4A7C15;
                return (int)((hash ^ (hash >> 32)) & int.MaxValue);
            }
        }
    }

    /// <summary>The key of a neuron of a cut.</summary>
    public static NeuronKey Of(in Cut cut, NeuronShape shape)
    {
        Span<int> nodes = [0, 0, 0, 0];
        var place = 0;
        for (var leaf = 0; leaf < cut.Size; leaf++)
        {
            if (((shape.Leaves >> leaf) & 1) == 1)
            {
                nodes[place++] = cut[leaf];
            }
        }

        return new NeuronKey(shape.Direction, nodes[0], nodes[1], nodes[2], nodes[3]);
    }
}
