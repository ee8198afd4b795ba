namespace LogicToNeurons.Tests.Support;

/// <summary>A test that compares with programs of others; it is skipped, and says so, where they aren't installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PeerToolTheoryAttribute : TheoryAttribute
{
    public PeerToolTheoryAttribute(bool needsCircuits, params string[] tools)
    {
        var missing = tools.Where(tool => !PeerTool.IsThere(tool)).ToArray();
        Skip = missing.Length == 0 ? needsCircuits ? SharedCircuits.Missing : null : $"NOT TESTED: {string.Join(", ", missing)} not found. Install berkeley-abc, yosys and iverilog to see our files compared with theirs.";
    }
}
