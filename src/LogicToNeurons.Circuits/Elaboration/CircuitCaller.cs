using System.Collections.Immutable;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Circuits.Syntax;
using LogicToNeurons.Source;

namespace LogicToNeurons.Circuits.Elaboration;

/// <summary>Puts circuits inside a circuit.</summary>
internal sealed class CircuitCaller(CircuitElaborator elaborator, InstanceJob job, DeclaredNets names, ExpressionElaborator expressions)
{
    private readonly SourceText _source = job.Signature.Definition.Module.Source;
    private readonly Dictionary<string, int> _counts = [];

    /// <summary>The outputs of a circuit that is used; null after a report.</summary>
    public ImmutableArray<int>[]? Call(CallSyntax call, Scope scope)
    {
        var signature = elaborator.Signatures.Find(job.Signature.Definition.Module, call.Circuit, scope);
        var values = call.Arguments.Select(argument => expressions.Evaluate(argument, scope)).ToArray();
        if (signature is null)
        {
            return null;
        }

        var ports = signature.Definition.Syntax.Inputs;
        if (values.Length != ports.Length)
        {
            new NameReport(job.Signature.Definition, elaborator.Report).InputCount(call, signature.Definition);
            return null;
        }

        var arguments = new ImmutableArray<int>[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var (name, expected) = (ports[i].Name.Name, signature.Inputs[i]);
            var nets = expressions.Fitted(values[i], expected, call.Arguments[i].Span, width => Words.Of("gates.argumentWidth", name, signature.Title, Counted.Bits(expected), width));
            arguments[i] = nets.IsDefault ? [.. Enumerable.Repeat(elaborator.Constant(false), expected)] : nets;
        }

        return Create(signature, arguments, call);
    }

    private ImmutableArray<int>[]? Create(Signature signature, ImmutableArray<int>[] arguments, CallSyntax call)
    {
        if (elaborator.IsTooDeep)
        {
            return null;
        }

        if (job.Depth >= elaborator.Limits.Depth)
        {
            elaborator.IsTooDeep = true;
            elaborator.Report.Error(_source, call.Circuit.Span, "L2N0519", Words.Of("gates.deepCircuits", elaborator.Limits.Depth), Words.Of("gates.hint.recursion"));
            return null;
        }

        elaborator.CountInstance(_source, call.Span);
        if (!elaborator.HasRoom(_source, call.Span, signature.Outputs.Sum(width => (long)width)))
        {
            return null;
        }

        var definition = signature.Definition;
        var number = _counts.GetValueOrDefault(definition.Name);
        _counts[definition.Name] = number + 1;
        var name = FormattableString.Invariant($"{definition.Name}.{number}");
        var origin = elaborator.OriginOf(job.Signature.Definition, job.Instance, call.Span);
        var instance = elaborator.Builder.AddInstance(new Instance(job.Instance, name, definition.Name, signature.Parameters, definition.Module.IsLibrary, origin));
        names.AddInstance(job.Instance, name);
        var outputs = signature.Outputs.Select(elaborator.Builder.NewNets).ToArray();
        var caller = job.Caller ?? CallPlace.Of(job.Signature.Definition.Module, call.Circuit.Span, definition, signature.Parameters);
        elaborator.BuildLater(new InstanceJob(signature, instance, [.. arguments], [.. outputs], job.Depth + 1, caller));
        return outputs;
    }
}
