namespace LogicToNeurons.Networks.Approximation;

/// <summary>A straight line.</summary>
/// <param name="Slope">Its slope.</param>
/// <param name="X">A place.</param>
/// <param name="Y">Its height there.</param>
internal sealed record Line(double Slope, double X, double Y)
{
    /// <summary>Its height at a place.</summary>
    public double At(double x) => Y + (Slope * (x - X));

    /// <summary>Where it meets another one.</summary>
    public double Meets(Line other) => ((other.Y - (other.Slope * other.X)) - (Y - (Slope * X))) / (Slope - other.Slope);
}
