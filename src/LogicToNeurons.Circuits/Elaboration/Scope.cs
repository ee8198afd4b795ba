namespace LogicToNeurons.Circuits.Elaboration;

/// <summary>The names of a circuit, or of one turn of a loop in it.</summary>
internal sealed class Scope
{
    // Most scopes are turns of loops with a handful of names: those are found without a table.
    private const int MostSearched = 8;

    private readonly List<Symbol> _symbols = new(1);
    private Dictionary<string, Symbol>? _table;

    public Scope(Scope? outer, string suffix)
    {
        Outer = outer;
        Suffix = suffix;
    }

    public Scope? Outer { get; }

    /// <summary>Gets what is put behind the names of its wires, so that those of each turn differ: <c>.3</c>; empty in the circuit itself.</summary>
    public string Suffix { get; }

    /// <summary>The symbol of a name here or outside; null if there is none.</summary>
    public Symbol? Find(string name)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            if (scope.Own(name) is { } symbol)
            {
                return symbol;
            }
        }

        return null;
    }

    /// <summary>The symbol of a name declared in this very scope; null if there is none.</summary>
    public Symbol? Own(string name)
    {
        if (_table is not null)
        {
            return _table.GetValueOrDefault(name);
        }

        foreach (var symbol in _symbols)
        {
            if (symbol.Name == name)
            {
                return symbol;
            }
        }

        return null;
    }

    public void Add(Symbol symbol)
    {
        _symbols.Add(symbol);
        if (_table is not null)
        {
            _table.Add(symbol.Name, symbol);
        }
        else if (_symbols.Count > MostSearched)
        {
            _table = _symbols.ToDictionary(one => one.Name);
        }
    }

    /// <summary>All names that can be used here.</summary>
    public IEnumerable<string> Names()
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            foreach (var symbol in scope._symbols)
            {
                yield return symbol.Name;
            }
        }
    }
}
