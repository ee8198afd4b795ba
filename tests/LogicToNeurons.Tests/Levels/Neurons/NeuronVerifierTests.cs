using LogicToNeurons.Levels.Neurons.Proving;
using LogicToNeurons.Networks.Verification;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Levels.Neurons;

public sealed class NeuronVerifierTests
{
    [Theory]
    [InlineData(8, 16)]
    [InlineData(16, 32)]
    [InlineData(32, 256)]
    public void Verify_RandomPrograms_AreProved(int width, int memory)
    {
        for (var seed = 0; seed < Scale.Of(3, 100); seed++)
        {
            var image = Programs.Image(RandomPrograms.Text(new Random(seed), width, memory, 1 + (10 * seed)));
            var result = NeuronVerifier.Verify(NeuronMachinesOf.Image(image), default);
            Assert.Equal((VerificationMethod.Structural, true), (result.Method, result.IsEqual));
        }
    }

    [Fact]
    public void Verify_DocumentsSum_IsProved() =>
        Assert.True(NeuronVerifier.Verify(NeuronMachinesOf.Image(Programs.Image(File.ReadAllText(Path.Combine(Repository.Root, "programs/asm/sum.asm")))), default).IsEqual);
}
