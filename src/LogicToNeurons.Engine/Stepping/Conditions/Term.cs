namespace LogicToNeurons.Engine.Stepping.Conditions;

/// <summary>A value in a condition.</summary>
internal abstract record Term
{
    /// <summary>The value now; null if it names a place that doesn't exist.</summary>
    public abstract long? Value(ISteppable machine);
}

/// <summary>A number.</summary>
internal sealed record NumberTerm(long Number) : Term
{
    public override long? Value(ISteppable machine) => Number;
}

/// <summary>What a place holds.</summary>
internal sealed record PlaceTerm(int Place) : Term
{
    public override long? Value(ISteppable machine) => Place < machine.PlaceCount ? machine.Peek(Place) : null;
}

/// <summary>What the place holds whose number is a value: <c>[10]</c>, <c>[r1]</c>.</summary>
internal sealed record IndirectTerm(Term Address) : Term
{
    public override long? Value(ISteppable machine) =>
        Address.Value(machine) is { } address && address >= 0 && address < machine.PlaceCount ? machine.Peek((int)address) : null;
}
