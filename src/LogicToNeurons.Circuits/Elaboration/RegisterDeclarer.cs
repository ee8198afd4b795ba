using System.Collections.Immutable;
using System.Numerics;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Syntax;
using LogicToNeurons.Source;

namespace LogicToNeurons.Circuits.Elaboration;

/// <summary>Makes registers; one that has the name of an output drives it.</summary>
internal sealed class RegisterDeclarer(CircuitElaborator elaborator, InstanceJob job)
{
    private readonly SourceText _source = job.Signature.Definition.Module.Source;

    /// <summary>Makes a register.</summary>
    /// <param name="syntax">Its declaration.</param>
    /// <param name="scope">Where it is declared.</param>
    /// <param name="port">The output of that name; null if there is none.</param>
    /// <returns>The register, or the output that it drives; null after a report.</returns>
    public BusSymbol? Declare(RegisterSyntax syntax, Scope scope, BusSymbol? port)
    {
        var width = elaborator.Signatures.WidthOf(_source, syntax.Register, scope);
        var initial = syntax.Initial is null ? BigInteger.Zero : new IntegerEvaluator(_source, elaborator.Report).Evaluate(syntax.Initial, scope);
        if (width is not { } bits || initial is not { } value || !elaborator.HasRoom(_source, syntax.Span, 2L * bits) || !HasRightWidth(port, syntax, bits))
        {
            return null;
        }

        if (!BusValue.Fits(value, bits))
        {
            elaborator.Report.Error(_source, syntax.Initial!.Span, "L2N0515", Words.Of("gates.doesNotFit", SignatureFinder.Shown(value), Counted.Bits(bits)));
        }

        var (name, isBus) = (syntax.Register.Name, syntax.Register.Width is not null);
        var origin = elaborator.OriginOf(job.Signature.Definition, job.Instance, syntax.Span);
        var nets = elaborator.Builder.AddRegister(job.Instance, name.Name + scope.Suffix, Bits(value, bits), isBus, origin, out var register);
        var next = elaborator.Builder.NewNets(bits);
        elaborator.Builder.SetNext(register, next);
        if (port is null)
        {
            return new BusSymbol(name.Name, name.Span, SignalRole.Register, isBus) { Nets = nets, Next = next };
        }

        port.Next = next;
        for (var bit = 0; bit < bits; bit++)
        {
            elaborator.Builder.Connect(port.Nets[bit], nets[bit], origin);
        }

        return port;
    }

    private static ImmutableArray<bool> Bits(BigInteger value, int width) => [.. Enumerable.Range(0, width).Select(bit => !(value >> bit).IsEven)];

    private bool HasRightWidth(BusSymbol? port, RegisterSyntax syntax, int width)
    {
        if (port is null || port.Nets.Length == width)
        {
            return true;
        }

        elaborator.Report.Error(_source, syntax.Register.Span, "L2N0504", Words.Of("gates.registerWidth", syntax.Register.Name.Name, Counted.Bits(width), port.Nets.Length));
        return false;
    }
}
