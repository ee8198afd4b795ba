namespace LogicToNeurons.Networks.Functions.Regions;

/// <summary>What the search through linear regions takes on; beyond it nothing is known.</summary>
public static class RegionLimits
{
    /// <summary>The most inputs.</summary>
    public const int MostInputs = 8;

    /// <summary>The most neurons of both networks together.</summary>
    public const int MostNeurons = 64;
}
