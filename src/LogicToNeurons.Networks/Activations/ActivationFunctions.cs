using System.Collections.Immutable;
using System.Globalization;
using LogicToNeurons.Drawing.Plots;
using static System.Double;

namespace LogicToNeurons.Networks.Activations;

/// <summary>The activation functions that there are.</summary>
public static class ActivationFunctions
{
    /// <summary>The slope of leaky ReLU left of 0, if nothing else is said.</summary>
    public const double UsualLeak = 0.01;

    /// <summary>How far ELU goes down, if nothing else is said.</summary>
    public const double UsualDepth = 1;

    // Where GELU and SiLU are smallest, and how small they are there.
    private const double GeluLowestAt = -0.751791524693564457;
    private const double SiluLowestAt = -1.278464542761073795;

    /// <summary>Gets the short names of all.</summary>
    public static ImmutableArray<string> Keys { get; } = ["relu", "leaky", "sigmoid", "tanh", "gelu", "elu", "softplus", "softmax", "silu"];

    /// <summary>ReLU: a sum, or 0 if it is negative.</summary>
    public static ActivationFunction Relu { get; } = new("relu", Words.Of("activation.relu"), x => Math.Max(0, x), x => SlopeOf(x, 0, 1))
    {
        Formula = "max(0, x)",
        DerivativeFormula = "x > 0: 1; x < 0: 0",
        Range = new ValueRange(0, true, PositiveInfinity, false),
        LeftLimit = 0,
        RightLimit = PositiveInfinity,
        Bends = [0],
    };

    /// <summary>The sigmoid: a sum as a share of one.</summary>
    public static ActivationFunction Sigmoid { get; } = new("sigmoid", Words.Of("activation.sigmoid"), StableFunctions.Sigmoid, StableFunctions.SigmoidSlope)
    {
        Formula = "1/(1 + e^(-x))",
        DerivativeFormula = "sigmoid(x)*(1 - sigmoid(x))",
        Range = new ValueRange(0, false, 1, false),
        LeftLimit = 0,
        RightLimit = 1,
        Notes = [Words.Of("activation.note.rounding", "1", "36.74", "16.64")],
        UsualX = new PlotRange(-6, 6),
        UsualY = new PlotRange(0, 1),
    };

    /// <summary>tanh: the sigmoid, stretched to run from −1 to 1.</summary>
    public static ActivationFunction Tanh { get; } = new("tanh", Words.Of("activation.tanh"), Math.Tanh, x => 4 * StableFunctions.SigmoidSlope(2 * x))
    {
        Formula = "(e^x - e^(-x))/(e^x + e^(-x))",
        DerivativeFormula = "1 - tanh(x)^2",
        Range = new ValueRange(-1, false, 1, false),
        LeftLimit = -1,
        RightLimit = 1,
        Notes = [Words.Of("activation.note.tanh"), Words.Of("activation.note.rounding", "1", "19.07", "9.02")],
        Companions = [("sigmoid(x)", StableFunctions.Sigmoid)],
        UsualY = new PlotRange(-1, 1),
    };

    /// <summary>GELU: a sum times the share of a normal distribution below it.</summary>
    public static ActivationFunction Gelu { get; } = new("gelu", Words.Of("activation.gelu"), GeluAt, GeluSlope)
    {
        Formula = "x*(1 + erf(x/sqrt(2)))/2",
        DerivativeFormula = "(1 + erf(x/sqrt(2)))/2 + x*e^(-x^2/2)/sqrt(2*pi)",
        Range = new ValueRange(GeluAt(GeluLowestAt), true, PositiveInfinity, false),
        LeftLimit = 0,
        RightLimit = PositiveInfinity,
        Notes = [Words.Of("activation.note.lowest", "-0.169971", "-0.751792")],
    };

    /// <summary>softplus: ReLU with its bend smoothed.</summary>
    public static ActivationFunction Softplus { get; } = new("softplus", Words.Of("activation.softplus"), StableFunctions.Softplus, StableFunctions.Sigmoid)
    {
        Formula = "ln(1 + e^x)",
        DerivativeFormula = "1/(1 + e^(-x))",
        Range = new ValueRange(0, false, PositiveInfinity, false),
        LeftLimit = 0,
        RightLimit = PositiveInfinity,
        Notes = [Words.Of("activation.note.softplus")],
        UsualY = new PlotRange(-1, 5),
    };

    /// <summary>softmax of the two values x and 0.</summary>
    public static ActivationFunction Softmax { get; } = new("softmax", Words.Of("activation.softmax"), x => SoftmaxAt(x, 0), StableFunctions.SigmoidSlope)
    {
        Formula = "e^x/(e^x + e^0)",
        DerivativeFormula = "softmax(x, 0)[0]*softmax(x, 0)[1]",
        Range = new ValueRange(0, false, 1, false),
        LeftLimit = 0,
        RightLimit = 1,
        Notes = [Words.Of("activation.note.softmax"), Words.Of("activation.note.largest")],
        CurveName = "softmax(x, 0)[0]",
        Companions = [("softmax(x, 0)[1]", x => SoftmaxAt(x, 1))],
        UsualX = new PlotRange(-6, 6),
        UsualY = new PlotRange(0, 1),
    };

    /// <summary>SiLU: a sum times its sigmoid.</summary>
    public static ActivationFunction Silu { get; } = new("silu", Words.Of("activation.silu"), SiluAt, SiluSlope)
    {
        Formula = "x/(1 + e^(-x))",
        DerivativeFormula = "sigmoid(x)*(1 + x*(1 - sigmoid(x)))",
        Range = new ValueRange(SiluAt(SiluLowestAt), true, PositiveInfinity, false),
        LeftLimit = 0,
        RightLimit = PositiveInfinity,
        Notes = [Words.Of("activation.note.lowest", "-0.278465", "-1.27846")],
    };

    /// <summary>Leaky ReLU: ReLU with a small slope left of 0.</summary>
    /// <param name="slope">That slope, a finite number.</param>
    public static ActivationFunction LeakyRelu(double slope = UsualLeak)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(IsFinite(slope), false, nameof(slope));
        var written = slope.ToString("R", CultureInfo.InvariantCulture);
        return new ActivationFunction("leaky", Words.Of("activation.leaky"), x => x < 0 ? slope * x : x, x => SlopeOf(x, slope, 1))
        {
            Formula = $"x >= 0: x; x < 0: {written}*x",
            DerivativeFormula = $"x > 0: 1; x < 0: {written}",
            Range = slope > 0 ? new ValueRange(NegativeInfinity, false, PositiveInfinity, false) : new ValueRange(0, true, PositiveInfinity, false),
            LeftLimit = slope == 0 ? 0 : -slope * PositiveInfinity,
            RightLimit = PositiveInfinity,
            Bends = slope == 1 ? [] : [0],
            UsualSlopeAtBends = slope,
            UsualY = slope is >= 0 and <= 0.25 ? new PlotRange(-1, 4) : null,
        };
    }

    /// <summary>ELU: ReLU that goes down exponentially left of 0.</summary>
    /// <param name="depth">How far down, α, a finite number.</param>
    public static ActivationFunction Elu(double depth = UsualDepth)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(IsFinite(depth), false, nameof(depth));
        var factor = depth == 1 ? string.Empty : depth.ToString("R", CultureInfo.InvariantCulture) + "*";
        Func<double, double> slope = depth == 1 ? x => x < 0 ? Math.Exp(x) : 1 : x => SlopeOf(x, depth * Math.Exp(Math.Min(x, 0)), 1);
        return new ActivationFunction("elu", Words.Of("activation.elu"), x => x < 0 ? depth * StableFunctions.ExpMinusOne(x) : x, slope)
        {
            Formula = $"x >= 0: x; x < 0: {factor}{(depth == 1 ? "e^x - 1" : "(e^x - 1)")}",
            DerivativeFormula = $"x > 0: 1; x < 0: {factor}e^x",
            Range = depth > 0 ? new ValueRange(-depth, false, PositiveInfinity, false) : new ValueRange(0, true, PositiveInfinity, false),
            LeftLimit = depth == 0 ? 0 : -depth,
            RightLimit = PositiveInfinity,
            Bends = depth == 1 ? [] : [0],
            UsualSlopeAtBends = depth,
            UsualY = depth is >= 0 and <= 2 ? new PlotRange(-2, 4) : null,
        };
    }

    /// <summary>An activation function by its short name; null if there is none of that name.</summary>
    /// <param name="key">One of <see cref="Keys"/>.</param>
    /// <param name="alpha">The parameter of <c>leaky</c> and <c>elu</c>, a finite number; null for the usual one. The others have none.</param>
    public static ActivationFunction? Find(string key, double? alpha = null) => key switch
    {
        "relu" => Relu,
        "leaky" => LeakyRelu(alpha ?? UsualLeak),
        "sigmoid" => Sigmoid,
        "tanh" => Tanh,
        "gelu" => Gelu,
        "elu" => Elu(alpha ?? UsualDepth),
        "softplus" => Softplus,
        "softmax" => Softmax,
        "silu" => Silu,
        _ => null,
    };

    /// <summary>Whether a function has a parameter that can be chosen.</summary>
    /// <param name="key">One of <see cref="Keys"/>.</param>
    public static bool HasAlpha(string key) => key is "leaky" or "elu";

    private static double SlopeOf(double x, double left, double right) => x < 0 ? left : x > 0 || left == right ? right : NaN;

    // Far left, a product of −∞ and 0 is 0.
    private static double GeluAt(double x) => IsNegativeInfinity(x) ? 0 : x * StableFunctions.NormalShare(x);

    private static double GeluSlope(double x) => IsInfinity(x) ? (x > 0 ? 1 : 0) : StableFunctions.NormalShare(x) + (x * StableFunctions.NormalDensity(x));

    private static double SiluAt(double x) => IsNegativeInfinity(x) ? 0 : x * StableFunctions.Sigmoid(x);

    private static double SiluSlope(double x) =>
        IsInfinity(x) ? (x > 0 ? 1 : 0) : StableFunctions.Sigmoid(x) * (1 + (x * StableFunctions.Sigmoid(-x)));

    private static double SoftmaxAt(double x, int place)
    {
        Span<double> results = stackalloc double[2];
        StableFunctions.Softmax([x, 0], results);
        return results[place];
    }
}
