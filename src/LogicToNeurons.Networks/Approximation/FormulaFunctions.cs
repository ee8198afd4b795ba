using LogicToNeurons.Networks.Activations;

namespace LogicToNeurons.Networks.Approximation;

/// <summary>The functions and constants that a formula of x may use.</summary>
public static class FormulaFunctions
{
    private static readonly Dictionary<string, Func<double, double>> OfOne = new()
    {
        ["sin"] = Math.Sin,
        ["cos"] = Math.Cos,
        ["tan"] = Math.Tan,
        ["exp"] = Math.Exp,
        ["log"] = Math.Log,
        ["ln"] = Math.Log,
        ["sqrt"] = Math.Sqrt,
        ["abs"] = Math.Abs,
        ["tanh"] = Math.Tanh,
        ["sigmoid"] = StableFunctions.Sigmoid,
        ["relu"] = static x => Math.Max(x, 0),
        ["leaky"] = static x => x < 0 ? ActivationFunctions.UsualLeak * x : x,
        ["elu"] = static x => x < 0 ? StableFunctions.ExpMinusOne(x) : x,
        ["gelu"] = static x => x * StableFunctions.NormalShare(x),
        ["softplus"] = StableFunctions.Softplus,
        ["silu"] = static x => x * StableFunctions.Sigmoid(x),
    };

    /// <summary>Gets the names of the functions.</summary>
    public static IEnumerable<string> Names => OfOne.Keys.Concat(["max", "min"]);

    /// <summary>Whether there is such a function.</summary>
    public static bool IsKnown(string name) => OfOne.ContainsKey(name) || name is "max" or "min";

    /// <summary>A function of one number; null if there is none of this name.</summary>
    public static Func<double, double>? Find(string name) => OfOne.GetValueOrDefault(name == "ReLU" ? "relu" : name);

    /// <summary>A constant; null if there is none of this name.</summary>
    public static double? Constant(string name) => name switch { "pi" or "π" => Math.PI, "e" => Math.E, _ => null };
}
