using System.Collections.Immutable;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;

namespace LogicToNeurons.Circuits.Formats.Hdl;

/// <summary>Builds the netlist of a chip, with all chips in it.</summary>
internal sealed class HdlElaborator
{
    private const int Deepest = 256;
    private const int MostNets = 50_000_000;

    private readonly HdlLibrary _library;
    private readonly HdlChip _top;
    private readonly NetlistBuilder _builder;
    private readonly Dictionary<SourceText, int> _sources = [];
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly HashSet<(string, TextSpan, string)> _said = [];
    private readonly Dictionary<HdlChip, HdlPlan?> _plans = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<int, (HdlChip Chip, TextSpan Span, string Name)>? _named;
    private readonly Stack<(HdlPlan Plan, int Instance, int Depth, int[][] Inputs, int[][] Outputs)> _waiting = new();
    private readonly int?[] _constants = new int?[2];
    private int _errors;

    private HdlElaborator(HdlLibrary library, HdlChip top, bool isNaming)
    {
        (_library, _top) = (library, top);
        _builder = new NetlistBuilder(top.Name);
        _named = isNaming ? [] : null;
    }

    /// <summary>Builds it.</summary>
    public static Outcome<Netlist> Build(HdlLibrary library, HdlChip top)
    {
        var first = new HdlElaborator(library, top, isNaming: false);
        first.Elaborate();

        // Only a loop has to be told by names, and keeping those of all nets costs too much otherwise.
        return first.Finish() ?? new HdlElaborator(library, top, isNaming: true).Retell();
    }

    private void Elaborate()
    {
        var origin = OriginOf(_top, _top.NameSpan, 0);
        var inputs = _top.Inputs.Select(pin => _builder.AddInput(pin.Name, pin.Width, pin.IsBus, origin).ToArray()).ToArray();
        var outputs = _top.Outputs.Select(pin => _builder.NewNets(pin.Width).ToArray()).ToArray();
        if (Resolve(_top, out var primitive) is { } real)
        {
            if (primitive is null)
            {
                Enter(real, 0, 0, inputs, outputs);
            }
            else
            {
                Make(primitive, origin, inputs, outputs);
            }
        }

        while (_waiting.TryPop(out var next) && _builder.NetCount < MostNets)
        {
            new HdlBody(this, next.Plan, next.Instance, next.Depth, next.Inputs, next.Outputs).Build();
        }

        for (var i = 0; i < outputs.Length; i++)
        {
            _builder.AddOutput(_top.Outputs[i].Name, [.. outputs[i]], _top.Outputs[i].IsBus);
        }
    }

    /// <summary>Gets what nets and gates go into.</summary>
    public NetlistBuilder Builder => _builder;

    /// <summary>A chip that a part asks for; null if it can't be had, then that is said.</summary>
    public HdlChip? ChipOf(HdlChip asking, HdlWord name)
    {
        var found = asking.IsBuiltin ? _library.Builtin(name.Text) : _library.Find(name.Text);
        if (found is null)
        {
            var near = Source.Parsing.NearMiss.Find(name.Text, HdlLibrary.Builtins);
            Error(asking, name.Span, "L2N0752", Words.Of("hdl.noChip", Source.Parsing.Quote.Shortened(name.Text)), near is null ? Words.Of("hdl.noChip.hint", name.Text) : Words.Of("hdl.meant", near));
        }
        else if (found.Value is null)
        {
            foreach (var diagnostic in found.Diagnostics)
            {
                Add(diagnostic);
            }
        }

        return found?.Value;
    }

    /// <summary>The chip that a chip stands for: the built-in one where it says so, otherwise itself.</summary>
    /// <param name="chip">The chip.</param>
    /// <param name="primitive">What makes its gates directly; null if it has parts.</param>
    /// <returns>Null if there is no such built-in chip; then that is said.</returns>
    public HdlChip? Resolve(HdlChip chip, out HdlPrimitive? primitive)
    {
        primitive = chip.IsBuiltin ? HdlPrimitive.Find(chip.Name) : null;
        if (chip.Builtin is not { } builtin)
        {
            return chip;
        }

        if (_library.Builtin(builtin.Text)?.Value is { } real && HasPinsOf(chip, real))
        {
            primitive = HdlPrimitive.Find(real.Name);
            return real;
        }

        Error(chip, builtin.Span, "L2N0752", Words.Of("hdl.noBuiltin", Source.Parsing.Quote.Shortened(builtin.Text)), null);
        return null;
    }

    /// <summary>Puts a chip with parts into the circuit.</summary>
    /// <param name="chip">The chip.</param>
    /// <param name="instance">Its instance.</param>
    /// <param name="depth">How many chips it stands in.</param>
    /// <param name="inputs">The nets at its inputs.</param>
    /// <param name="outputs">The nets that its outputs are to drive.</param>
    public void Enter(HdlChip chip, int instance, int depth, int[][] inputs, int[][] outputs)
    {
        if (depth > Deepest)
        {
            Error(chip, chip.NameSpan, "L2N0753", Words.Of("hdl.tooDeep", chip.Name, Deepest), null);
            return;
        }

        if (!_plans.TryGetValue(chip, out var plan))
        {
            _plans.Add(chip, plan = Planned(chip));
        }

        if (plan is not null)
        {
            _waiting.Push((plan, instance, depth, inputs, outputs));
        }
    }

    // Null if something is wrong with the chip; what else is wrong with others is found all the same.
    private HdlPlan? Planned(HdlChip chip)
    {
        var before = _errors;
        var plan = HdlPlanner.Plan(this, chip);
        return _errors == before ? plan : null;
    }

    /// <summary>Makes the gates of a built-in chip.</summary>
    public void Make(HdlPrimitive primitive, Origin origin, int[][] inputs, int[][] outputs)
    {
        var made = primitive.Make(new HdlGates(_builder, origin), inputs);
        for (var pin = 0; pin < outputs.Length; pin++)
        {
            for (var bit = 0; bit < outputs[pin].Length; bit++)
            {
                _builder.Connect(outputs[pin][bit], made[pin][bit], Origin.None);
            }
        }
    }

    /// <summary>The net that is always 0 or always 1.</summary>
    public int Constant(bool value) => _constants[value ? 1 : 0] ??= _builder.Constant(value);

    /// <summary>Notes what nets are called, for what may be said about them; the first name stays.</summary>
    public void Name(ReadOnlySpan<int> nets, HdlChip chip, TextSpan span, string name)
    {
        if (_named is null)
        {
            return;
        }

        foreach (var net in nets)
        {
            _named.TryAdd(net, (chip, span, name));
        }
    }

    /// <summary>A place in a chip's file.</summary>
    public Origin OriginOf(HdlChip chip, TextSpan span, int instance)
    {
        if (chip.Source.Text.Length == 0)
        {
            return Origin.None with { Instance = instance };
        }

        if (!_sources.TryGetValue(chip.Source, out var source))
        {
            _sources.Add(chip.Source, source = _builder.AddSource(chip.Source));
        }

        return new Origin(instance, source, span);
    }

    /// <summary>Says what is wrong, once for each place.</summary>
    public void Error(HdlChip chip, TextSpan span, string code, Phrase message, Phrase? hint) =>
        Add(Diagnostic.At(chip.Source, span, code, Severity.Error, message, hint));

    /// <summary>Says what may be wrong, once for each place.</summary>
    public void Warn(HdlChip chip, TextSpan span, string code, Phrase message, Phrase? hint) =>
        Add(Diagnostic.At(chip.Source, span, code, Severity.Warning, message, hint));

    private void Add(Diagnostic diagnostic)
    {
        if (_said.Add((diagnostic.FileName, diagnostic.Span, diagnostic.Code)))
        {
            _diagnostics.Add(diagnostic);
            _errors += diagnostic.Severity == Severity.Error ? 1 : 0;
        }
    }

    private static bool HasPinsOf(HdlChip chip, HdlChip other) =>
        chip.Inputs.Select(pin => (pin.Name, pin.Width)).SequenceEqual(other.Inputs.Select(pin => (pin.Name, pin.Width)))
        && chip.Outputs.Select(pin => (pin.Name, pin.Width)).SequenceEqual(other.Outputs.Select(pin => (pin.Name, pin.Width)));

    // Null if there is a loop.
    private Outcome<Netlist>? Finish()
    {
        if (_builder.NetCount >= MostNets)
        {
            Error(_top, _top.NameSpan, "L2N0753", Words.Of("hdl.tooLarge", _top.Name), null);
        }

        if (_errors > 0)
        {
            return new Outcome<Netlist>(null, [.. _diagnostics]);
        }

        return _builder.TryBuild(out var netlist, out _) ? new Outcome<Netlist>(netlist, [.. _diagnostics]) : null;
    }

    private Outcome<Netlist> Retell()
    {
        Elaborate();
        _builder.TryBuild(out _, out var problems);
        foreach (var loop in problems!.Loops)
        {
            SayLoop(loop);
        }

        return new Outcome<Netlist>(null, [.. _diagnostics]);
    }

    private void SayLoop(ImmutableArray<int> loop)
    {
        const int MostNames = 12;
        var names = loop.Where(_named!.ContainsKey).Select(net => _named[net]).ToList();
        var (chip, span, first) = names.Count > 0 ? names[0] : (_top, _top.NameSpan, _top.Name);
        var way = names.Select(one => one.Name).Distinct().Take(MostNames).Append(first);
        Error(chip, span, "L2N0754", Words.Of("hdl.loop", string.Join(" → ", way)), Words.Of("hdl.loop.hint"));
    }
}
