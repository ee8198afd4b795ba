using LogicToNeurons.Networks.Compilation.Arithmetic.Cells;

namespace LogicToNeurons.Networks.Compilation.Arithmetic.Trees;

/// <summary>An adder and the weight of what it adds: A, B, C and Sum count 2^Exponent, Carry twice that.</summary>
internal readonly record struct PlacedCell(AdderCell Cell, int Exponent);
