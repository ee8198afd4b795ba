using System.Collections.Immutable;
using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Circuits.Minimising;

/// <summary>A bit that a circuit computes, as a function of the inputs and registers that it is computed from.</summary>
/// <param name="Bit">The bit.</param>
/// <param name="Names">The names of the inputs and register bits, the first is the highest bit of a row's number.</param>
/// <param name="Cone">The part of the circuit that computes the bit: an input for each name, in this order, and one output.</param>
/// <param name="Function">The truth table.</param>
public sealed record CircuitFunction(FunctionBit Bit, ImmutableArray<string> Names, Netlist Cone, BooleanFunction Function);
