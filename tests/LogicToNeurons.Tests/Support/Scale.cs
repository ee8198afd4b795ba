namespace LogicToNeurons.Tests.Support;

/// <summary>How much the random tests do: little as a rule, everything with <c>L2N_FULL=1</c>.</summary>
internal static class Scale
{
    public static bool IsFull => Environment.GetEnvironmentVariable("L2N_FULL") == "1";

    public static int Of(int usual, int full) => IsFull ? full : usual;
}
