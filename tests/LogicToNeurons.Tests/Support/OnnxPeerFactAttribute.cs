namespace LogicToNeurons.Tests.Support;

/// <summary>A test that gives our ONNX files to others; it is skipped, and says so, where they aren't installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OnnxPeerFactAttribute : FactAttribute
{
    public OnnxPeerFactAttribute(bool needsRuntime) => Skip =
        !OnnxPeer.HasChecker ? "NOT TESTED: Python's onnx not found. Install python3-onnx to see our ONNX files checked."
        : needsRuntime && !OnnxPeer.HasRuntime ? "NOT TESTED: onnxruntime-node not found. Install it (npm install --ignore-scripts onnxruntime-node) and name its folder in L2N_ONNXRUNTIME to see our ONNX files run."
        : null;
}
