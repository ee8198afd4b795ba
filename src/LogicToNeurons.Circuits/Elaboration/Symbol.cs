using System.Collections.Immutable;
using System.Numerics;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Syntax;
using LogicToNeurons.Source;

namespace LogicToNeurons.Circuits.Elaboration;

/// <summary>What a name means in a circuit.</summary>
/// <param name="name">The name.</param>
/// <param name="span">Where it is declared or, if it isn't, first assigned.</param>
internal abstract class Symbol(string name, TextSpan span)
{
    public string Name { get; } = name;

    public TextSpan Span { get; } = span;
}

/// <summary>A parameter or the variable of a loop.</summary>
internal sealed class IntegerSymbol(string name, TextSpan span, BigInteger value) : Symbol(name, span)
{
    public BigInteger Value { get; } = value;
}

/// <summary>A net or a bus: a port, a wire or a register.</summary>
internal sealed class BusSymbol(string name, TextSpan span, SignalRole role, bool isBus) : Symbol(name, span)
{
    public SignalRole Role { get; } = role;

    /// <summary>Gets or sets a value indicating whether it is a bus; a bus may be one bit wide.</summary>
    public bool IsBus { get; set; } = isBus;

    /// <summary>Gets or sets its nets in the builder, bit 0 first; default as long as its width isn't known.</summary>
    public ImmutableArray<int> Nets { get; set; }

    /// <summary>Gets or sets what a register loads, bit 0 first; default for anything else.</summary>
    public ImmutableArray<int> Next { get; set; }

    /// <summary>Gets or sets the assignment that gives an undeclared wire its width, where in it, and where it stands; null if it is declared.</summary>
    public (AssignmentSyntax Assignment, int Target, Scope Scope)? Definition { get; set; }

    public bool IsRead { get; set; }

    public bool IsAssigned { get; set; }

    /// <summary>Gets or sets a value indicating whether its statement is faulty: nothing more is said of it.</summary>
    public bool IsFaulty { get; set; }

    public bool IsRegister => !Next.IsDefault;
}
