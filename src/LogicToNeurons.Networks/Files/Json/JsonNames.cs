namespace LogicToNeurons.Networks.Files.Json;

/// <summary>The words of our own format.</summary>
internal static class JsonNames
{
    /// <summary>What <see cref="Format"/> says.</summary>
    public const string FormatName = "l2n-network";

    /// <summary>The version of the format.</summary>
    public const int Version1 = 1;

    public const string Format = "format";
    public const string Version = "version";
    public const string Name = "name";
    public const string Number = "number";
    public const string Inputs = "inputs";
    public const string Registers = "registers";
    public const string Outputs = "outputs";
    public const string Layers = "layers";
    public const string Rows = "outputRows";
    public const string NextRows = "nextRows";
    public const string Blocks = "blocks";
    public const string Nets = "nets";
    public const string Lines = "lines";
    public const string Width = "width";
    public const string Kind = "kind";
    public const string Bus = "bus";
    public const string Lowest = "lowest";
    public const string Largest = "largest";
    public const string Initial = "initial";
    public const string Bias = "bias";
    public const string Signals = "signals";
    public const string Weights = "weights";
}
