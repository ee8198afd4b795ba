using LogicToNeurons.Networks.Compilation.Mapping.Cuts;

namespace LogicToNeurons.Networks.Compilation.Mapping.Sharing;

/// <summary>Counts who uses each neuron of a cover: a neuron that two cuts use is there once (pass P5's reference counts).</summary>
internal sealed class NeuronRegister
{
    private NeuronKey[] _keys = new NeuronKey[1024];
    private int[] _uses = new int[1024];
    private int[] _slots = new int[4096];
    private int _count = 1;

    /// <summary>How many use a neuron.</summary>
    public ref int UsesOf(int neuron) => ref _uses[neuron];

    /// <summary>The neuron of a cut, or 0 if nobody has asked for it by interning yet.</summary>
    public int Find(in Cut cut, NeuronShape shape) => _slots[SlotOf(NeuronKey.Of(cut, shape))];

    /// <summary>The neuron of a cut, a new one if nobody has asked for it yet.</summary>
    public int Intern(in Cut cut, NeuronShape shape) => Intern(NeuronKey.Of(cut, shape));

    /// <summary>The neuron of an and of many.</summary>
    public int InternWide(int wide) => Intern(new NeuronKey(-1, wide, 0, 0, 0));

    /// <summary>Forgets all uses.</summary>
    public void Clear() => _uses.AsSpan().Clear();

    private int Intern(in NeuronKey key)
    {
        var slot = SlotOf(key);
        if (_slots[slot] == 0)
        {
            _slots[slot] = Add(key);
            if (4 * _count > _slots.Length)
            {
                Rehash();
            }

            return _count - 1;
        }

        return _slots[slot];
    }

    private int Add(in NeuronKey key)
    {
        if (_count == _keys.Length)
        {
            Array.Resize(ref _keys, 2 * _count);
            Array.Resize(ref _uses, 2 * _count);
        }

        _keys[_count] = key;
        return _count++;
    }

    private int SlotOf(in NeuronKey key)
    {
        var slot = key.Hash & (_slots.Length - 1);
        while (_slots[slot] != 0 && _keys[_slots[slot]] != key)
        {
            slot = (slot + 1) & (_slots.Length - 1);
        }

        return slot;
    }

    private void Rehash()
    {
        _slots = new int[4 * _slots.Length];
        for (var neuron = 1; neuron < _count; neuron++)
        {
            _slots[SlotOf(_keys[neuron])] = neuron;
        }
    }
}
