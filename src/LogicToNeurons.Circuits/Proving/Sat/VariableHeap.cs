namespace LogicToNeurons.Circuits.Proving.Sat;

/// <summary>Variables by how often they took part in recent conflicts, the busiest on top.</summary>
internal sealed class VariableHeap
{
    private const double Largest = 1e100;
    private const double Growth = 1 / 0.95;

    private int[] _heap = new int[64];
    private int[] _places = new int[64];
    private double[] _activities = new double[64];
    private double _increment = 1;
    private int _count;

    public bool IsEmpty => _count == 0;

    public void AddVariable(int variable)
    {
        if (variable == _places.Length)
        {
            Array.Resize(ref _heap, 2 * variable);
            Array.Resize(ref _places, 2 * variable);
            Array.Resize(ref _activities, 2 * variable);
        }

        _places[variable] = -1;
        _activities[variable] = 0;
    }

    public void Clear()
    {
        for (var i = 0; i < _count; i++)
        {
            _places[_heap[i]] = -1;
        }

        _count = 0;
    }

    public void Insert(int variable)
    {
        if (_places[variable] >= 0)
        {
            return;
        }

        _heap[_count] = variable;
        _places[variable] = _count;
        Rise(_count++);
    }

    public int RemoveTop()
    {
        var top = _heap[0];
        _places[top] = -1;
        _count--;
        if (_count > 0)
        {
            _heap[0] = _heap[_count];
            _places[_heap[0]] = 0;
            Sink(0);
        }

        return top;
    }

    public void Bump(int variable)
    {
        _activities[variable] += _increment;
        if (_activities[variable] > Largest)
        {
            Rescale();
        }

        if (_places[variable] >= 0)
        {
            Rise(_places[variable]);
        }
    }

    /// <summary>Lets all earlier bumps weigh a little less.</summary>
    public void Decay() => _increment *= Growth;

    private void Rescale()
    {
        for (var i = 0; i < _activities.Length; i++)
        {
            _activities[i] /= Largest;
        }

        _increment /= Largest;
    }

    private void Rise(int place)
    {
        var variable = _heap[place];
        var activity = _activities[variable];
        while (place > 0)
        {
            var parent = (place - 1) / 2;
            if (_activities[_heap[parent]] >= activity)
            {
                break;
            }

            _heap[place] = _heap[parent];
            _places[_heap[place]] = place;
            place = parent;
        }

        _heap[place] = variable;
        _places[variable] = place;
    }

    private void Sink(int place)
    {
        var variable = _heap[place];
        var activity = _activities[variable];
        for (var child = (2 * place) + 1; child < _count; child = (2 * place) + 1)
        {
            if (child + 1 < _count && _activities[_heap[child + 1]] > _activities[_heap[child]])
            {
                child++;
            }

            if (_activities[_heap[child]] <= activity)
            {
                break;
            }

            _heap[place] = _heap[child];
            _places[_heap[place]] = place;
            place = child;
        }

        _heap[place] = variable;
        _places[variable] = place;
    }
}
