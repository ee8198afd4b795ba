namespace LogicToNeurons.Engine.Stepping.Conditions;

/// <summary>A claim about a machine's state, for example <c>r0 &gt; 5</c>, <c>[10] == 6</c> or <c>zero</c>.</summary>
public abstract record Condition
{
    private protected Condition()
    {
    }

    /// <summary>Whether the claim is true now. A place that doesn't exist makes a comparison false.</summary>
    public abstract bool Holds(ISteppable machine);

    /// <summary>The claim that control is at a location and another claim is true there.</summary>
    /// <param name="location">The location.</param>
    /// <param name="claim">The other claim.</param>
    public static Condition At(int location, Condition claim) => new AndCondition(new LocationCondition(location), claim);
}

/// <summary>Control is somewhere.</summary>
internal sealed record LocationCondition(int Location) : Condition
{
    public override bool Holds(ISteppable machine) => machine.Location == Location;
}

/// <summary>Two values compared.</summary>
internal sealed record ComparisonCondition(Term Left, Comparison Comparison, Term Right) : Condition
{
    public override bool Holds(ISteppable machine) =>
        Left.Value(machine) is { } left && Right.Value(machine) is { } right && Compare(left, right);

    private bool Compare(long left, long right) => Comparison switch
    {
        Comparison.Equal => left == right,
        Comparison.NotEqual => left != right,
        Comparison.Less => left < right,
        Comparison.LessOrEqual => left <= right,
        Comparison.Greater => left > right,
        Comparison.GreaterOrEqual => left >= right,
    };
}

/// <summary>Both claims.</summary>
internal sealed record AndCondition(Condition Left, Condition Right) : Condition
{
    public override bool Holds(ISteppable machine) => Left.Holds(machine) && Right.Holds(machine);
}

/// <summary>At least one claim.</summary>
internal sealed record OrCondition(Condition Left, Condition Right) : Condition
{
    public override bool Holds(ISteppable machine) => Left.Holds(machine) || Right.Holds(machine);
}

/// <summary>The opposite.</summary>
internal sealed record NotCondition(Condition Inner) : Condition
{
    public override bool Holds(ISteppable machine) => !Inner.Holds(machine);
}
