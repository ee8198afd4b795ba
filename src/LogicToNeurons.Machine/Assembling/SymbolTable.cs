namespace LogicToNeurons.Machine.Assembling;

/// <summary>The names of a program: labels and <c>.equ</c> names share one space; upper and lower case differ.</summary>
public sealed class SymbolTable
{
    private readonly Dictionary<string, Symbol> _symbols = new(StringComparer.Ordinal);

    /// <summary>Gets all symbols, in the order of their definitions.</summary>
    public IReadOnlyCollection<Symbol> All => _symbols.Values;

    /// <summary>Finds a name.</summary>
    public Symbol? Find(string name) => _symbols.GetValueOrDefault(name);

    /// <summary>Adds a symbol; false if its name is taken.</summary>
    internal bool TryAdd(Symbol symbol) => _symbols.TryAdd(symbol.Name, symbol);
}
