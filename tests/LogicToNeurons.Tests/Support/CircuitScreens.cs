namespace LogicToNeurons.Tests.Support;

/// <summary>The full screen with a circuit.</summary>
internal static class CircuitScreens
{
    /// <summary>A circuit that two of its own claims are wrong about.</summary>
    public const string Wrong = """
        circuit Wrong(x, y, c) -> (s, c') {
            s  = x ^ y ^ c
            c' = (x & y) | (c & x)
        }

        test Wrong {
            x=1 y=1 c=0 -> s=0 c'=1
            x=0 y=1 c=1 -> s=0 c'=1
        }

        prove Wrong { {c', s} == x + y + c }

        """;

    /// <summary>Opens a circuit that comes with the tool.</summary>
    public static ScreenDriver Shipped(string name, string look = "80x24_en")
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        var file = colon < 0 ? name : name[..colon];
        return ScreenDriver.File(Repository.PathOf("programs", "circuits", file) + (colon < 0 ? string.Empty : name[colon..]), look);
    }

    /// <summary>Opens a copy of a circuit that comes with the tool.</summary>
    public static ScreenDriver Copied(string name, string look = "80x24_en")
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        var file = colon < 0 ? name : name[..colon];
        return ScreenDriver.Made(folder => folder.Write(file, File.ReadAllText(Repository.PathOf("programs", "circuits", file))) + (colon < 0 ? string.Empty : name[colon..]), look);
    }

    /// <summary>Opens a text as a file of its own.</summary>
    public static ScreenDriver Text(string text, string look = "80x24_en", string name = "test.gates") =>
        ScreenDriver.Made(folder => folder.Write(name, text), look);
}
